import Display
import Pipeline

extension Comparison {
  /// The table with the best values marked, and the spread of some columns in words.
  func page(spread names: [String], _ language: Language) -> Page {
    [.chart(chart(language))]
      + (names.isEmpty ? [] : Page(summary: names.compactMap { spread(of: $0, language) }))
  }

  /// The table with the best values marked.
  func chart(_ language: Language) -> ComparisonTable {
    let labels = table.columns[0]
    let rows = (0..<table.rowCount).map { row in
      ComparisonTable.Variant(
        labels.text(row) ?? "NA", table.columns.dropFirst().map { $0.numbers[row] })
    }
    let isVaried = labels.name != Self.variant
    return ComparisonTable(
      rows, measures: measures, head: isVaried ? labels.name : nil,
      title: isVaried
        ? language(en: "Comparison by \(labels.name)", de: "Vergleich nach \(labels.name)") : nil,
      language: language)
  }

  /// `recall over 20 variants: 40.45 % to 70.79 %, mean 58.65 %, standard deviation 7.08 %`.
  private func spread(of name: String, _ language: Language) -> String? {
    guard let column = table[name], let measure = measures.first(where: { $0.name == name }) else {
      return nil
    }
    let numbers = column.numbers.compactMap(\.self)
    let statistics = Statistics(numbers)
    let (least, greatest) = (measure.text(statistics.least), measure.text(statistics.greatest))
    let (mean, spread) = (measure.text(statistics.mean), measure.text(statistics.spread))
    return language(
      en: "\(name) over \(numbers.count) variants: \(least) to \(greatest), mean \(mean), "
        + "standard deviation \(spread)",
      de: "\(name) über \(numbers.count) Varianten: \(least) bis \(greatest), Mittel \(mean), "
        + "Standardabweichung \(spread)")
  }
}
