import Synchronization
import Testing

@testable import Forest

/// What is looked up of a long log is what its rows would have walked.
@Suite struct StepLearningTests {
  /// Long enough for tables; half-way its users are others, and some of its fields are missing.
  private static let log: [FeatureMatrix] = {
    var random = RandomState(seed: 3)
    return (0..<320).map { block in
      let rows = (0..<1024).map { _ -> [Double] in
        let user = Double(random.integer(below: 4) + (block < 160 ? 0 : 4))
        let hour = Double(random.integer(below: 11))
        let address = random.random()
        let chance = random.random()
        return [hour, chance < 0.01 ? .nan : user, chance > 0.99 ? .nan : address]
      }
      return FeatureMatrix(columns: (0..<3).map { column in rows.map { $0[column] } })
    }
  }()

  @Test(arguments: [1, 2, 7])
  func `scores are the same to the last bit before and after something was learned`(
    threads: Int
  ) throws {
    let forest = try IsolationForest.fit(
      Self.log[0], ForestParameters(trees: 5, contamination: .auto, seed: 9))
    let learning = ForestScorer(forest)
    let scores = Mutex([Int: [Double]]())
    // Each thread has a copy, as steps have that go through a log; what they learn they share.
    _ = parallelMap(Array(0..<threads), jobs: threads) { thread in
      var scorer = learning
      for block in stride(from: thread, to: Self.log.count, by: threads) {
        let made = ThreadLimit.$count.withValue(1) { scorer.scoreSamples(Self.log[block]) }
        scores.withLock { $0[block] = made }
      }
    }
    var walking = ForestScorer(forest, path: .portable)
    for (block, features) in Self.log.enumerated() {
      let made = try #require(scores.withLock { $0[block] })
      try #require(same(made, walking.scoreSamples(features)), "block \(block)")
    }
  }

  @Test func `tables are made once a sample is large enough, and for users who come late`() throws {
    let forest = try IsolationForest.fit(
      Self.log[0], ForestParameters(trees: 5, contamination: .auto, seed: 9))
    let learning = StepLearning(forest, rowCount: Self.log.count * 1024) { $0 }
    func pass(_ block: Int) -> Int {
      let features = Self.log[block]
      var sums = [Double](repeating: 0, count: features.rowCount)
      let rows = 0..<features.rowCount
      let walking = learning.tables?.lookUp(&sums, of: rows, in: features) ?? Array(rows)
      learning.passed(rows, walked: walking.count, of: features)
      return walking.count
    }
    let walked = Self.log.indices.map(pass)
    #expect(walked[..<16].allSatisfy { $0 == 1024 }, "nothing is known at first")
    #expect(walked[16..<160].allSatisfy { $0 < 100 }, "only rows with gaps walk")
    #expect(walked[160] > 900, "the new users are strangers")
    #expect(walked[200...].allSatisfy { $0 < 100 }, "they are known, too")
  }

  @Test(arguments: [(columns: 64, isLearned: true), (columns: 65, isLearned: false)])
  func `rows of many columns would fill the memory with a sample`(
    columns: Int, isLearned: Bool
  ) throws {
    let few = (0..<16_384).map { Double($0 % 3) }
    let features = FeatureMatrix(
      columns: [Self.address] + Array(repeating: few, count: columns - 1))
    let forest = try IsolationForest.fit(
      features, ForestParameters(trees: 5, contamination: .auto, seed: 9))
    let learning = StepLearning(forest, rowCount: 1 << 20) { $0 }
    learning.passed(0..<features.rowCount, walked: features.rowCount, of: features)
    #expect((learning.tables != nil) == isLearned)
  }

  private static let address: [Double] = {
    var random = RandomState(seed: 4)
    return (0..<16_384).map { _ in random.random() }
  }()
}

/// Values and the steps that they are on.
@Suite struct StepSearchTests {
  @Test(
    .enabled(if: WideForest.isAvailable, "this processor lacks the wide instructions"),
    arguments: [1, 2, 15, 700, 5000])
  func `wide instructions find the same steps`(count: Int) {
    var random = RandomState(seed: 8)
    let thresholds = Set((0..<count).map { _ in Float(random.normal()) }).sorted()
    let between = (0..<1000).map { _ in Float(random.normal() * 2) }
    let values = thresholds + thresholds.map(\.nextUp) + between + [-.infinity, .infinity, 0, -0.0]
    let portable = StepSearch(thresholds, isWide: false).steps(of: values)
    #expect(StepSearch(thresholds, isWide: true).steps(of: values) == portable)
    let meant = values.map { value in UInt16(thresholds.count { $0 < value }) }
    #expect(portable == meant)
  }
}
