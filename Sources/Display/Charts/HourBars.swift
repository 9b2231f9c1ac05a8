/// Events for each hour of the day, with the anomalous ones told apart.
package struct HourBars: SpokenChart {
  package let title: String
  package let language: Language
  /// Normal events for each hour.
  let normal: [Int]
  /// Anomalous events for each hour.
  let anomalous: [Int]
  let missing: Int

  /// A day of 24 bars.
  ///
  /// - Parameters:
  ///   - normal: How many normal events fall in each hour, from hour 0; 24 counts, 0 or more.
  ///   - anomalous: The same for anomalous events; none where they are not told apart.
  ///   - missing: Events without a readable hour, 0 or more.
  ///   - title: What is shown.
  ///   - language: The language of every text.
  package init(
    normal: [Int], anomalous: [Int] = [Int](repeating: 0, count: 24), missing: Int = 0,
    title: String? = nil, language: Language = .en
  ) {
    precondition(normal.count == 24 && anomalous.count == 24, "a day has 24 hours")
    precondition((normal + anomalous + [missing]).allSatisfy { $0 >= 0 }, "counts are 0 or more")
    self.normal = normal
    self.anomalous = anomalous
    self.missing = missing
    self.language = language
    self.title =
      title ?? language(en: "Events per hour of the day", de: "Events je Stunde des Tages")
  }

  /// What the counts of events that are not anomalous are called; where no event is, nothing says that
  /// the others are normal.
  var shownCounts: String {
    anomalousCount > 0 ? "normal" : language(en: "events", de: "Events")
  }
  /// All events of each hour.
  var totals: [Int] { zip(normal, anomalous).map { $0 + $1 } }
  /// All anomalous events.
  var anomalousCount: Int { anomalous.reduce(0, +) }
  var count: Int { totals.reduce(0, +) }

  package var facts: [String] {
    let normalCount = Numbers.count(count - anomalousCount)
    let kinds = language(
      en: "\(normalCount) normal, \(Numbers.count(anomalousCount)) anomalous",
      de: "\(normalCount) normal, \(Numbers.count(anomalousCount)) anomal")
    let gaps = language.missing(missing)
    return ["n = \(Numbers.count(count))"] + (anomalousCount > 0 ? [kinds] : [])
      + (missing > 0 ? [gaps] : [])
  }

  package var summary: String {
    guard count > 0 else {
      return language(en: "There are no events to draw.", de: "Es gibt keine Events zum Zeichnen.")
    }
    return (normalSentence + anomalousSentences).joined(separator: " ")
  }

  private var normalSentence: [String] {
    guard let first = normal.firstIndex(where: { $0 > 0 }),
      let last = normal.lastIndex(where: { $0 > 0 }), let most = normal.max(),
      let peak = normal.firstIndex(of: most)
    else { return [] }
    let (start, end) = (clock(first), "\(twoDigits(last)):59")
    let what = anomalousCount > 0 ? "normal events" : "events"
    let was = anomalousCount > 0 ? "normalen Events" : "Events"
    return [
      language(
        en: "All \(what) lie between \(start) and \(end);"
          + " the busiest hour begins at \(clock(peak)) with \(Numbers.count(most)).",
        de: "Alle \(was) liegen zwischen \(start) und \(end);"
          + " am meisten sind es in der Stunde ab \(clock(peak)) mit \(Numbers.count(most)).")
    ]
  }

  private var anomalousSentences: [String] {
    guard anomalousCount > 0 else { return [] }
    let hours = anomalous.indices.filter { anomalous[$0] > 0 && normal[$0] == 0 }
    let apart = Numbers.count(hours.reduce(0) { $0 + anomalous[$1] })
    let count = Numbers.count(anomalousCount)
    return [
      language(
        en: "\(apart) of \(count) anomalous events lie in hours without normal events.",
        de: "\(apart) von \(count) anomalen Events liegen in Stunden ohne normale Events.")
    ]
  }

  package var details: [String] {
    let order = (0..<24).filter { anomalous[$0] > 0 } + (0..<24).filter { anomalous[$0] == 0 }
    let lines = order.filter { totals[$0] > 0 }.map { hour in
      let normal = "\(Numbers.count(normal[hour])) normal"
      let other = Numbers.count(anomalous[hour]) + language(en: " anomalous", de: " anomal")
      let isPlain = anomalousCount == 0
      return "\(clock(hour)): \(isPlain ? language.events(totals[hour]) : "\(other), \(normal)")"
    }
    let empty = language.counted(
      24 - lines.count, en: ("hour holds no event", "hours hold no events"),
      de: ("Stunde ohne Events", "Stunden ohne Events"))
    return lines + (lines.count < 24 ? [empty] : [])
  }

  package var table: TableView {
    let hour = TableView.Column(
      language(en: "hour", de: "Stunde"), .integer, (0..<24).map { .integer($0) })
    let first = TableView.Column(shownCounts, .integer, normal.map { .integer($0) })
    let second = TableView.Column(
      language(en: "anomalous", de: "anomal"), .integer, anomalous.map { .integer($0) })
    return TableView(columns: anomalousCount > 0 ? [hour, first, second] : [hour, first])
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    guard count > 0 else { return area.lines(of: summary) }
    return HourBarsDrawing(self, in: area).lines
  }

  private func clock(_ hour: Int) -> String { "\(twoDigits(hour)):00" }
}

/// A number from 0 to 99 with two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
