import Display
import Forest
import Lessons
import Pipeline

/// Detects new events batch by batch, with a model that is fitted again on the latest rows.
enum RetrainStep: Step {
  static let name = "retrain"
  static let result = "retrained"
  static let usualInputs = ["test", "baseline", "model"]

  struct Parameters: Decodable {
    let from: Located<String>?
    let baseline: Located<String>?
    let with: Located<String>?
    let window: Int
    let every: Int
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] {
    [parameters.from, parameters.baseline, parameters.with]
  }

  static func check(_ parameters: Parameters) throws {
    _ = try RetrainingPlan(window: parameters.window, every: parameters.every)
  }

  static func tunables(_ parameters: Parameters) -> [Tunable] {
    [
      Tunable("window", .counts(10...5000), example: "100"),
      Tunable("every", .counts(10...1000), example: "50"),
    ]
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let new = try session.artefact(parameters.from, else: "test", needs: "a table", \.table)
    let baseline = try session.artefact(
      parameters.baseline, else: "baseline", needs: "a table", \.table)
    let model = try session.model(parameters.with)
    let retraining = try retrain(
      baseline: baseline, new: new, encodings: model.featurizer.encodings,
      parameters: model.forest.parameters,
      plan: RetrainingPlan(window: parameters.window, every: parameters.every))
    session.put(.retraining(retraining), as: name)
    return retraining.page(name, session.language)
  }
}

extension Retraining {
  /// A row for each batch: what was learned from, and how many were flagged before and after.
  func page(_ name: String, _ language: Language) -> Page {
    func column(_ name: String, _ counts: [Int]) -> TableView.Column {
      .init(name, .integer, counts.map { .integer($0) })
    }
    func text(_ name: String, _ texts: [String]) -> TableView.Column {
      .init(name, .text, texts.map { .text($0) })
    }
    let table = TableView(
      columns: [
        column(language(en: "batch", de: "Block"), batches.indices.map { $0 + 1 }),
        text(
          language(en: "events", de: "Events"),
          batches.map { "\($0.rows.lowerBound)-\($0.rows.upperBound - 1)" }),
        column(language(en: "window", de: "Fenster"), batches.map(\.window.count)),
        .init("offset", .real, batches.map { .real($0.offset) }, decimals: 4),
        column(language(en: "before", de: "vorher"), batches.map(\.flaggedBefore)),
        column(language(en: "after", de: "nachher"), batches.map(\.flaggedAfter)),
      ])
    let (before, after) = (
      Numbers.count(flaggedBefore.count), Numbers.count(flagged.count)
    )
    let rows = language.events(scores.count)
    return [.table(table)]
      + Page(summary: [
        language(
          en: "\(name): \(rows); before: \(before) flagged by the model that stays; "
            + "after: \(after) by those that are fitted again on the window",
          de: "\(name): \(rows); vorher: \(before) gemeldet vom Modell, das bleibt; "
            + "nachher: \(after) von denen, die auf dem Fenster neu trainiert werden")
      ])
  }
}
