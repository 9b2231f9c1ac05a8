/// Why columns do not make a table.
package enum TableError: Error, Equatable, Sendable {
  case emptyName
  case repeatedName(String)
  case ragged(String, count: Int, expected: Int)
}

extension TableError: CustomStringConvertible {
  /// The problem as a sentence.
  package var description: String {
    switch self {
    case .emptyName: "a column has no name"
    case .repeatedName(let name): "there are two columns named '\(name)'"
    case .ragged(let name, let count, let expected):
      "column '\(name)' has \(count) rows, and the first column has \(expected)"
    }
  }
}
