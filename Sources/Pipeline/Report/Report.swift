package import Forest

/// What was flagged among some events, ready to be written for people or programs.
package struct Report: Sendable, Equatable {
  /// How many events were examined.
  package let rowCount: Int
  /// The input columns that are listed of every event, in order.
  package let columns: [String]
  /// Whether these are the columns of the security log, which have words of their own.
  let isSecurityLog: Bool
  /// The flagged events, in the order of the rows.
  package let events: FlaggedEvents
  /// What the model was trained with; `nil` where the report does not name the model.
  package let contamination: Contamination?

  /// A flagged event.
  package struct Event: Sendable, Equatable {
    /// Its row, from 0.
    package let row: Int
    /// Its values, one for each column of the report; `nil` where they are missing.
    package let values: [String?]
    /// The decision function.
    package let score: Double
    /// The hour of its time in UTC; `nil` where the log has no times.
    package let hour: Int?
  }

  /// The report of a table of detections.
  ///
  /// - Parameters:
  ///   - detections: Events with their scores and flags.
  ///   - model: What flagged them; without it, the report says nothing of it.
  /// - Throws: Where a column is missing, or a score, flag or time is none.
  package init(of detections: Table, model: Model?) throws(InputError) {
    var events = try ReportedEvents(columns: detections.names)
    try events.append(detections)
    self.init(events, model: model)
  }

  /// The report of events that were gathered.
  init(_ gathered: ReportedEvents, model: Model?) {
    rowCount = gathered.rowCount
    columns = gathered.columns
    isSecurityLog = gathered.isSecurityLog
    events = gathered.events
    contamination = model?.forest.parameters.contamination
  }

  /// The flagged share of the events; `nil` where there are no events.
  package var rate: Double? {
    rowCount == 0 ? nil : Double(events.count) / Double(rowCount)
  }

  /// What stands above the events: names, each with a colon, and values.
  ///
  /// - Parameters:
  ///   - words: The names.
  ///   - missing: What stands for a rate that there is not.
  /// - Returns: Counts and rate, then model and contamination where there is a model.
  package func facts(
    _ words: ReportWords, missing: String
  ) -> [(name: String, value: String)] {
    let rate = rate.map { PythonText.fixed($0 * 100, decimals: 2) + "%" }
    var facts = [
      (name: words.events, value: "\(rowCount)"), (words.anomalies, "\(events.count)"),
      (words.rate, rate ?? missing),
    ]
    if let contamination {
      facts += [(words.model, "Isolation Forest"), (words.contamination, "\(contamination)")]
    }
    return facts
  }

  /// What the columns are called.
  package func labels(_ words: ReportWords) -> [String] {
    isSecurityLog ? words.columns : columns.map(\.withoutControls)
  }
}
