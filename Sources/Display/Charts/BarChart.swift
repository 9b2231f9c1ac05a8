/// Counts of named things, one horizontal bar each, in the order given.
package struct BarChart: SpokenChart {
  /// Bars drawn at most; the others are counted together in one more.
  package static let mostBars = 20

  package let title: String
  package let language: Language
  let bars: [(name: String, count: Int)]
  var total: Int { bars.reduce(0) { $0 + $1.count } }

  /// A chart of counts.
  ///
  /// - Parameters:
  ///   - bars: A name and how often it occurs, 0 or more.
  ///   - title: What is counted.
  ///   - language: The language of every text.
  package init(_ bars: [(name: String, count: Int)], title: String, language: Language = .en) {
    precondition(bars.allSatisfy { $0.count >= 0 }, "counts are 0 or more")
    self.bars = bars
    self.title = title
    self.language = language
  }

  package var facts: [String] {
    let kinds = language.counted(
      bars.count, en: ("value", "different values"), de: ("Wert", "verschiedene Werte"))
    return ["n = \(Numbers.count(total))", kinds]
  }

  package var summary: String {
    guard total > 0, let first = bars.first else {
      return language(en: "There is nothing to count.", de: "Es gibt nichts zu zählen.")
    }
    let most = bars.reduce(first) { $1.count > $0.count ? $1 : $0 }
    let share = Numbers.percent(most.count, of: total)
    let (count, all) = (Numbers.count(most.count), Numbers.count(total))
    return language(
      en: "Most frequent: \(most.name), \(count) of \(all) (\(share)).",
      de: "Am häufigsten: \(most.name), \(count) von \(all) (\(share)).")
  }

  package var details: [String] {
    bars.map { "\($0.name): \(Numbers.count($0.count)), \(Numbers.percent($0.count, of: total))" }
  }

  package var table: TableView {
    TableView(columns: [
      .init(language(en: "value", de: "Wert"), .text, bars.map { .text($0.name) }),
      .init(language(en: "count", de: "Anzahl"), .integer, bars.map { .integer($0.count) }),
      .init(
        language(en: "share", de: "Anteil"), .real,
        bars.map { .share(Double($0.count) / Double(max(1, total))) }),
    ])
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    total > 0 ? rows.lines(in: area) : area.lines(of: summary)
  }

  package func picture(width: Double) -> Picture? {
    total > 0 ? rows.picture(width: width) : nil
  }

  private var rows: BarRows {
    let rows = shownBars.map { bar in
      BarRows.Item.bar(
        BarRows.Row(
          label: bar.name, count: bar.count, share: Numbers.percent(bar.count, of: total)))
    }
    return BarRows(items: rows, length: .linear, hasAxis: true)
  }

  var shownBars: [(name: String, count: Int)] {
    guard bars.count > Self.mostBars else { return bars }
    let rest = bars[Self.mostBars...]
    let name = language(en: "\(rest.count) others", de: "\(rest.count) weitere")
    return bars[..<Self.mostBars] + [(name, rest.reduce(0) { $0 + $1.count })]
  }
}
