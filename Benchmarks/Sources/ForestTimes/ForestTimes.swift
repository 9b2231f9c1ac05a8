import Forest
import Foundation

/// Prints how long our forest takes to fit and to score, without the start of the program.
///
/// It reads and prints what `Peers/forest.py` does, so that both can be run in turn.
@main
enum ForestTimes {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst().map(\.self)
    switch words.first {
    case "write" where words.count == 4:
      guard let kind = SampleData.Kind(rawValue: words[1]), let rows = Int(words[2]) else {
        usage()
      }
      try SampleData(kind, rows: rows).write(to: words[3])
    case "time" where words.count == 5:
      guard let columns = Int(words[2]), let repetitions = Int(words[3]),
        let path = ScoringPath.allCases.first(where: { "\($0)" == words[4] })
      else { usage() }
      let features = try FeatureMatrix(columns: SampleData.read(words[1], columns: columns))
      print(try times(features, repetitions: repetitions, path))
    default: usage()
    }
  }

  private static func usage() -> Never {
    let paths = ScoringPath.allCases.map { "\($0)" }.joined(separator: "|")
    print(
      """
      usage: ForestTimes write logs|numbers ROWS FILE
             ForestTimes time FILE COLUMNS REPETITIONS \(paths)
      """)
    exit(64)
  }

  /// The seconds of each repetition as JSON; the first one, which finds nothing in any cache, is left out.
  private static func times(
    _ features: FeatureMatrix, repetitions: Int, _ path: ScoringPath
  ) throws -> String {
    var fits: [Seconds] = []
    var scores: [Seconds] = []
    for repetition in 0...repetitions {
      let parameters = try ForestParameters(seed: UInt32(repetition))
      let (fit, forest) = try Seconds.measure { try IsolationForest.fit(features, parameters) }
      let (score, values) = Seconds.measure {
        var scorer = ForestScorer(forest, path: path)
        return scorer.scoreSamples(features)
      }
      precondition(values.count == features.rowCount)
      guard repetition > 0 else { continue }
      fits.append(fit)
      scores.append(score)
    }
    return #"{"fit":[\#(fits.json)],"score":[\#(scores.json)]}"#
  }
}

extension [Seconds] {
  fileprivate var json: String { map(\.json).joined(separator: ",") }
}
