/// The characters of a text that could steer a terminal or hide from a reader, besides line breaks, tabs
/// and the program's own colours.
func steeringCharacters(in text: String) -> Set<String> {
  let others = text.replacing(/\u{1B}\[[0-9;]*m/, with: "").unicodeScalars.filter { scalar in
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator: scalar != "\u{200D}"
    default: false
    }
  }
  return Set(others.map { "U+" + String($0.value, radix: 16, uppercase: true) })
}
