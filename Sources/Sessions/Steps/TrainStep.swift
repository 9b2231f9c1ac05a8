import Display
import Forest
import Lessons
import Pipeline

/// Fits an isolation forest to features.
enum TrainStep: Step {
  static let name = "train"
  static let result = "model"
  static let usualInputs = ["features"]

  struct Parameters: Decodable {
    let model: Located<String>?
    let trees: Int?
    let samples: String?
    let contamination: String?
    let maxFeatures: String?
    let bootstrap: Bool?
    let seed: UInt32?
    let from: Located<String>?
    let file: String?

    enum CodingKeys: String, CodingKey {
      case model, trees, samples, contamination, bootstrap, seed, from, file
      case maxFeatures = "max_features"
    }
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func check(_ parameters: Parameters) throws {
    if let model = parameters.model, model.value != "isolation-forest" {
      throw StepError(
        "there is no model '\(model.value)'; this version trains 'isolation-forest'",
        at: model.location)
    }
    _ = try forest(parameters)
  }

  static func tunables(_ parameters: Parameters) -> [Tunable] {
    [
      Tunable(
        "contamination", .numbers(0.001...0.5), or: "auto", usual: "auto", example: "0.05"),
      Tunable("trees", .counts(1...500), usual: "100", example: "50"),
      Tunable("samples", .counts(2...5000), or: "auto", usual: "auto", example: "64"),
      Tunable("max_features", .counts(1...200), or: "auto", usual: "auto", example: "1"),
      Tunable("bootstrap", .words(["true", "false"]), usual: "false", example: "true"),
      .seed,
    ]
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let language = session.language
    let features = try session.artefact(
      parameters.from, else: "features", needs: "features", \.features)
    let wanted = try forest(parameters)
    // With another contamination no tree changes, so that a model of the same training is a short cut.
    let retrained = session.artefacts.lazy.compactMap { $0.value.model }
      .compactMap { $0.retrained(on: features, wanted) }.first
    let model = try retrained ?? train(features, wanted)
    session.put(.model(model), as: name)
    var lines = summary(of: model, as: name, rows: features.events.rowCount, language)
    if let file = parameters.file { lines.append(session.keepFile(model.json(), at: file)) }
    return Page(summary: lines)
  }

  private static func forest(_ parameters: Parameters) throws -> ForestParameters {
    try ForestParameters(
      trees: parameters.trees ?? 100,
      samples: try parameters.samples.map { try Amount($0, as: "samples") } ?? .auto,
      contamination: try parameters.contamination.map { try Contamination($0) } ?? .auto,
      maxFeatures: try parameters.maxFeatures.map { try Amount($0, as: "max_features") }
        ?? .share(1),
      bootstrap: parameters.bootstrap ?? false, seed: parameters.seed ?? 42)
  }

  private static func summary(of model: Model, as name: String, rows: Int, _ language: Language)
    -> [String]
  {
    let forest = model.forest
    let trees = Numbers.count(forest.trees.count)
    let samples = Numbers.count(forest.samplesPerTree)
    let offset = Numbers.fixed(forest.offset, decimals: 4)
    let flagged = model.flaggedInTraining.map(Numbers.count) ?? "NA"
    let contamination = "\(forest.parameters.contamination)"
    let seed = forest.parameters.seed
    return [
      language(
        en: "\(name): isolation forest, \(trees) trees of \(samples) events each, "
          + "contamination \(contamination), seed \(seed)",
        de: "\(name): Isolation Forest, \(trees) Bäume aus je \(samples) Events, "
          + "Contamination \(contamination), Seed \(seed)"),
      language(
        en: "offset \(offset): \(flagged) of \(Numbers.count(rows)) training events score below",
        de: "Offset \(offset): \(flagged) von \(Numbers.count(rows)) Trainings-Events liegen "
          + "darunter"),
    ]
  }
}
