import Forest

/// One of the ways to score, which must not show in the scores.
struct ScoringWay: CustomStringConvertible {
  let path: ScoringPath
  let threads: Int
  /// How many rows are handed over at once.
  let blockSize: Int

  /// Each path with each number of threads, and both with each size of blocks.
  static let all = [ScoringPath.portable, .wide, .lookedUp].enumerated().flatMap { number, path in
    [1, 7, 4096].enumerated().map { place, blockSize in
      Self(path: path, threads: [1, 2, 7][(number + place) % 3], blockSize: blockSize)
    }
  }

  var description: String {
    "\(path) path, \(threads) threads, blocks of \(blockSize) rows"
  }

  func pathSums(_ features: FeatureMatrix, by forest: IsolationForest) -> [Double] {
    ThreadLimit.$count.withValue(threads) {
      var scorer = ForestScorer(forest, path: path)
      return features.blocks(of: blockSize).flatMap { scorer.pathSums($0) }
    }
  }
}

extension FeatureMatrix {
  /// The rows in blocks of a size; the last one may be smaller.
  func blocks(of size: Int) -> [FeatureMatrix] {
    guard size < rowCount else { return [self] }
    let rows = (0..<rowCount).map { row($0).map(Double.init) }
    return stride(from: 0, to: rowCount, by: size).map { start in
      let block = rows[start..<min(start + size, rowCount)]
      return FeatureMatrix(columns: (0..<columnCount).map { column in block.map { $0[column] } })
    }
  }
}

extension IsolationForest {
  /// The path sums as they are meant: tree after tree, the length of the path that a row takes.
  func sumsAlongPaths(_ features: FeatureMatrix) -> [Double] {
    let lengths = trees.map(\.pathLengths)
    return (0..<features.rowCount).map { row in
      zip(trees, lengths).reduce(0.0) { sum, tree in
        sum + tree.1[tree.0.path(of: row, in: features).last ?? 0]
      }
    }
  }
}
