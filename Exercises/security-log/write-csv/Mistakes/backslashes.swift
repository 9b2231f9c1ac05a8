func csvRecord(_ fields: [String]) -> String {
  fields.map { field in
    let isSpecial = field.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    guard isSpecial else { return field }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }.joined(separator: ",")
}
