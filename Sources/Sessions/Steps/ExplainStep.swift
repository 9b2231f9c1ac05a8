import Display
import Forest
import Lessons
import Pipeline

/// Shows how one tree isolates one event, cut by cut, or which features do it over all trees.
enum ExplainStep: Step {
  static let name = "explain"
  static let result = "explanation"
  static let usualInputs = ["features", "model"]

  struct Parameters: Decodable {
    let event: Int
    let tree: TreeChoice?
    let from: Located<String>?
    let with: Located<String>?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] {
    [parameters.from, parameters.with]
  }

  static func tunables(_ parameters: Parameters) -> [Tunable] {
    [
      Tunable("event", .counts(0...999_999), example: "3"),
      Tunable("tree", .counts(1...500), or: "all", usual: "1", example: "3"),
    ]
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let features = try session.artefact(
      parameters.from, else: "features", needs: "features", \.features)
    let model = try session.model(parameters.with)
    try features.check(event: parameters.event)
    guard case .one(let tree) = parameters.tree ?? .one(1) else {
      let attribution = try attribute(event: parameters.event, in: features, by: model)
        .byColumn(of: model.featurizer)
      session.put(.attribution(attribution), as: name)
      return attribution.page(session.language)
    }
    guard model.forest.trees.indices.contains(tree - 1) else {
      throw ParameterError(
        "tree", is: "\(tree)", needs: "a number from 1 to \(model.forest.trees.count)")
    }
    let explanation = try explain(
      event: parameters.event, in: features, by: model, tree: tree - 1)
    session.put(.explanation(explanation), as: name)
    return explanation.page(session.language)
  }
}

/// A tree by its number from 1, or all of them.
enum TreeChoice: ShapedParameter {
  static var shape: ParameterShape { .either([.wholeNumber(least: nil), .choice(["all"])]) }

  case one(Int)
  case all

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if try container.decode(String.self) == "all" {
      self = .all
    } else {
      self = .one(try container.decode(Int.self))
    }
  }
}

extension Features {
  /// Refuses the number of an event that is not there.
  func check(event row: Int) throws(ParameterError) {
    guard (0..<events.rowCount).contains(row) else {
      throw ParameterError(
        "event", is: "\(row)", needs: "a row from 0 to \(events.rowCount - 1)")
    }
  }
}
