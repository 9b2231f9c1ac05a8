/// How often values of each size occur: one bar for each round bin, the lowest bin at the top.
package struct Histogram: SpokenChart {
  package let title: String
  package let language: Language
  let sample: Sample
  let bins: Bins?
  let threshold: Double?

  /// A histogram.
  ///
  /// - Parameters:
  ///   - values: Any numbers; `nil` and not-a-number count as missing, infinities are left out.
  ///   - name: What the values are, with their unit, such as `hour` or `length in bytes`.
  ///   - bins: How many bins there may be, 2 or more; their edges are round, so there may be fewer.
  ///   - threshold: Where a rule is drawn, a finite number; a value on it lies below the rule.
  ///   - title: What is shown; the name of the values where it is left out.
  ///   - language: The language of every text.
  package init(
    _ values: [Double?], name: String, bins: Int = 12, threshold: Double? = nil,
    title: String? = nil, language: Language = .en
  ) {
    precondition(threshold?.isFinite ?? true, "a threshold is a finite number")
    self.language = language
    self.title = title ?? language(en: "Distribution of \(name)", de: "Verteilung von \(name)")
    self.threshold = threshold
    sample = Sample(values)
    self.bins = Bins(sample, atMost: bins, threshold: threshold)
  }

  package var facts: [String] {
    let count = "n = \(Numbers.count(sample.sorted.count))"
    guard let bins else { return [count] + sample.omissions(language) }
    let width = bins.step.number.text(decimals: 0)
    let number = language.counted(bins.bins.count, en: ("bin", "bins"), de: ("Klasse", "Klassen"))
    let of = language(en: "of width", de: "der Breite")
    return [count, "\(number) \(of) \(width)"] + sample.omissions(language)
  }

  package var summary: String {
    guard let bins, let median = sample.median else { return sample.flatSentence(language) }
    let fullest = bins.bins.reduce(bins.bins[0]) { $1.count > $0.count ? $1 : $0 }
    let share = Numbers.percent(fullest.count, of: sample.sorted.count)
    let range = fullest.words(language)
    let middle = Numbers.short(median)
    let most = language(
      en: "Most common: \(range) (\(language.values(fullest.count)), \(share)).",
      de: "Am häufigsten: \(range) (\(language.values(fullest.count)), \(share)).")
    let half = language(
      en: "The middle value (median) is \(middle).", de: "Der mittlere Wert (Median) ist \(middle)."
    )
    return ([most, half] + thresholdSentence).joined(separator: " ")
  }

  private var thresholdSentence: [String] {
    guard let threshold else { return [] }
    let below = sample.count(below: threshold)
    let (count, all) = (Numbers.count(below), Numbers.count(sample.sorted.count))
    let share = Numbers.percent(below, of: sample.sorted.count)
    let limit = Numbers.short(threshold)
    return [
      language(
        en: "\(count) of \(all) values (\(share)) \(below == 1 ? "lies" : "lie") below \(limit).",
        de:
          "\(count) von \(all) Werten (\(share)) \(below == 1 ? "liegt" : "liegen") unter \(limit)."
      )
    ]
  }

  package var details: [String] {
    (bins?.bins ?? []).filter { $0.count > 0 }.map { bin in
      let share = Numbers.percent(bin.count, of: sample.sorted.count)
      return "\(bin.words(language)): \(language.values(bin.count)), \(share)"
    }
  }

  package var table: TableView {
    Self.table(bins?.bins ?? [], total: sample.sorted.count, language)
  }

  /// The columns that histograms share: the edges of each bin, how many values it holds, and the share.
  static func table(_ bins: [Bin], total: Int, _ language: Language) -> TableView {
    TableView(columns: [
      .init(language(en: "from", de: "ab"), .real, bins.map { .real($0.lower.value) }),
      .init(language(en: "below", de: "unter"), .real, bins.map { .real($0.upper.value) }),
      .init(language(en: "count", de: "Anzahl"), .integer, bins.map { .integer($0.count) }),
      .init(
        language(en: "share", de: "Anteil"), .real,
        bins.map { .share(Double($0.count) / Double(max(1, total))) }),
    ])
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    rows?.lines(in: area) ?? area.lines(of: sample.flatSentence(language))
  }

  package func picture(width: Double) -> Picture? { rows?.picture(width: width) }

  /// The bars, where there are bins.
  private var rows: BarRows? {
    guard let bins else { return nil }
    let edgeWidth = bins.bins.flatMap { [$0.lower.text, $0.upper.text] }.widest
    let bars = bins.bins.map { bin in
      BarRows.Item.bar(
        BarRows.Row(
          label: bin.interval(edgeWidth: edgeWidth), count: bin.count,
          share: Numbers.percent(bin.count, of: sample.sorted.count)))
    }
    return BarRows(items: withRule(bars, bins.bins), length: .linear, hasAxis: true)
  }

  /// The bars with a rule between those below the threshold and the others.
  private func withRule(_ bars: [BarRows.Item], _ bins: [Bin]) -> [BarRows.Item] {
    guard let threshold else { return bars }
    let limit = Numbers.short(threshold)
    let below = Numbers.count(sample.count(below: threshold))
    let name = language(en: "threshold \(limit)", de: "Schwellwert \(limit)")
    let rule = BarRows.Item.rule([
      language(
        en: "\(name): \(below) smaller, above this line",
        de: "\(name): \(below) kleiner, über dieser Linie"),
      language(en: "\(name): \(below) smaller", de: "\(name): \(below) kleiner"), name,
    ])
    let above = bins.prefix(while: \.isBelow).count
    return bars[..<above] + [rule] + bars[above...]
  }
}
