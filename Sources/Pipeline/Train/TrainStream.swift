package import Forest

/// Trains on a CSV file that is read several times, first to count its rows.
package struct TrainStream: Sendable {
  /// How many rows have been read since the start of the file.
  package private(set) var rowCount = 0

  private let origin: FeaturizerOrigin
  private let parameters: ForestParameters
  private let file: String?
  private var reader: CSVReader
  private var featurizer: Featurizer?
  private var passes: TrainingPasses?

  /// A stream over one file, which is named in what it throws.
  package init(_ origin: FeaturizerOrigin, _ parameters: ForestParameters, file: String? = nil) {
    self.origin = origin
    self.parameters = parameters
    self.file = file
    reader = CSVReader(file: file)
  }

  /// Reads on.
  package mutating func read(_ chunk: some Collection<UInt8>) throws {
    try take(try reader.read(chunk))
  }

  /// Ends the file.
  ///
  /// - Returns: The model; `nil` where the file has to be read once more from its start.
  package mutating func finish() throws -> Model? {
    try take(try reader.finish())
    defer { (reader, rowCount) = (CSVReader(file: file), 0) }
    guard passes == nil else { return try passes?.finish() }
    guard let featurizer else { preconditionFailure("a file that ends well has a header") }
    passes = try TrainingPasses(
      featurizer, columns: reader.names, rowCount: rowCount, parameters, file: file)
    return nil
  }

  private mutating func take(_ block: CSVBlock) throws {
    guard !reader.names.isEmpty else { return }
    if featurizer == nil { featurizer = try origin.featurizer(columns: reader.names, file: file) }
    rowCount += block.rowCount
    for piece in passes?.pieces(of: block) ?? [] { try passes?.read(piece) }
  }
}
