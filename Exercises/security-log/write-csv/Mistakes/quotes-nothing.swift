func csvRecord(_ fields: [String]) -> String {
  fields.joined(separator: ",")
}
