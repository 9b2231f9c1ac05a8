/// The lowest score in each window of time, with two tracks that show where truth and flags meet.
package struct Timeline: SpokenChart {
  package let title: String
  package let language: Language
  /// Events below it are flagged.
  let threshold: Double
  /// The windows, or `nil` where no event has a time and a score.
  let windows: TimeWindows?
  /// Whether the truth is known.
  let hasTruth: Bool
  let missing: Int

  /// A timeline of events.
  ///
  /// - Parameters:
  ///   - times: Seconds since 1970 in UTC of each event, in any order, between the years 1 and 9999;
  ///     `nil` where it is missing.
  ///   - scores: `anomaly_score` of each event: the lower, the stranger. An event without a finite
  ///     score is counted as missing, and so is one without a time.
  ///   - anomalies: Whether each event truly is an anomaly; `nil` where that is not known.
  ///   - every: Seconds of a window, 1 or more; windows begin at multiples of it.
  ///   - threshold: Events below it are flagged; a finite number.
  ///   - title: What is shown; says the window's length and the sign of the score where it is left out.
  ///   - language: The language of every text.
  package init(
    times: [Int?], scores: [Double?], anomalies: [Bool]? = nil, every: Int,
    threshold: Double = 0, title: String? = nil, language: Language = .en
  ) {
    precondition(times.count == scores.count, "a score for each time")
    precondition(anomalies.map { $0.count == times.count } ?? true, "a truth for each time")
    precondition(every >= 1 && threshold.isFinite, "windows have a length, thresholds a value")
    let events = times.indices.compactMap { index -> TimeWindows.Event? in
      guard let time = times[index], let score = scores[index], Sample.canHold(score) else {
        return nil
      }
      return .init(time: time, score: score, isAnomaly: anomalies?[index] ?? false)
    }
    windows = TimeWindows(events, every: every, threshold: threshold)
    missing = times.count - events.count
    hasTruth = anomalies != nil
    self.threshold = threshold
    self.language = language
    let length = language.duration(every, isEach: true)
    self.title =
      title
      ?? language(
        en: "Lowest score per \(length) (lower is stranger)",
        de: "Niedrigster Score je \(length) (je niedriger, desto auffälliger)")
  }

  package var facts: [String] {
    let gaps = language.missing(missing)
    guard let windows else { return ["n = 0", gaps] }
    let count = language.counted(
      windows.count, en: ("window", "windows"), de: ("Fenster", "Fenster"))
    let length = language.duration(windows.every, isEach: false)
    let start = "\(windows.start.date) \(windows.start.clock) UTC"
    return [
      language(
        en: "\(count) of \(length) from \(start)", de: "\(count) zu \(length) ab \(start)"),
      language(en: "\(windows.emptyCount) empty", de: "\(windows.emptyCount) leer"),
    ] + (missing > 0 ? [gaps] : [])
  }

  package var summary: String {
    guard let windows, let lowest = windows.lowest else {
      return language(en: "There are no scores to draw.", de: "Es gibt keine Scores zum Zeichnen.")
    }
    let all = Numbers.count(windows.events)
    let flagged = Numbers.count(windows.flagged)
    let places = windows.used.filter { $0.flagged > 0 }.count
    let spread = language.counted(
      places, en: ("window", "windows"), de: ("Fenster", "Fenstern"))
    let score = Numbers.fixed(lowest.score, decimals: 4)
    let time = windows.text(windows.start(of: lowest))
    let first = language(
      en: "Flagged: \(flagged) of \(all) events, in \(spread)."
        + " The lowest score, \(score), lies in the window at \(time).",
      de: "Gemeldet: \(flagged) von \(all) Events, in \(spread)."
        + " Der niedrigste Score, \(score), liegt im Fenster ab \(time).")
    return ([first] + (hasTruth ? [missedSentence(windows)] : [])).joined(separator: " ")
  }

  private func missedSentence(_ windows: TimeWindows) -> String {
    let missed = windows.used.filter { $0.missed > 0 }
    let count = Numbers.count(missed.reduce(0) { $0 + $1.missed })
    let all = Numbers.count(windows.used.reduce(0) { $0 + $1.anomalies })
    let times = missed.map { windows.text(windows.start(of: $0)) }
    let list = language.list(times)
    let window = times.count == 1 ? "window" : "windows"
    let fenster = times.count == 1 ? "im Fenster" : "in den Fenstern"
    let places =
      missed.isEmpty || missed.count > 4
      ? "" : language(en: ", in the \(window) at \(list)", de: ", \(fenster) ab \(list)")
    return language(
      en: "Missed: \(count) of \(all) anomalies\(places).",
      de: "Übersehen: \(count) von \(all) Anomalien\(places).")
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    guard let windows, let lowest = windows.lowest else { return area.lines(of: summary) }
    let scores = windows.used.map(\.score)
    guard windows.used.count > 1, scores.contains(where: { $0 != lowest.score }) else {
      let score = Numbers.short(lowest.score)
      let count = language.counted(
        windows.used.count, en: ("window", "windows"), de: ("Fenster", "Fenstern"))
      return area.lines(
        of: language(
          en: "The lowest score is \(score) in \(count).",
          de: "Der niedrigste Score ist \(score) in \(count)."))
    }
    return TimelineDrawing(self, windows, in: area).lines
  }
}
