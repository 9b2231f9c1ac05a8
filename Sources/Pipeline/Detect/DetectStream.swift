import Forest

/// Appends scores and flags to the records of a CSV file, in memory that does not grow with it.
///
/// The bytes of each record are copied as they stand.
package struct DetectStream: Sendable {
  /// How many rows have been scored.
  package private(set) var rowCount = 0
  /// How many of them were flagged.
  package private(set) var flaggedCount = 0

  private let model: Model
  private let threshold: Double
  private let columns: [String]
  private let file: String?
  private var reader: CSVReader
  private var encoders: FieldEncoders?
  private var scorer: ForestScorer
  private var writer = CSVWriter()

  /// A stream over one file, which is named in what it throws.
  ///
  /// With `allScores` the column `score_samples` comes before the other two.
  package init(
    _ model: Model, threshold: Double = 0, allScores: Bool = false, file: String? = nil
  ) {
    self.model = model
    scorer = ForestScorer(model.forest)
    self.threshold = threshold
    self.file = file
    columns = Array(DetectionColumn.all.dropFirst(allScores ? 0 : 1))
    reader = CSVReader(file: file)
  }

  /// Reads on, and returns what can be written now.
  package mutating func read(_ chunk: some Collection<UInt8>) throws(InputError) -> [UInt8] {
    try write(try reader.read(chunk))
  }

  /// Ends the file, and returns the last bytes to write.
  package mutating func finish() throws(InputError) -> [UInt8] {
    try write(try reader.finish())
  }

  private mutating func write(_ block: CSVBlock) throws(InputError) -> [UInt8] {
    guard !reader.names.isEmpty else { return [] }
    if encoders == nil { try begin() }
    for piece in encoders?.pieces(of: block) ?? [] where piece.rowCount > 0 {
      if let values = try encoders?.values(of: piece) { write(piece, values) }
    }
    rowCount += block.rowCount
    return writer.take()
  }

  private mutating func write(_ block: CSVBlock, _ values: [[Double]]) {
    let scoreSamples = scorer.scoreSamples(FeatureMatrix(columns: values))
    let scores = model.forest.decisions(fromScores: scoreSamples)
    for row in scores.indices {
      writer.written(block.record(row))
      if columns.count == 3 { writer.number(scoreSamples[row]) }
      writer.number(scores[row])
      let prediction = prediction(scores[row], threshold)
      writer.number(prediction.rawValue)
      if prediction == .outlier { flaggedCount += 1 }
      writer.endRow(block.lineEnd(row))
    }
  }

  private mutating func begin() throws(InputError) {
    try refuseDetectionColumns(in: reader.names, file: file)
    encoders = try FieldEncoders(model.featurizer, columns: reader.names, file: file)
    writer.written(reader.header[...])
    for column in columns { writer.plainField(column) }
    writer.endRow(reader.headerLineEnd)
  }
}
