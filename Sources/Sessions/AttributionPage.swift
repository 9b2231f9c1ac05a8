import Display
import Pipeline

extension Attribution {
  /// Which features isolate the event, and how its paths compare with what is expected.
  func page(_ language: Language) -> Page {
    let table = table
    let heads = [
      "feature": language(en: "feature", de: "Feature"),
      "gain": language(en: "cuts saved", de: "gespart"),
      "cuts": language(en: "cuts", de: "Schnitte"),
      "last_cuts": language(en: "last cut", de: "letzter Schnitt"),
    ]
    let view = table.view(
      rows: Array(0..<table.rowCount), columns: table.names.map { ($0, heads[$0] ?? $0) },
      decimals: 2, numbered: false)
    return [.table(view)] + Page(summary: [paths(language), alone(language)])
  }

  private func paths(_ language: Language) -> String {
    let (own, expected) = (Numbers.score(meanPathLength), Numbers.score(expectedPathLength))
    let saved = Numbers.score(expectedPathLength - meanPathLength)
    return language(
      en: "event \(row): \(own) cuts on average over all trees, \(expected) are expected; "
        + "saved: \(saved)",
      de: "Event \(row): im Mittel über alle Bäume \(own) Schnitte, erwartet sind \(expected); "
        + "gespart: \(saved)")
  }

  private func alone(_ language: Language) -> String {
    let count = language.counted(aloneCount, en: ("tree", "trees"), de: ("Baum", "Bäumen"))
    return language(
      en: "it stands alone in the end in \(count)", de: "am Ende steht es allein in \(count)")
  }
}
