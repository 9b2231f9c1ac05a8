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

  /// A stream over a file without a header, or over a part of one: what it writes has none either.
  ///
  /// Every record gives one, which depends on no other, so that the parts of a file give the parts of
  /// its result.
  ///
  /// - Parameters:
  ///   - header: The names of the columns, as the header would have them.
  ///   - model: The model.
  ///   - threshold: The score below which a record is flagged.
  ///   - allScores: Whether `score_samples` comes before the other two columns.
  ///   - file: The name of the file in what is thrown later.
  /// - Throws: `InputError` for names that no header could have, or that the model cannot work with.
  package init(
    header: String, _ model: Model, threshold: Double = 0, allScores: Bool = false,
    file: String? = nil
  ) throws(InputError) {
    self.init(model, threshold: threshold, allScores: allScores, file: file)
    reader = try CSVReader(header: header, file: file)
    encoders = try makeEncoders(file: nil)
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
    try reader.refuseStrayHeader(in: block)
    for piece in encoders?.pieces(of: block) ?? [] where piece.rowCount > 0 {
      if let values = try encoders?.values(of: piece) { write(piece, values) }
    }
    rowCount += block.rowCount
    return writer.take()
  }

  private mutating func write(_ block: CSVBlock, _ values: [[Double]]) {
    let scoreSamples = scorer.scoreSamples(FeatureMatrix(columns: values))
    let scores = model.forest.decisions(fromScores: scoreSamples)
    let parts = stride(from: 0, to: scores.count, by: partSize).map {
      $0..<min($0 + partSize, scores.count)
    }
    let written = parallelMap(parts) { [writesSamples = columns.count == 3, threshold] rows in
      var writer = CSVWriter()
      for row in rows {
        writer.written(block.record(row))
        if writesSamples { writer.number(scoreSamples[row]) }
        writer.number(scores[row])
        writer.number(prediction(scores[row], threshold).rawValue)
        writer.endRow(block.lineEnd(row))
      }
      return writer.take()
    }
    for rows in written { writer.rows(rows) }
    flaggedCount += scores.count { prediction($0, threshold) == .outlier }
  }

  private mutating func begin() throws(InputError) {
    encoders = try makeEncoders(file: file)
    writer.written(reader.header[...])
    for column in columns { writer.plainField(column) }
    writer.endRow(reader.headerLineEnd)
  }

  private func makeEncoders(file: String?) throws(InputError) -> FieldEncoders {
    try refuseDetectionColumns(in: reader.names, file: file)
    return try FieldEncoders(model.featurizer, columns: reader.names, file: file)
  }
}

/// How many rows a thread writes at once.
private let partSize = 1024
