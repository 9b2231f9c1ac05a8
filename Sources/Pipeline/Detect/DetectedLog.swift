import Forest

/// Detects in a made-up log some thousands of events at once, and reports on and evaluates them.
package struct DetectedLog {
  private let model: Model
  private let threshold: Double
  private var blocks: any EventBlocks
  private var encoders: FieldEncoders
  private var scorer: ForestScorer
  private var reported: ReportedEvents
  private var counter: EvaluationCounter
  private var (log, detections) = (CSVWriter(), CSVWriter())

  /// What is written of some events: their log, and the same with scores and flags.
  package struct Files {
    /// The next bytes of the log.
    package let log: [UInt8]
    /// The next bytes of the detections.
    package let detections: [UInt8]
  }

  /// A log of which no event has been detected yet.
  ///
  /// - Throws: Where the log lacks a column that the model or the truth needs.
  package init(
    _ events: EventLog, with model: Model, threshold: Double, truth: Expression
  ) throws(InputError) {
    self.model = model
    self.threshold = threshold
    blocks = events.blocks()
    let names = events.names + [DetectionColumn.score, DetectionColumn.prediction]
    encoders = try FieldEncoders(model.featurizer, columns: events.names)
    scorer = ForestScorer(model.forest)
    reported = try ReportedEvents(columns: names)
    counter = try EvaluationCounter(truth: truth, columns: names, ranking: true)
    counter.reserve(events.rowCount)
    log.row(events.names)
    detections.row(names)
  }

  /// Goes on with the next events.
  ///
  /// - Parameter writes: Whether the files are wanted.
  /// - Returns: Their next bytes, none where they are not wanted; `nil` at the end.
  /// - Throws: `InputError` for events that the model or the truth cannot read.
  package mutating func next(writes: Bool) throws(InputError) -> Files? {
    guard let events = blocks.next(rows: 8192) else { return nil }
    let matrix = FeatureMatrix(columns: try encoders.values(of: events))
    let scores = model.forest.decisions(fromScores: scorer.scoreSamples(matrix))
    let scored = ScoredEvents(events, scores: scores, threshold: threshold)
    try reported.append(scored)
    try counter.count(scored)
    guard writes else { return Files(log: [], detections: []) }
    for row in 0..<events.rowCount { write(row, of: events, scored) }
    return Files(log: log.take(), detections: detections.take())
  }

  private mutating func write(_ row: Int, of events: EventBlock, _ scored: ScoredEvents) {
    let start = log.bytes.count
    events.write(row, to: &log)
    scored.write(row, log.bytes[start...], to: &detections)
    log.endRow()
    detections.endRow()
  }

  /// The report on all events, as soon as the last one has been detected.
  package var report: Report { Report(reported, model: model) }

  /// The evaluation of all events, once the last one has been detected.
  package mutating func evaluation() -> Evaluation { counter.finish() }
}
