import Forest
import Testing

/// Which way the sums of rows are computed does not show in them.
@Suite struct ForestScorerTests {
  @Test(arguments: Rows.allCases)
  func `sums are the same to the last bit on every path, with any number of threads`(
    rows: Rows
  ) throws {
    let features = FeatureMatrix(columns: rows.columns(20_000))
    let forest = try IsolationForest.fit(features, .few)
    let walked = ScoringWay(path: .portable, threads: 1, blockSize: 1000)
      .pathSums(features, by: forest)
    for path in ScoringPath.allCases {
      for threads in [1, 2, 7] {
        let way = ScoringWay(path: path, threads: threads, blockSize: 20_000)
        #expect(same(way.pathSums(features, by: forest), walked), "\(way)")
      }
    }
  }

  @Test(arguments: Rows.allCases, [1, 2, 3, 4, 7, 100, 256])
  func `trees of any depth are walked to their leaves`(rows: Rows, samples: Int) throws {
    let features = FeatureMatrix(columns: rows.columns(600))
    let parameters = try ForestParameters(trees: 10, samples: .count(samples), seed: 1)
    let forest = try IsolationForest.fit(features, parameters)
    let meant = forest.sumsAlongPaths(features)
    for path in ScoringPath.allCases {
      let way = ScoringWay(path: path, threads: 1, blockSize: 500)
      #expect(same(way.pathSums(features, by: forest), meant), "\(way)")
    }
  }

  @Test(arguments: [1, 7, 4096, 16_384])
  func `blocks of any size give the same sums`(size: Int) throws {
    let features = FeatureMatrix(columns: Rows.log.columns(20_000))
    let forest = try IsolationForest.fit(features, .few)
    let way = ScoringWay(path: .fastest, threads: 2, blockSize: size)
    #expect(same(way.pathSums(features, by: forest), forest.pathSums(features)))
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
