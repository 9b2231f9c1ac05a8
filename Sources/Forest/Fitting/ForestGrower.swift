/// Grows the trees of a forest from the values of its rows.
struct ForestGrower: Sendable {
  private let features: FeatureMatrix
  private let parameters: ForestParameters
  private let size: TreeSample.Size
  private let extents: [ColumnExtent]

  /// A grower for trees that draw from so much; the matrix holds at least the rows that they draw.
  init(_ features: FeatureMatrix, _ parameters: ForestParameters, from size: TreeSample.Size) {
    self.features = features
    self.parameters = parameters
    self.size = size
    extents = features.extents(forRows: parameters.trees * size.samplesPerTree)
  }

  /// Grows trees that have drawn, each with the hidden targets of its rows.
  func forest(_ samples: [TreeSample], targets: [[Double]]) -> IsolationForest {
    forest(
      parallelMap(Array(zip(samples, targets)), jobs: jobs) { tree($0, targets: $1) })
  }

  /// Draws for each tree when it grows, so that few draws are held at the same time.
  ///
  /// - Parameter targets: The hidden targets of all rows.
  /// - Returns: The forest, whose offset is the one for no given contamination.
  func forest(targets: [Double]) -> IsolationForest {
    forest(
      parallelMap(parameters.treeSeeds(), jobs: jobs) { seed in
        let sample = TreeSample(seed: seed, from: size)
        return tree(sample, targets: sample.rows.map { targets[$0] })
      })
  }

  private func tree(_ sample: TreeSample, targets: [Double]) -> IsolationTree {
    let values = SampledValues(sample, from: features, extents: extents, targets: targets)
    return TreeGrower.grow(
      sample, from: values, depthLimit: depthLimit(samples: size.samplesPerTree))
  }

  private func forest(_ trees: [IsolationTree]) -> IsolationForest {
    IsolationForest(
      grown: trees, parameters: parameters, samplesPerTree: size.samplesPerTree,
      featureCount: features.columnCount, offset: -0.5)
  }

  /// How many trees grow at the same time: for few rows a second thread costs more than it saves.
  private var jobs: Int { parameters.trees * size.samplesPerTree < 4096 ? 1 : .max }
}

/// The depth of a balanced tree over so many rows: the logarithm to base 2, rounded up, at least 1.
private func depthLimit(samples: Int) -> Int {
  Int.bitWidth - (max(samples, 2) - 1).leadingZeroBitCount
}
