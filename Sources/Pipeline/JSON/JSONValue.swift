/// A value of JSON, with nothing rounded: numbers stay as they are written.
package indirect enum JSONValue: Sendable, Equatable {
  case null
  case boolean(Bool)
  /// A number, as it is written.
  case number(String)
  case text(String)
  case array([JSONValue])
  /// Members in the order of the file, no two with the same name.
  case object([JSONMember])

  /// What the value is, for messages.
  package var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The member of an object with a name, compared byte by byte.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { ExactText($0.name) == ExactText(name) }?.value
  }
}

/// A named value in an object.
package struct JSONMember: Sendable, Equatable {
  /// The name, with its escapes undone.
  package let name: String
  /// The value.
  package let value: JSONValue
}
