import Forest

/// Which features isolate an event: how many cuts each one saves, over all trees.
///
/// A node of n training rows is expected to need c(n) more cuts. A cut that leads from n rows to m
/// has spent one and leaves c(m), so it gains c(n) - c(m) - 1: less than nothing where it takes only
/// few rows away. Along a path the gains add up to c(n) of the root minus the length of the path.
package struct Attribution: Sendable, Equatable {
  /// The event's row.
  package let row: Int
  /// What each feature adds, in the order of the model; grouped, in the order of the groups.
  package let features: [Feature]
  /// The mean length of the event's paths through all trees, in edges.
  package let meanPathLength: Double
  /// The length that is expected of a row of which nothing is known: the mean of c(n) over the roots.
  package let expectedPathLength: Double
  /// In how many trees the event ends alone, in a leaf of one training row.
  package let aloneCount: Int

  /// A feature's part in an event's paths.
  package struct Feature: Sendable, Equatable {
    /// The feature, or the group of features.
    package let name: String
    /// The cuts that it saves, as a mean over all trees; all features together save the expected
    /// path length minus the mean one.
    package fileprivate(set) var gain: Double
    /// How often it is cut on the event's path, as a mean over all trees.
    package fileprivate(set) var cuts: Double
    /// In how many trees it made the last cut, the one that left the event alone.
    package fileprivate(set) var lastCuts: Int
  }

  /// The same with features put together, such as the columns that came from one by one-hot coding.
  ///
  /// - Parameter group: The name of the group that a feature belongs to.
  /// - Returns: A part for each group, in the order of their first features.
  package func grouped(by group: (String) -> String) -> Attribution {
    var groups: [Feature] = []
    var places: [ExactText: Int] = [:]
    for feature in features {
      let name = ExactText(group(feature.name))
      if let place = places[name] {
        groups[place].gain += feature.gain
        groups[place].cuts += feature.cuts
        groups[place].lastCuts += feature.lastCuts
      } else {
        places[name] = groups.count
        groups.append(
          Feature(
            name: name.text, gain: feature.gain, cuts: feature.cuts, lastCuts: feature.lastCuts))
      }
    }
    return Attribution(
      row: row, features: groups, meanPathLength: meanPathLength,
      expectedPathLength: expectedPathLength, aloneCount: aloneCount)
  }
}

extension Attribution {
  /// The same with one-hot columns put together under the column that they come from.
  package func byColumn(of featurizer: Featurizer) -> Attribution {
    var columns: [ExactText: String] = [:]
    for fitted in featurizer.fitted where fitted.encoding.kind == .onehot {
      for name in fitted.names { columns[ExactText(name)] = fitted.encoding.columns[0] }
    }
    return grouped { columns[ExactText($0)] ?? $0 }
  }
}

/// Finds out which features isolate an event; only its own row is looked at.
///
/// - Parameters:
///   - row: The event's row among the features.
///   - features: The features of that event and others.
///   - model: The model to explain.
/// - Returns: The part of each feature of the model.
/// - Throws: `InputError` where there is no such row, or a feature is missing.
package func attribute(
  event row: Int, in features: Features, by model: Model
) throws(InputError) -> Attribution {
  attribution(of: try features.checked(row), in: try model.matrix(of: features), by: model)
}

extension Features {
  /// A row that is there.
  func checked(_ row: Int) throws(InputError) -> Int {
    guard (0..<matrix.rowCount).contains(row) else {
      throw InputError(
        "there is no event \(row)", suggestion: "there are \(matrix.rowCount), from 0")
    }
    return row
  }
}

/// The parts of all features in the paths of a row that is there.
func attribution(of row: Int, in matrix: FeatureMatrix, by model: Model) -> Attribution {
  var sums = AttributionSums(model.featurizer.names)
  for tree in model.forest.trees { sums.add(tree.path(of: row, in: matrix), through: tree) }
  let count = Double(model.forest.trees.count)
  return Attribution(
    row: row,
    features: sums.features.map { sum in
      Attribution.Feature(
        name: sum.name, gain: sum.gain / count, cuts: sum.cuts / count, lastCuts: sum.lastCuts)
    },
    meanPathLength: sums.length / count, expectedPathLength: sums.expected / count,
    aloneCount: sums.alone)
}

/// What is added up over the trees.
private struct AttributionSums {
  private(set) var features: [Attribution.Feature]
  private(set) var length = 0.0
  private(set) var expected = 0.0
  private(set) var alone = 0

  init(_ names: [String]) {
    features = names.map { Attribution.Feature(name: $0, gain: 0, cuts: 0, lastCuts: 0) }
  }

  /// Adds a path from the root of a tree to a leaf.
  mutating func add(_ path: [Int], through tree: IsolationTree) {
    for (number, next) in zip(path, path.dropFirst()) {
      let (node, child) = (tree.nodes[number], tree.nodes[next])
      let feature = tree.features[node.feature]
      features[feature].gain += gain(from: node.count, to: child.count)
      features[feature].cuts += 1
      if child.isLeaf && child.count == 1 { features[feature].lastCuts += 1 }
    }
    let leaf = tree.nodes[path[path.count - 1]]
    length += Double(path.count - 1) + averagePathLength(of: leaf.count)
    expected += averagePathLength(of: tree.nodes[0].count)
    if leaf.count == 1 { alone += 1 }
  }

  /// The expected cuts that one cut saves, which leads from so many training rows to fewer.
  private func gain(from rows: Int, to fewer: Int) -> Double {
    averagePathLength(of: rows) - averagePathLength(of: fewer) - 1
  }
}
