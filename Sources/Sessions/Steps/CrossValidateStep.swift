import Display
import Forest
import Lessons
import Pipeline

/// Detects each event by a model that has not seen it, with the recipe of a model.
enum CrossValidateStep: Step {
  static let name = "crossvalidate"
  static let result = "crossvalidation"
  static let usualInputs = ["events", "model"]

  struct Parameters: Decodable {
    let from: Located<String>?
    let with: Located<String>?
    let folds: Int?
    let seed: UInt32?
    let truth: Located<String>?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] {
    [parameters.from, parameters.with]
  }

  static func check(_ parameters: Parameters) throws {
    if let truth = parameters.truth { _ = try Expression(located: truth) }
  }

  static func tunables(_ parameters: Parameters) -> [Tunable] {
    [Tunable("folds", .counts(2...20), usual: "5", example: "10"), .seed]
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let events = try session.artefact(parameters.from, else: "events", needs: "a table", \.table)
    let model = try session.model(parameters.with)
    let validation = try crossValidate(
      events: events, encodings: model.featurizer.encodings, parameters: model.forest.parameters,
      folds: parameters.folds ?? 5, seed: parameters.seed ?? 42,
      truth: try parameters.truth.map { try Expression(located: $0) })
    session.put(.crossValidation(validation), as: name)
    return validation.page(session.language)
  }
}

extension CrossValidation {
  /// The folds, and then mean and spread of each measure.
  func page(_ language: Language) -> Page {
    let table = table
    let view = table.view(rows: Array(0..<table.rowCount), decimals: 4, numbered: false)
    return [.table(view)] + Page(summary: measures.map { words($0, language) })
  }

  private func words(_ measure: Measure, _ language: Language) -> String {
    let summary = summary(of: measure)
    let (mean, spread) = (measure.text(summary.mean), measure.text(summary.spread))
    let missing = summary.undefinedCount
    let undefined =
      missing == 0
      ? ""
      : "; NA in \(language.counted(missing, en: ("fold", "folds"), de: ("Fold", "Folds")))"
    return language(
      en: "\(measure.rawValue): mean \(mean), standard deviation \(spread)\(undefined)",
      de: "\(measure.rawValue): Mittel \(mean), Standardabweichung \(spread)\(undefined)")
  }
}

extension CrossValidation.Measure {
  /// A value as it is shown; `NA` where there is none.
  func text(_ value: Double?) -> String {
    guard let value else { return "NA" }
    switch self {
    case .flaggedShare, .precision, .recall, .f1: return Numbers.percent(value)
    case .averagePrecision, .rocAUC: return Numbers.score(value)
    }
  }
}
