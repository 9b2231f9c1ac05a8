func csvRecord(_ fields: [String]) -> String {
  var record: [String] = []
  for field in fields {
    var isSpecial = false
    var inner = ""
    for character in field {
      if character == "," || character == "\"" || character == "\n" || character == "\r" {
        isSpecial = true
      }
      inner += character == "\"" ? "\"\"" : String(character)
    }
    record.append(isSpecial ? "\"\(inner)\"" : field)
  }
  return record.joined(separator: ",")
}
