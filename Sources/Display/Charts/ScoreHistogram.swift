/// How the scores of a forest are spread, with the threshold below which events are flagged.
///
/// The lowest scores, the strangest, stand at the top.
package struct ScoreHistogram: SpokenChart {
  package let title: String
  package let language: Language
  let sample: Sample
  let bins: Bins?
  let threshold: Double
  private let length: BarLength

  /// A histogram of scores.
  ///
  /// - Parameters:
  ///   - scores: `anomaly_score` of each event, in [-1, 1]: the lower, the stranger; `nil` and
  ///     not-a-number count as missing.
  ///   - threshold: Events below it are flagged; a finite number.
  ///   - bins: How many bins there may be, 2 or more; their edges are round, so there may be fewer.
  ///     The threshold may split one more off.
  ///   - length: What the length of a bar stands for.
  ///   - title: What is shown; says the name and the sign of the score where it is left out.
  ///   - language: The language of every text.
  package init(
    _ scores: [Double?], threshold: Double = 0, bins: Int = 12, length: BarLength = .linear,
    title: String? = nil, language: Language = .en
  ) {
    precondition(threshold.isFinite, "a threshold is a finite number")
    self.language = language
    self.title =
      title
      ?? language(
        en: "Anomaly score (lower is stranger)",
        de: "Anomalie-Score (je niedriger, desto auffälliger)")
    self.threshold = threshold
    self.length = length
    sample = Sample(scores)
    self.bins = Bins(sample, atMost: bins, threshold: threshold)
  }

  var flagged: Int { sample.count(below: threshold) }
  var flaggedShare: String { Numbers.percent(flagged, of: sample.sorted.count) }
  private var limit: String { Numbers.short(threshold) }
  private var flaggedWord: String { language(en: "flagged", de: "gemeldet") }

  package var facts: [String] {
    [
      "n = \(Numbers.count(sample.sorted.count))",
      language(en: "threshold ", de: "Schwellwert ") + limit,
    ] + sample.omissions(language)
  }

  package var marks: [String] {
    let scale =
      length == .linear
      ? language(en: "count", de: "Anzahl")
      : language(en: "log10(count + 1)", de: "log10(Anzahl + 1)")
    return [language(en: "bar length = ", de: "Balkenlänge = ") + scale, "> = \(flaggedWord)"]
  }

  package var summary: String {
    guard let low = sample.sorted.first, let high = sample.sorted.last else {
      return sample.flatSentence(language)
    }
    let (count, all) = (Numbers.count(flagged), language.events(sample.sorted.count))
    let lowest = Numbers.fixed(low, decimals: 4)
    let highest = Numbers.fixed(high, decimals: 4)
    let are = flagged == 1 ? language(en: "is", de: "wird") : language(en: "are", de: "werden")
    let lie =
      flagged == 1 ? language(en: "scores", de: "liegt") : language(en: "score", de: "liegen")
    return language(
      en: "\(count) of \(all) (\(flaggedShare)) \(lie) below \(limit) and \(are) flagged."
        + " The lowest score, the strangest, is \(lowest); the highest is \(highest).",
      de: "\(count) von \(all) (\(flaggedShare)) \(lie) unter \(limit) und \(are) gemeldet."
        + " Der niedrigste Score, der auffälligste, ist \(lowest); der höchste ist \(highest).")
  }

  package var details: [String] {
    (bins?.bins ?? []).filter { $0.count > 0 }.map { bin in
      "Score \(bin.words(language)): \(language.events(bin.count)), \(word(bin))"
    }
  }

  package var table: TableView {
    let plain = Histogram.table(bins?.bins ?? [], total: sample.sorted.count, language)
    return TableView(
      columns: plain.columns + [
        .init(
          language(en: "prediction", de: "Vorhersage"), .text,
          (bins?.bins ?? []).map { .text(word($0)) })
      ])
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    rows?.lines(in: area) ?? area.lines(of: sample.flatSentence(language))
  }

  package func picture(width: Double) -> Picture? { rows?.picture(width: width) }

  /// The bars, where there are bins.
  private var rows: BarRows? {
    guard let bins = bins?.bins else { return nil }
    let edgeWidth = bins.flatMap { [$0.lower.text, $0.upper.text] }.widest
    let bars = bins.map { bin in
      BarRows.Item.bar(
        BarRows.Row(
          mark: bin.isBelow ? ">" : "", label: bin.interval(edgeWidth: edgeWidth),
          count: bin.count, word: word(bin), isFlagged: bin.isBelow))
    }
    let above = bins.prefix(while: \.isBelow).count
    let items = bars[..<above] + [rule] + bars[above...]
    return BarRows(items: Array(items), length: length)
  }

  private var rule: BarRows.Item {
    let name = language(en: "threshold \(limit)", de: "Schwellwert \(limit)")
    let count = "\(name): \(Numbers.count(flagged)) \(flaggedWord)"
    let place = language(en: "above this line", de: "über dieser Linie")
    return .rule(["\(count) \(place) (\(flaggedShare))", "\(count) \(place)", count, name])
  }

  private func word(_ bin: Bin) -> String { bin.isBelow ? flaggedWord : "normal" }
}
