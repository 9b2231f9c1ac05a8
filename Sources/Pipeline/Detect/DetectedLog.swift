import Forest

/// Detects in a made-up log some thousands of events at once, and reports on and evaluates them.
package struct DetectedLog {
  private let events: EventLog
  private let first: Detector
  private var reported: ReportedEvents
  /// The evaluation of all events, as soon as they are detected; without a ranking.
  package private(set) var evaluation: Evaluation

  /// What is written of some events: their log, and the same with scores and flags.
  package struct Files: Sendable {
    /// The next bytes of the log.
    package let log: [UInt8]
    /// The next bytes of the detections.
    package let detections: [UInt8]
  }

  /// A log of which no event has been detected yet.
  ///
  /// - Parameters:
  ///   - events: The log.
  ///   - model: The model.
  ///   - scoreSamples: The model's score of each event, where they are known.
  ///   - threshold: The decision below which an event is flagged.
  ///   - truth: Which events are anomalies.
  /// - Throws: Where the log lacks a column that the model or the truth needs.
  package init(
    _ events: EventLog, with model: Model, scoreSamples: KeptScores? = nil, threshold: Double,
    truth: Expression
  ) throws(InputError) {
    self.events = events
    first = try Detector(
      events, with: model, scoreSamples: scoreSamples, threshold: threshold, truth: truth)
    reported = first.reported
    evaluation = Evaluation(truth: truth.source)
  }

  /// Detects in all events.
  ///
  /// - Parameter write: What is done with the bytes of the files, as they come; without it, none are
  ///   made.
  /// - Throws: `InputError` for events that the model or the truth cannot read, and what writing, or
  ///   reading what was kept, throws.
  package mutating func detect(write: ((Files) throws -> Void)? = nil) throws {
    let names = events.names
    let detectionNames = names + DetectionColumn.added
    try write?(Files(log: CSVWriter.line(names), detections: CSVWriter.line(detectionNames)))
    let writes = write != nil
    try events.forEachBlock(first) { detector, block in
      Result { try detector.detect(block, writes: writes) }
    } handOver: { result in
      let outcome = try result.get()
      reported.append(outcome.flagged)
      evaluation.add(outcome.evaluated)
      try write?(outcome.files)
    }
  }

  /// The report on all events, as soon as they are detected.
  package var report: Report { Report(reported, model: first.model) }
}
