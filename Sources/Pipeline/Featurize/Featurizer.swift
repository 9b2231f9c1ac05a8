import Forest

/// Turns events into the numbers that a forest reads.
package struct Featurizer: Sendable, Equatable {
  /// The most features that there may be: as many as a CSV file may have columns.
  package static let maximumFeatures = CSVReader.maximumColumns

  /// What is done with which columns, and what was learnt for it, in the order of the features.
  package let fitted: [FittedEncoding]

  /// What is done with which columns.
  package var encodings: [Encoding] { fitted.map(\.encoding) }

  /// The names of the features.
  package var names: [String] { fitted.flatMap(\.names) }

  /// A featurizer that has learnt from a table, for tables like it.
  package init(_ encodings: [Encoding], fittedOn table: Table) throws(InputError) {
    var fit = try FeaturizerFit(encodings, columns: table.names)
    fit.learn(from: table)
    self = try fit.featurizer()
  }

  /// A featurizer with nothing to learn, for tables or files with the given columns.
  ///
  /// - Throws: `InputError` where a column is missing, or two features would have one name.
  init(stateless encodings: [Encoding], columns: [String], file: String?) throws(InputError) {
    let written = encodings.flatMap { $0.written(for: columns) }
    _ = try written.places(in: columns, file: file)
    try self.init(written.map(FittedEncoding.init(stateless:)), file: file)
  }

  /// A featurizer of encodings that have learnt what they need.
  ///
  /// - Throws: `InputError` where two features would have one name, or there would be too many.
  init(_ fitted: [FittedEncoding], file: String? = nil) throws(InputError) {
    self.fitted = fitted
    let counts = fitted.map(\.names.count)
    let total = counts.reduce(0, +)
    guard total <= Self.maximumFeatures else {
      throw .tooManyFeatures(total, of: zip(fitted, counts).max { $0.1 < $1.1 }, file: file)
    }
    var seen: [ExactText: Encoding] = [:]
    for encoding in fitted {
      for name in encoding.names {
        guard let other = seen.updateValue(encoding.encoding, forKey: ExactText(name)) else {
          continue
        }
        throw InputError(
          file: file, "\(other) and \(encoding.encoding) would both be named \(name.shown)")
      }
    }
  }

  /// The features of all rows of a table.
  package func features(of table: Table) throws(InputError) -> Features {
    var encoders = try FieldEncoders(self, columns: table.names)
    let values = try encoders.values(of: table)
    let columns = zip(zip(names, givesIntegers), values).map { header, values in
      Column(
        header.0,
        header.1 ? .integer(values.map { Int($0) }) : .real(values.map { $0.isNaN ? nil : $0 }))
    }
    return Features(
      featurizer: self, table: Table(columns: columns, rowCount: table.rowCount),
      matrix: FeatureMatrix(columns: values), events: table)
  }

  /// Whether each of the features is a whole number.
  var givesIntegers: [Bool] {
    fitted.flatMap { encoding in encoding.names.map { _ in encoding.givesIntegers } }
  }
}

extension InputError {
  fileprivate static func tooManyFeatures(
    _ total: Int, of largest: (encoding: FittedEncoding, count: Int)?, file: String?
  ) -> InputError {
    let advice = largest.map { encoding, count in
      let column = encoding.encoding.columns.joined(separator: "+")
      return "\(encoding.encoding) alone gives \(grouped(count)); "
        + "hash:\(column) or count:\(column) gives one"
    }
    return InputError(
      file: file,
      "there would be \(grouped(total)) features, and "
        + "\(grouped(Featurizer.maximumFeatures)) are the most",
      suggestion: advice?.withoutControls)
  }
}
