package import Forest

/// Gathers the features of a CSV file, of which nothing else is kept.
package struct FeatureGatherer: Sendable {
  private let origin: FeaturizerOrigin
  private let file: String?
  private var reader: CSVReader
  private var featurizer: Featurizer?
  private var encoders: FieldEncoders?
  private var columns: [[Double]] = []

  /// A gatherer of one file, which is named in what it throws.
  package init(_ origin: FeaturizerOrigin, file: String? = nil) {
    self.origin = origin
    self.file = file
    reader = CSVReader(file: file)
  }

  /// How many rows have been gathered.
  package var rowCount: Int { columns.first?.count ?? 0 }

  /// Reads on.
  package mutating func read(_ chunk: some Collection<UInt8>) throws(InputError) {
    try append(try reader.read(chunk))
  }

  /// Ends the file, and returns its features and how they were made.
  package mutating func finish() throws(InputError) -> (FeatureMatrix, Featurizer) {
    try append(try reader.finish())
    guard let featurizer, rowCount > 0 else {
      throw .nothingToLearnFrom(file: file)
    }
    return (FeatureMatrix(columns: columns), featurizer)
  }

  private mutating func append(_ block: CSVBlock) throws(InputError) {
    guard !reader.names.isEmpty else { return }
    if encoders == nil {
      let made = try origin.featurizer(columns: reader.names, file: file)
      featurizer = made
      encoders = try FieldEncoders(made, columns: reader.names, file: file)
      columns = made.names.map { _ in [] }
    }
    guard let values = try encoders?.values(of: block) else { return }
    for (index, column) in values.enumerated() { columns[index] += column }
  }
}
