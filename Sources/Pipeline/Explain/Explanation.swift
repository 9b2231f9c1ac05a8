import Forest

/// Why a forest finds an event strange: its way through one tree, and how short its ways are.
package struct Explanation: Sendable, Equatable {
  /// The event's row.
  package let row: Int
  /// The tree that is shown, from 0.
  package let tree: Int
  /// The nodes that the event passed, from the root (0) to its leaf.
  package let nodes: [Int]
  /// The cuts that the event passed, from the root on.
  package let steps: [Step]
  /// How many training rows share the leaf in which it ended.
  package let leafSamples: Int
  /// The length of its path in this tree: the number of cuts, and how many more the rows of its leaf
  /// would be expected to need.
  package let pathLength: Double
  /// The mean length of its paths through all trees.
  package let meanPathLength: Double
  /// The mean length of the paths of all rows that were given.
  package let meanPathLengthOfAll: Double
  /// The features of the event.
  package let features: [Feature]

  /// One cut of the tree, and where the event went.
  package struct Step: Sendable, Equatable {
    /// The feature that is cut.
    package let feature: String
    /// The event's value, in single precision as the forest reads it; NaN for a gap.
    package let value: Double
    /// Values up to here go left.
    package let threshold: Double
    /// Whether the event went left.
    package let goesLeft: Bool
    /// How many training rows came to the cut.
    package let samples: Int
    /// How many of them went the same way.
    package let samplesAfter: Int
  }

  /// A feature with its value.
  package struct Feature: Sendable, Equatable {
    /// The name of the feature.
    package let name: String
    /// The event's value, in single precision as the forest reads it; NaN for a gap.
    package let value: Double
  }

  /// The number of cuts that the event passed in this tree.
  package var depth: Int { steps.count }
}

/// Follows an event through one tree of a model.
///
/// - Parameters:
///   - row: The event's row among the features.
///   - features: The features of that event and of those that it is compared with.
///   - model: The model to explain.
///   - tree: The number of a tree, from 0.
/// - Returns: The way of the event.
/// - Throws: `InputError` where there is no such row or tree, or a feature is missing.
package func explain(
  event row: Int, in features: Features, by model: Model, tree: Int
) throws(InputError) -> Explanation {
  let matrix = try model.matrix(of: features)
  let forest = model.forest
  let row = try features.checked(row)
  guard forest.trees.indices.contains(tree) else {
    throw InputError(
      "there is no tree \(tree)", suggestion: "there are \(forest.trees.count), from 0")
  }
  let shown = forest.trees[tree]
  let path = shown.path(of: row, in: matrix)
  let leaf = path[path.count - 1]
  let sums = model.pathSums(matrix)
  let count = Double(forest.trees.count)
  let named = zip(model.featurizer.names, matrix.row(row).map(Double.init))
    .map { Explanation.Feature(name: $0, value: $1) }
  return Explanation(
    row: row, tree: tree, nodes: path, steps: steps(path, in: shown, features: named),
    leafSamples: shown.nodes[leaf].count, pathLength: shown.pathLengths[leaf],
    meanPathLength: sums[row] / count, meanPathLengthOfAll: (mean(sums) ?? 0) / count,
    features: named)
}

private func steps(
  _ path: [Int], in tree: IsolationTree, features: [Explanation.Feature]
) -> [Explanation.Step] {
  zip(path, path.dropFirst()).map { number, next in
    let node = tree.nodes[number]
    let feature = features[tree.features[node.feature]]
    return Explanation.Step(
      feature: feature.name, value: feature.value, threshold: node.threshold,
      goesLeft: next == node.left, samples: node.count, samplesAfter: tree.nodes[next].count)
  }
}
