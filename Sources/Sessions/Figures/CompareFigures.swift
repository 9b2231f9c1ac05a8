import Display
import Lessons
import Pipeline

extension CompareStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let language = session.language
    guard case .comparison(let comparison) = try session.artefact(nil, else: name) else {
      return []
    }
    let names = (parameters.spread?.names ?? []).map(\.value)
    let sources = try ComparedValue.list(parameters.show).map {
      Figure(
        column: $0.name, [], shows: [],
        language(
          en: "In each variant everything ran again; this is \($0.expression.source) afterwards.",
          de: "In jeder Variante lief alles noch einmal; dies ist danach \($0.expression.source)."))
    }
    return names.flatMap { comparison.spread(of: $0, language) } + sources
      + comparison.chart(language).figures
  }
}

extension Comparison {
  /// From where to where a measure goes, its mean and its standard deviation.
  fileprivate func spread(of name: String, _ language: Language) -> [Figure] {
    guard let column = table[name], let measure = measures.first(where: { $0.name == name }) else {
      return []
    }
    let numbers = column.numbers.compactMap(\.self)
    let statistics = Statistics(numbers)
    let (mean, spread) = (measure.text(statistics.mean), measure.text(statistics.spread))
    let count = numbers.count
    return [
      Figure(
        language(en: "range of \(name)", de: "Spanne von \(name)"), ["range", "Spanne"],
        is: measure.text(statistics.least),
        also: [measure.text(statistics.greatest), "\(count)"],
        language(
          en: "The smallest and the largest value of the \(count) variants.",
          de: "Der kleinste und der größte Wert der \(count) Varianten.")),
      Figure(
        language(en: "mean of \(name)", de: "Mittel von \(name)"), ["mean", "Mittel"], is: mean,
        language(
          en: "All values added up, divided by \(count).",
          de: "Alle Werte addiert, geteilt durch \(count).")),
      language.deviationFigure(of: name, spread, mean: mean, count: count),
    ]
  }
}

extension Language {
  /// How far values lie from their mean.
  func deviationFigure(of name: String, _ spread: String, mean: String, count: Int) -> Figure {
    Figure(
      self(en: "standard deviation of \(name)", de: "Standardabweichung von \(name)"),
      ["standard deviation", "Standardabweichung", "spread"], is: spread,
      self(
        en: "How far the values usually lie from their mean \(mean).",
        de: "Wie weit die Werte gewöhnlich von ihrem Mittel \(mean) entfernt sind."),
      working: [
        self(
          en: "root of (sum of the squared distances from \(mean) / (\(count) - 1)) = \(spread)",
          de: "Wurzel aus (Summe der quadrierten Abstände von \(mean) / (\(count) - 1)) = \(spread)"
        )
      ])
  }
}
