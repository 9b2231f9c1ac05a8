import Display
import Forest
import Lessons
import Pipeline

/// One isolation tree, with the path of one event.
enum PathChart: ChartKind {
  static let name = "tree"
  static let usualInputs = ["model", "features"]
  static let positions = ["event"]

  struct Parameters: Decodable {
    let of: Located<String>?
    let from: Located<String>?
    let tree: Int?
    let event: Int?
    let depth: Int?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] {
    [parameters.of, parameters.from]
  }

  static let tunables = [
    Tunable("tree", .counts(1...500), usual: "1", example: "3"),
    Tunable("event", .counts(0...999_999), example: "3"),
    Tunable("depth", .counts(1...32), usual: "3", example: "5"),
  ]

  static func check(_ parameters: Parameters) throws {
    if let depth = parameters.depth, !(1...32).contains(depth) {
      throw ParameterError("depth", is: "\(depth)", needs: "a count of levels from 1 to 32")
    }
  }

  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart
  {
    let model = try session.model(parameters.of)
    let number = (parameters.tree ?? 1) - 1
    guard model.forest.trees.indices.contains(number) else {
      throw ParameterError(
        "tree", is: "\(number + 1)", needs: "a number from 1 to \(model.forest.trees.count)")
    }
    let tree = model.forest.trees[number]
    let event = try parameters.event.map { row in
      let features = try session.artefact(
        parameters.from, else: "features", needs: "features", \.features)
      try features.check(event: row)
      return TreeChart.Event(try explain(event: row, in: features, by: model, tree: number))
    }
    return TreeChart(
      tree.nodes.map { TreeChart.Node($0, in: tree, names: model.featurizer.names) }, tree: number,
      of: model.forest.trees.count, depthLimit: depthLimit(of: model.forest), event: event,
      depth: parameters.depth ?? 3, title: title, language: session.language)
  }

  /// Levels that a tree may have: as many as a balanced tree of its samples has.
  private static func depthLimit(of forest: IsolationForest) -> Int {
    let samples = max(forest.samplesPerTree, 2)
    return Int.bitWidth - (samples - 1).leadingZeroBitCount
  }
}

extension TreeChart.Event {
  /// An event's way as it was explained.
  fileprivate init(_ explanation: Explanation) {
    self.init(
      number: explanation.row, path: explanation.nodes, values: explanation.steps.map(\.value),
      averages: TreeChart.Averages(
        event: explanation.meanPathLength, allEvents: explanation.meanPathLengthOfAll))
  }
}

extension TreeChart.Node {
  /// A node of the forest, with its column by name.
  fileprivate init(_ node: IsolationTree.Node, in tree: IsolationTree, names: [String]) {
    guard !node.isLeaf else {
      self.init(count: node.count)
      return
    }
    self.init(
      count: node.count,
      split: TreeChart.Split(
        feature: names[tree.features[node.feature]], threshold: node.threshold, yes: node.left,
        no: node.right))
  }
}
