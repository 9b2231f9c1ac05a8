/// Trees that isolate rows by random cuts: the fewer cuts a row needs, the stranger it is.
///
/// Liu, Ting and Zhou (2008), equal to scikit-learn's `IsolationForest` to the last bit.
package struct IsolationForest: Sendable, Equatable {
  /// How the forest was fitted.
  package let parameters: ForestParameters
  /// The trees, in the order in which they were grown and in which path lengths are added.
  package let trees: [IsolationTree]
  /// How many rows each tree drew (`max_samples_`).
  package let samplesPerTree: Int
  /// How many columns a matrix needs to be scored.
  package let featureCount: Int
  /// The score below which a row is an outlier.
  package let offset: Double

  /// Makes a forest of parts that are known to fit, with an offset that fits the scores.
  init(
    grown trees: [IsolationTree], parameters: ForestParameters, samplesPerTree: Int,
    featureCount: Int, offset: Double
  ) {
    self.parameters = parameters
    self.trees = trees
    self.samplesPerTree = samplesPerTree
    self.featureCount = featureCount
    self.offset = offset
  }

  /// Makes a forest of the parts that a model file holds.
  ///
  /// - Parameters:
  ///   - parameters: How the forest was fitted.
  ///   - trees: As many as `parameters` says.
  ///   - samplesPerTree: How many rows each tree drew, 1 or more.
  ///   - featureCount: How many columns a matrix has, 1 or more.
  ///   - offset: The score below which a row is an outlier, in [-1, 0].
  /// - Throws: A `ShapeError` that names the first part that does not fit.
  package init(
    parameters: ForestParameters, trees: [IsolationTree], samplesPerTree: Int, featureCount: Int,
    offset: Double
  ) throws(ShapeError) {
    guard trees.count == parameters.trees else {
      throw ShapeError("there are \(trees.count) trees instead of \(parameters.trees)")
    }
    guard samplesPerTree >= 1 else { throw ShapeError("a tree has \(samplesPerTree) rows") }
    guard featureCount >= 1 else { throw ShapeError("there are \(featureCount) columns") }
    guard (-1.0...0.0).contains(offset) else {
      throw ShapeError("the offset is \(offset), and not in [-1, 0]")
    }
    for (number, tree) in trees.enumerated() {
      guard tree.features.allSatisfy((0..<featureCount).contains) else {
        throw ShapeError("tree \(number) has a column that is not among the \(featureCount)")
      }
      guard tree.nodes[0].count <= samplesPerTree else {
        throw ShapeError("tree \(number) has more rows than the \(samplesPerTree) it drew")
      }
    }
    self.init(
      grown: trees, parameters: parameters, samplesPerTree: samplesPerTree,
      featureCount: featureCount, offset: offset)
  }
}
