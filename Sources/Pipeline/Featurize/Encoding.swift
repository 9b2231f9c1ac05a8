package import Forest

/// How columns of events become numbers, written as `hour:timestamp` or `known:user+ip`.
package struct Encoding: Sendable, Hashable {
  /// What is done with the columns.
  package let kind: Kind
  /// The names of the columns: one, or several with `known`; `*` with `number` is every column.
  package let columns: [String]

  /// The ways to make numbers.
  package enum Kind: String, Sendable, CaseIterable {
    case hour, weekday, hash, onehot, count, known, number

    /// Whether the training events have to be seen before any event can be encoded.
    package var isFitted: Bool { self == .onehot || self == .count || self == .known }

    /// Whether one encoding reads several columns together.
    package var takesSeveralColumns: Bool { self == .known }
  }

  /// A way to encode one column.
  package init(_ kind: Kind, _ column: String) {
    self.kind = kind
    columns = [column]
  }

  /// A way to encode some columns together.
  ///
  /// - Throws: `ParameterError` for no column, an empty or repeated name, and several columns where
  ///   the kind reads one.
  package init(_ kind: Kind, _ columns: [String]) throws(ParameterError) {
    let written = "\(kind.rawValue):\(columns.joined(separator: "+"))".shown
    guard !columns.isEmpty, !columns.contains("") else {
      throw ParameterError("encode", is: written, needs: "a column after the colon")
    }
    guard columns.count == 1 || kind.takesSeveralColumns else {
      throw ParameterError("encode", is: written, needs: "one column")
    }
    guard Set(columns.map(ExactText.init)).count == columns.count else {
      throw ParameterError("encode", is: written, needs: "each column once")
    }
    self.kind = kind
    self.columns = columns
  }

  /// The encodings of some columns: one for each, or with `known` one for all together.
  package static func encodings(
    _ kind: Kind, _ columns: [String]
  ) throws(ParameterError) -> [Encoding] {
    if kind.takesSeveralColumns { return [try Encoding(kind, columns)] }
    return try columns.map { column throws(ParameterError) in try Encoding(kind, [column]) }
  }

  /// Whether the training events have to be seen before any event can be encoded.
  package var isFitted: Bool { kind.isFitted }
}

extension Encoding: CustomStringConvertible {
  /// As `--encode` takes it.
  package var description: String { "\(kind.rawValue):\(columns.joined(separator: "+"))" }
}
