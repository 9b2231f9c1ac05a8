import Forest

/// Turns events into the numbers that a forest reads, a column for each encoding.
package struct Featurizer: Sendable, Equatable {
  /// What is done with which column, in the order of the features.
  package let encodings: [Encoding]

  /// The names of the features.
  package var names: [String] { encodings.map(\.name) }

  /// A featurizer for tables like the given one.
  package init(_ encodings: [Encoding], fittedOn table: Table) throws(InputError) {
    try self.init(encodings, columns: table.names)
  }

  /// A featurizer for tables or files with the given columns.
  ///
  /// - Throws: `InputError` where a column is missing, or two features would have one name.
  package init(
    _ encodings: [Encoding], columns: [String], file: String? = nil
  ) throws(InputError) {
    self.encodings = encodings.flatMap { encoding in
      encoding.kind == .number && encoding.column == "*"
        ? columns.map { Encoding(.number, $0) } : [encoding]
    }
    _ = try places(in: columns, file: file)
    var seen: [ExactText: Encoding] = [:]
    for encoding in self.encodings {
      if let other = seen.updateValue(encoding, forKey: ExactText(encoding.name)) {
        throw InputError(
          file: file, "\(other) and \(encoding) would both be named \(encoding.name.shown)")
      }
    }
  }

  /// A featurizer as a model file holds it.
  init(stored encodings: [Encoding]) {
    self.encodings = encodings
  }

  /// The features of all rows of a table.
  package func features(of table: Table) throws(InputError) -> Features {
    var encoders = try FieldEncoders(self, columns: table.names)
    let values = try encoders.values(of: table)
    let columns = zip(encodings, values).map { encoding, values in
      Column(
        encoding.name,
        encoding.givesIntegers
          ? .integer(values.map { Int($0) }) : .real(values.map { $0.isNaN ? nil : $0 }))
    }
    return Features(
      featurizer: self, table: Table(columns: columns, rowCount: table.rowCount),
      matrix: FeatureMatrix(columns: values), events: table)
  }

  /// Where the encoded columns stand among others.
  func places(in columns: [String], file: String?) throws(InputError) -> [Int] {
    let known = Dictionary(
      zip(columns.map(ExactText.init), columns.indices), uniquingKeysWith: { first, _ in first })
    let missing = encodings.map(\.column).filter { known[ExactText($0)] == nil }
    guard missing.isEmpty else {
      throw .missingColumns(missing, in: columns, file: file)
    }
    return encodings.compactMap { known[ExactText($0.column)] }
  }
}

extension InputError {
  /// Columns that were asked for by name and are not there.
  static func missingColumns(
    _ missing: [String], in columns: [String], file: String? = nil
  ) -> InputError {
    var distinct: [String] = []
    for name in missing where !distinct.contains(name) { distinct.append(name) }
    let names = distinct.map(\.shown).joined(separator: ", ")
    let meant = distinct.compactMap { $0.nearestName(in: columns) }
    let all = columns.prefix(20).joined(separator: ", ") + (columns.count > 20 ? ", …" : "")
    return InputError(
      file: file, line: file == nil ? nil : 1,
      distinct.count == 1 ? "there is no column \(names)" : "there are no columns \(names)",
      suggestion: meant.isEmpty
        ? "the columns are \(all.withoutControls)"
        : "did you mean \(meant.map(\.shown).joined(separator: ", "))?")
  }
}
