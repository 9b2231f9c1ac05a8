func csvRecord(_ fields: [String]) -> String {
  fields.map { field in
    let isSpecial = field.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    return isSpecial ? "\"" + field + "\"" : field
  }.joined(separator: ",")
}
