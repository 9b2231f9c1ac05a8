import Display
import Forest
import Pipeline

extension EventSource {
  /// Why an event got its score: its values, how rare they are, its paths, and the line.
  ///
  /// - Parameters:
  ///   - row: An event that is there.
  ///   - language: The language.
  /// - Returns: The explanation.
  /// - Throws: What stops the computation of its path.
  func page(_ row: Int, _ language: Language) throws -> Page {
    let attribution = try attribute(event: row, in: features, by: model)
      .byColumn(of: model.featurizer)
    let title: [Inline] = [
      .strong([.text("Event \(row)")]),
      .text(language(en: ", a row of \(name)", de: ", eine Zeile von \(name)")),
    ]
    return [.paragraph(title), .table(table(attribution, language))]
      + Page(summary: [strongest(attribution, language)])
      + Page(summary: lengths(attribution, language) + score(row, attribution, language))
      + Page(summary: [verdict(row, language)])
  }

  /// One row a feature: the value, how many events share it, and what it did on the event's ways.
  private func table(_ attribution: Attribution, _ language: Language) -> TableView {
    let parts = attribution.features.filter { $0.cuts > 0 }.sorted { $0.gain > $1.gain }
    let origins = parts.map { FeatureOrigin($0.name, in: features) }
    let row = attribution.row
    return TableView(
      columns: [
        .init("feature", .text, parts.map { .text($0.name) }),
        .init(
          language(en: "value", de: "Wert"), .text, origins.map { .text($0?.text(row) ?? "NA") }),
        .init(
          language(en: "events like it", de: "Events wie dies"), .integer,
          origins.map { $0.map { .integer($0.count(like: row)) } ?? .missing }),
        .init(
          language(en: "cuts saved", de: "gespart"), .real, parts.map { .real($0.gain) },
          decimals: 2),
      ],
      caption: language(
        en:
          "Events like it have the same value there, out of \(Numbers.count(count)). A rare value "
          + "is cut off early, and saves cuts; below 0 a feature cost some.",
        de: "Events wie dies haben dort denselben Wert, von \(Numbers.count(count)). Ein seltener "
          + "Wert wird früh abgetrennt und spart Schnitte; unter 0 hat ein Feature welche gekostet."
      ))
  }

  private func strongest(_ attribution: Attribution, _ language: Language) -> String {
    let best = attribution.features.max { $0.gain < $1.gain }
    guard let best, best.gain > 0 else {
      return language(
        en: "No feature saves cuts: the event lies among the others.",
        de: "Kein Feature spart Schnitte: Das Event liegt mitten unter den anderen.")
    }
    let gain = Numbers.fixed(best.gain, decimals: 2)
    return language(
      en: "What sets it apart most is \(best.name), which saves \(gain) cuts in a tree.",
      de: "Am meisten hebt es sich durch \(best.name) ab: Das spart \(gain) Schnitte je Baum.")
  }

  private func lengths(_ attribution: Attribution, _ language: Language) -> [String] {
    let own = Numbers.score(attribution.meanPathLength)
    let trees = Numbers.count(model.forest.trees.count)
    let samples = model.forest.samplesPerTree
    let expected = Numbers.score(averagePathLength(of: samples))
    return [
      language(
        en: "path length = mean over \(trees) trees = \(own)",
        de: "Pfadlänge = Mittel über \(trees) Bäume = \(own)"),
      language(
        en: "expected = c(\(samples)) = \(expected)", de: "erwartet = c(\(samples)) = \(expected)"),
    ]
  }

  private func score(_ row: Int, _ attribution: Attribution, _ language: Language) -> [String] {
    guard let samples = detections.scoreSamples, let scores = detections.scores else { return [] }
    let own = Numbers.score(attribution.meanPathLength)
    let expected = Numbers.score(averagePathLength(of: model.forest.samplesPerTree))
    let (score, offset) = (Numbers.score(samples[row]), Numbers.score(model.forest.offset))
    let result = Numbers.score(scores[row])
    return [
      "score = -2^(-\(own) / \(expected)) = \(score)",
      "anomaly_score = score - offset = \(score) - (\(offset)) = \(result)",
    ]
  }

  /// On which side of the line the event lies, and whether rules decided otherwise.
  private func verdict(_ row: Int, _ language: Language) -> String {
    guard let score = detections.scores?[row], let threshold = detections.threshold else {
      return ""
    }
    let (value, line) = (Numbers.score(score), Numbers.short(threshold))
    let isBelow = score < threshold
    let isFlagged = detections.flagged.contains(row)
    guard isBelow == isFlagged else {
      return isFlagged
        ? language(
          en: "\(value) is not below \(line). The event is flagged by a rule.",
          de: "\(value) liegt nicht unter \(line). Gemeldet wird das Event von einer Regel.")
        : language(
          en: "\(value) is below \(line). A rule kept the event from being flagged.",
          de: "\(value) liegt unter \(line). Eine Regel hat verhindert, dass es gemeldet wird.")
    }
    return isBelow
      ? language(
        en: "\(value) is below \(line), so the event is flagged.",
        de: "\(value) liegt unter \(line), also wird das Event gemeldet.")
      : language(
        en: "\(value) is not below \(line), so the event is not flagged.",
        de: "\(value) liegt nicht unter \(line), also wird das Event nicht gemeldet.")
  }
}

/// What a feature was made of: its own numbers, or the texts of a column that have no order.
private struct FeatureOrigin {
  let column: Column

  /// Looks for the feature, or for the column that a group of features has its name from.
  init?(_ name: String, in features: Features) {
    let encoding = features.featurizer.fitted.first { $0.names.contains(name) }?.encoding
    let isText = encoding.map { $0.kind == .hash || $0.kind == .onehot } ?? true
    let source = isText ? features.events[encoding?.columns[0] ?? name] : features.table[name]
    guard let source else { return nil }
    column = source
  }

  /// The value of an event.
  func text(_ row: Int) -> String {
    column.text(row) == nil ? "NA" : column.shownNumber(row)
  }

  /// How many events have the same value.
  func count(like row: Int) -> Int {
    let value = column.text(row)
    return (0..<column.count).count { column.text($0) == value }
  }
}
