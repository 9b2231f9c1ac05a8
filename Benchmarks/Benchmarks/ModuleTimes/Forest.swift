import Benchmark
import Forest

/// Fitting and scoring a forest of 100 trees.
func forestBenchmarks() {
  for rows in [510, 100_000] {
    let features = sampleFeatures(rows: rows)
    guard let parameters = try? ForestParameters(),
      let forest = try? IsolationForest.fit(features, parameters)
    else { preconditionFailure("the usual parameters go with every matrix") }
    Benchmark("forest: fit \(rows) rows") { _ in
      blackHole(try? IsolationForest.fit(features, parameters))
    }
    for path in [ScoringPath.portable, .wide] {
      Benchmark("forest: score \(rows) rows, \(path)") { _ in
        var scorer = ForestScorer(forest, path: path)
        blackHole(scorer.scoreSamples(features))
      }
    }
  }
}

/// Six columns in which hardly two numbers are alike.
private func sampleFeatures(rows: Int) -> FeatureMatrix {
  var random = RandomState(seed: 7)
  return FeatureMatrix(columns: (0..<6).map { _ in (0..<rows).map { _ in random.random() } })
}
