import Forest

/// The nodes as scikit-learn lists them, and model files.
extension IsolationTree {
  /// The left children, one for each node.
  var left: [Int] { nodes.map(\.left) }
  /// The right children, one for each node.
  var right: [Int] { nodes.map(\.right) }
  /// The columns that are cut, one for each node.
  var feature: [Int] { nodes.map(\.feature) }
  /// The thresholds, one for each node.
  var threshold: [Double] { nodes.map(\.threshold) }
  /// The numbers of rows, one for each node.
  var count: [Int] { nodes.map(\.count) }
  /// Whether gaps go left, once for each node.
  var nanLeft: [Bool] { nodes.map(\.nanLeft) }
}
