import Forest
import TestSupport
import Testing

@Suite struct IsolationForestTests {
  @Test(arguments: try Fixtures.forestCases())
  func `a forest is the one that scikit-learn fits`(file: String) throws {
    let expected = try Fixtures.json(file, as: ForestCase.self)
    let train = FeatureMatrix(rows: expected.X)
    let forest = try IsolationForest.fit(train, expected.parameters)
    #expect(forest.samplesPerTree == expected.max_samples)
    #expect(forest.trees.allSatisfy { $0.features.count == expected.max_features })
    try forest.expectTrees(expected.trees, rows: train.rowCount)
    forest.trees[0].expectNodes(expected.first_tree)
    #expect(agrees(forest.offset, expected.offset))
    expectScores(expected.train, of: train, by: forest)
    expectScores(expected.test, of: FeatureMatrix(rows: expected.X_test), by: forest)
  }

  private func expectScores(
    _ expected: ForestCase.Scores, of features: FeatureMatrix, by forest: IsolationForest
  ) {
    for way in ScoringWay.all {
      #expect(same(way.pathSums(features, by: forest), expected.path_sum), "\(way)")
    }
    #expect(agrees(forest.scoreSamples(features), expected.score_samples))
    #expect(agrees(forest.decisionFunction(features), expected.decision_function))
    #expect(forest.predict(features).map(\.rawValue) == expected.pred)
  }

  @Test func `the notebook's forest is the one that scikit-learn fits`() throws {
    let expected = try Fixtures.json("notebook_tree0.json", as: NotebookForest.self)
    let features = try notebookFeatures()
    let forest = try IsolationForest.fit(features, .notebook)
    #expect(forest.samplesPerTree == expected.forest.max_samples)
    #expect(agrees(forest.offset, expected.forest.offset))
    try forest.expectTrees(expected.forest.trees, rows: features.rowCount)
    for (tree, nodes) in zip(forest.trees, expected.first_trees) { tree.expectNodes(nodes) }
    let samples = try ForestParameters.notebook.treeSamples(rows: 510, columns: 6)
    #expect(samples.prefix(3).map(\.rows) == expected.first_tree_samples_sorted)
    #expect(samples[0].weights.allSatisfy { $0 == 1 })
  }

  @Test func `the notebook's events get the scores of scikit-learn`() throws {
    let features = try notebookFeatures()
    let (forest, _, scores) = try IsolationForest.fitAndScore(features, .notebook)
    let expected = try numbers("notebook_scores.csv")
    for way in ScoringWay.all {
      #expect(same(way.pathSums(features, by: forest), expected.map { $0[0] }), "\(way)")
    }
    #expect(agrees(scores, expected.map { $0[1] }))
    #expect(agrees(forest.decisions(fromScores: scores), expected.map { $0[2] }))
    #expect(forest.predict(features).map { Double($0.rawValue) } == expected.map { $0[3] })
    let evaluation = try Fixtures.json("notebook_evaluation.json", as: NotebookEvaluation.self)
    let flagged = forest.predict(features).indices(where: { $0 == .outlier })
    #expect(agrees(forest.offset, evaluation.offset))
    #expect(flagged.ranges.flatMap { $0 } == evaluation.flagged_rows)
  }

  @Test func `fitting and scoring at once gives the same as one after the other`() throws {
    let features = try notebookFeatures()
    let forest = try IsolationForest.fit(features, .notebook)
    let (twin, _, scores) = try IsolationForest.fitAndScore(features, .notebook)
    #expect(forest == twin)
    #expect(same(scores, forest.scoreSamples(features)))
  }

  @Test func `no rows have no scores`() throws {
    let forest = try IsolationForest.fit(notebookFeatures(), .notebook)
    #expect(forest.predict(FeatureMatrix(columns: Array(repeating: [], count: 6))) == [])
  }

  @Test func `blocks of rows do not show in the scores`() throws {
    let features = try notebookFeatures()
    let forest = try IsolationForest.fit(features, .notebook)
    let rows = (0..<features.rowCount).map { features.row($0).map(Double.init) }
    let long = FeatureMatrix(rows: rows + rows + rows)
    let scores = forest.scoreSamples(features)
    #expect(same(forest.scoreSamples(long), scores + scores + scores))
  }
}

extension ForestParameters {
  /// What the notebook fits with.
  static var notebook: ForestParameters {
    get throws(ParameterError) { try ForestParameters(contamination: .fraction(0.02), seed: 42) }
  }
}

func notebookFeatures() throws -> FeatureMatrix {
  FeatureMatrix(rows: try numbers("notebook_features.csv"))
}

/// The numbers of a fixture without quotes or gaps, row by row.
private func numbers(_ name: String) throws -> [[Double]] {
  try Fixtures.text(name).split(separator: "\n").dropFirst().map { line in
    try line.split(separator: ",").map { try #require(Double($0)) }
  }
}

private struct NotebookForest: Decodable {
  struct Forest: Decodable { let max_samples: Int, offset: Double, trees: [TreeSummary] }

  let forest: Forest
  let first_trees: [TreeNodes]
  let first_tree_samples_sorted: [[Int]]
}

private struct NotebookEvaluation: Decodable { let offset: Double, flagged_rows: [Int] }
