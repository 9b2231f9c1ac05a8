import Pipeline

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
  var kind: Said {
    switch self {
    case .null: Said(en: "null", de: "null")
    case .boolean: Said(en: "true or false", de: "true oder false")
    case .number: Said(en: "a number", de: "eine Zahl")
    case .text: Said(en: "a text", de: "ein Text")
    case .array: Said(en: "a list", de: "eine Liste")
    case .object: Said(en: "an object", de: "ein Objekt")
    }
  }

  /// The member of an object with a name, compared byte by byte.
  subscript(name: String) -> JSONValue? {
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

/// Why some bytes are not JSON, and where.
package struct JSONProblem: Error, Sendable, Equatable {
  /// What is wrong, for learners.
  package let message: Said
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in Unicode scalars.
  package let column: Int
}
