import Forest
import Testing

/// What is looked up is what walking gives.
@Suite struct ForestScorerTests {
  @Test(arguments: Rows.allCases)
  func `sums that are looked up are those of the paths, to the last bit`(rows: Rows) throws {
    let features = rows.columns(40_000)
    let forest = try IsolationForest.fit(FeatureMatrix(columns: features), .few)
    let walked = blocks(of: features, 1000).flatMap { forest.pathSums($0) }
    #expect(same(forest.pathSums(FeatureMatrix(columns: features)), walked))
  }

  @Test(arguments: [1, 7, 4096, 16_384])
  func `blocks of any size give the same sums`(size: Int) throws {
    let features = Rows.log.columns(40_000)
    let forest = try IsolationForest.fit(FeatureMatrix(columns: features), .few)
    var scorer = ForestScorer(forest)
    let sums = blocks(of: features, size).flatMap { scorer.pathSums($0) }
    #expect(same(sums, forest.pathSums(FeatureMatrix(columns: features))))
  }

  /// The rows in blocks of a size; the last one may be smaller.
  private func blocks(of columns: [[Double]], _ size: Int) -> [FeatureMatrix] {
    stride(from: 0, to: columns[0].count, by: size).map { start in
      FeatureMatrix(columns: columns.map { Array($0[start..<min(start + size, $0.count)]) })
    }
  }
}

/// Rows of different kinds.
enum Rows: CaseIterable {
  /// Few combinations, and one column of many values.
  case log
  /// The same with gaps in all columns.
  case gaps
  /// Few combinations, until every row is one of its own.
  case lateStrangers
  /// No row repeats another in anything.
  case strangers
  /// Values at the far ends of single precision, zeros of both signs.
  case huge
  /// One column alone.
  case one

  func columns(_ count: Int) -> [[Double]] {
    var random = RandomState(seed: 11)
    let rows = (0..<count).map { row(number: $0, of: count, &random) }
    return rows[0].indices.map { column in rows.map { $0[column] } }
  }

  private func row(number: Int, of count: Int, _ random: inout RandomState) -> [Double] {
    let (hour, user) = (Double(random.integer(below: 5)), Double(random.integer(below: 3)))
    let (address, chance) = (random.random(), random.random())
    switch self {
    case .log: return [hour, address, user]
    case .gaps: return [chance < 0.1 ? .nan : hour, chance > 0.9 ? .nan : address, user]
    case .lateStrangers: return [hour, address, number < count / 2 ? user : chance]
    case .strangers: return [chance, address, random.normal()]
    case .huge: return [hour == 0 ? -0.0 : hour - 1, (address - 0.5) * 6e38, user * 1e-40]
    case .one: return [address]
    }
  }
}

extension ForestParameters {
  /// Few trees, as large as usual.
  fileprivate static var few: Self {
    get throws { try ForestParameters(trees: 20, contamination: .auto, seed: 5) }
  }
}
