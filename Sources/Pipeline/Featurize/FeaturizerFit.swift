/// Learns from training events what their encodings have to know, in one pass.
struct FeaturizerFit: Sendable {
  private let encodings: [Encoding]
  private let places: [[Int]]
  private let file: String?
  private var tallies: [ValueTally]
  private(set) var rowCount = 0

  /// A fit to tables or files with the given columns.
  ///
  /// - Throws: `InputError` where a column is missing.
  init(_ encodings: [Encoding], columns: [String], file: String? = nil) throws(InputError) {
    self.encodings = encodings.flatMap { $0.written(for: columns) }
    self.file = file
    places = try self.encodings.places(in: columns, file: file)
    tallies = self.encodings.map { _ in ValueTally() }
  }

  /// Learns from some rows.
  mutating func learn(from source: some FieldSource) {
    rowCount += source.rowCount
    for index in encodings.indices where encodings[index].isFitted {
      tallies[index].count(places[index], in: source)
    }
  }

  /// The featurizer with all that was learnt.
  ///
  /// - Throws: `InputError` where there was nothing to learn from, two features would have one name,
  ///   or there would be too many.
  func featurizer() throws(InputError) -> Featurizer {
    guard rowCount > 0 || !encodings.contains(where: \.isFitted) else {
      throw .nothingToLearnFrom(file: file)
    }
    return try Featurizer(
      zip(encodings, tallies).map { FittedEncoding($0, fittedTo: $1) }, file: file)
  }
}

/// Learns from a CSV file what the encodings of its columns have to know.
///
/// This is the first pass over the training events; memory grows with distinct values only.
package struct FeaturizerFitStream: Sendable {
  private let encodings: [Encoding]
  private let file: String?
  private var reader: CSVReader
  private var fit: FeaturizerFit?

  /// A stream over one file, which is named in what it throws.
  package init(_ encodings: [Encoding], file: String? = nil) {
    self.encodings = encodings
    self.file = file
    reader = CSVReader(file: file)
  }

  /// How many rows were learnt from.
  package var rowCount: Int { fit?.rowCount ?? 0 }

  /// Reads on.
  package mutating func read(_ chunk: some Collection<UInt8>) throws(InputError) {
    try learn(from: try reader.read(chunk))
  }

  /// Ends the file, and returns the featurizer with all that was learnt.
  package mutating func finish() throws(InputError) -> Featurizer {
    try learn(from: try reader.finish())
    guard let fit else { throw .nothingToLearnFrom(file: file) }
    return try fit.featurizer()
  }

  private mutating func learn(from block: CSVBlock) throws(InputError) {
    guard !reader.names.isEmpty else { return }
    if fit == nil { fit = try FeaturizerFit(encodings, columns: reader.names, file: file) }
    fit?.learn(from: block)
  }
}

extension InputError {
  /// Training events of which there are none.
  static func nothingToLearnFrom(file: String?) -> InputError {
    InputError(file: file, line: file == nil ? nil : 2, "there are no rows to learn from")
  }
}
