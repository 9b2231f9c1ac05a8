import Forest

/// Detects in one block of made-up events after the other.
struct Detector: Sendable {
  /// A report with no events yet.
  let reported: ReportedEvents

  let model: Model
  /// The score of each event of the log, where they are known; else there is a scorer.
  private let known: KeptScores?
  private var scorer: RowScorer?
  private let threshold: Double
  private var counter: EvaluationCounter
  private var (log, detections) = (CSVWriter(), CSVWriter())

  /// A detector that has seen no event of a log yet.
  ///
  /// - Throws: Where the log lacks a column that the model or the truth needs.
  init(
    _ log: EventLog, with model: Model, scoreSamples: KeptScores?, threshold: Double,
    truth: Expression
  ) throws(InputError) {
    self.model = model
    self.threshold = threshold
    known = scoreSamples
    if scoreSamples == nil {
      let encoders = try FieldEncoders(model.featurizer, columns: log.names)
      scorer = RowScorer(encoders, ForestScorer(model.forest, expected: log.rowCount))
    }
    let columns = log.names + DetectionColumn.added
    reported = try ReportedEvents(columns: columns)
    counter = try EvaluationCounter(truth: truth, columns: columns)
  }

  /// What comes of some events.
  struct Outcome: Sendable {
    let files: DetectedLog.Files
    let flagged: ReportedEvents
    let evaluated: Evaluation
  }

  /// Detects in some events.
  ///
  /// - Parameters:
  ///   - events: The events.
  ///   - writes: Whether the bytes of the files are wanted.
  /// - Returns: These bytes, none where they are not wanted, the flagged events and the evaluation.
  /// - Throws: `InputError` for events that the model or the truth cannot read, and what reading known
  ///   scores throws.
  mutating func detect(_ events: EventBlock, writes: Bool) throws -> Outcome {
    let scores = model.forest.decisions(fromScores: try scoreSamples(of: events))
    let scored = ScoredEvents(events, scores: scores, threshold: threshold)
    var flagged = reported
    try flagged.append(scored)
    try counter.count(scored)
    if writes { write(events, scored) }
    return Outcome(
      files: DetectedLog.Files(log: log.take(), detections: detections.take()), flagged: flagged,
      evaluated: counter.take())
  }

  private mutating func scoreSamples(of events: EventBlock) throws -> [Double] {
    if let known {
      return try known.scores(of: events.firstRow..<events.firstRow + events.rowCount)
    }
    guard let scores = try scorer?.scoreSamples(of: events) else {
      preconditionFailure("scores that are not known are made")
    }
    return scores
  }

  private mutating func write(_ events: EventBlock, _ scored: ScoredEvents) {
    let written = WrittenEvents(events)
    for row in 0..<events.rowCount {
      let start = log.count
      written.write(row, to: &log)
      log.copy(from: start, to: &detections)
      scored.write(row, to: &detections)
      log.endRow()
      detections.endRow()
    }
  }
}
