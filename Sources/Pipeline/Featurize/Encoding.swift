package import Forest

/// How one column of events becomes a number, written as `hour:timestamp`.
package struct Encoding: Sendable, Hashable {
  /// What is done with the column.
  package let kind: Kind
  /// The column's name; `*` with `number` stands for every column.
  package let column: String

  /// The ways to make a number; one-hot, which makes several of one column, will be the next.
  package enum Kind: String, Sendable, CaseIterable {
    case hour, weekday, hash, number
  }

  /// A way to encode a column.
  package init(_ kind: Kind, _ column: String) {
    self.kind = kind
    self.column = column
  }

  /// A way to encode a column, by its name as a lesson or a command gives it.
  package init(named name: String, column: String) throws(ParameterError) {
    let names = Kind.allCases.map(\.rawValue)
    guard let kind = Kind(rawValue: name) else {
      let meant = name.nearestName(in: names).map { "; '\($0)' is near" } ?? ""
      throw ParameterError(
        "encode", is: "\(name):\(column)".shown,
        needs: "one of \(names.joined(separator: ", ")) before the colon\(meant)")
    }
    guard !column.isEmpty else {
      throw ParameterError("encode", is: "\(name):".shown, needs: "a column after the colon")
    }
    self.init(kind, column)
  }

  /// Reads the list that `--encode` takes: `hour:timestamp,hash:user`.
  package static func list(_ text: String) throws(ParameterError) -> [Encoding] {
    var encodings: [Encoding] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let colon = part.firstIndex(of: ":") else {
        throw ParameterError(
          "encode", is: String(part).shown, needs: "KIND:COLUMN, as in hash:user")
      }
      let column = String(part[part.index(after: colon)...])
      encodings.append(try Encoding(named: String(part[..<colon]), column: column))
    }
    return encodings
  }

  /// What the resulting column is called.
  package var name: String {
    switch kind {
    case .hour: "hour"
    case .weekday: "day"
    case .hash: column + "_h"
    case .number: column
    }
  }

  /// Whether the results are whole numbers.
  var givesIntegers: Bool { kind == .hour || kind == .weekday }
}

extension Encoding: CustomStringConvertible {
  /// As `--encode` takes it.
  package var description: String { "\(kind.rawValue):\(column)" }
}
