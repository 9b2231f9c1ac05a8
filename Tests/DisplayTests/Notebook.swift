import Display
import TestSupport

/// The notebook's events, scores and first trees, for charts of real numbers.
struct Notebook {
  /// Seconds since 1970 of each event.
  let times: [Int]
  let hours: [Int]
  let anomalies: [Bool]
  let scores: [Double]
  /// Path lengths of each event, added up over the 100 trees.
  let pathSums: [Double]
  /// `hour`, `day` and the four hashes, row by row.
  let features: [[Double]]
  let featureNames: [String]

  init() throws {
    let events = try Self.rows("notebook_events.csv").rows
    hours = events.map { Int($0[0].dropFirst(11).prefix(2)) ?? -1 }
    anomalies = events.map { $0[5] == "1" }
    times = events.map { Self.seconds($0[0]) }
    let results = try Self.rows("notebook_scores.csv").rows
    pathSums = results.map { Double($0[0]) ?? .nan }
    scores = results.map { Double($0[2]) ?? .nan }
    let table = try Self.rows("notebook_features.csv")
    featureNames = table.names
    features = table.rows.map { $0.map { Double($0) ?? .nan } }
  }

  private static func rows(_ name: String) throws -> (names: [String], rows: [[String]]) {
    let lines = try Fixtures.text(name).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return (lines[0], Array(lines.dropFirst()))
  }

  /// Every event is of January 2024, which began 1,704,067,200 seconds after 1970.
  private static func seconds(_ text: String) -> Int {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    return 1_704_067_200 + ((numbers[2] - 1) * 24 + numbers[3]) * 3600 + numbers[4] * 60
  }
}
