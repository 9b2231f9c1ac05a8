/// The fields as one record of a CSV file, as RFC 4180 writes it.
func csvRecord(_ fields: [String]) -> String {
  fields.map(csvField).joined(separator: ",")
}

/// A field, between quotation marks where it needs them.
func csvField(_ field: String) -> String {
  // Scalars and not characters: Swift takes CR LF for one character, equal to neither of the two.
  let special: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
  guard field.unicodeScalars.contains(where: special.contains) else { return field }
  var quoted = "\""
  for scalar in field.unicodeScalars {
    quoted.unicodeScalars.append(scalar)
    if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
  }
  return quoted + "\""
}
