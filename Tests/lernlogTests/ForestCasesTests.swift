import Foundation
import TestSupport
import Testing

/// A forest case as the fixtures hold it; a gap is `null`.
private struct ForestCase: Decodable {
  struct Parameters: Decodable {
    struct Amount: Decodable {
      let auto: Bool?
      let count: Int?
      let fraction: Double?

      var flag: String {
        if let count { return "\(count)" }
        if let fraction { return "\(fraction)" }
        return "auto"
      }
    }
    enum Contamination: Decodable {
      case auto
      case share(Double)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = (try? container.decode(Double.self)).map(Contamination.share) ?? .auto
      }

      var flag: String {
        switch self {
        case .auto: "auto"
        case .share(let share): "\(share)"
        }
      }
    }
    let estimators: Int
    let maxSamples: Amount
    let contamination: Contamination
    let maxFeatures: Amount
    let bootstrap: Bool
    let randomState: UInt32

    enum CodingKeys: String, CodingKey {
      case contamination, bootstrap
      case estimators = "n_estimators"
      case maxSamples = "max_samples"
      case maxFeatures = "max_features"
      case randomState = "random_state"
    }
  }
  struct Scores: Decodable {
    let samples: [Double]
    let decisions: [Double]
    let predictions: [Int]

    enum CodingKeys: String, CodingKey {
      case samples = "score_samples"
      case decisions = "decision_function"
      case predictions = "pred"
    }
  }
  let parameters: Parameters
  let train: [[Double?]]
  let test: [[Double?]]
  let testScores: Scores

  enum CodingKeys: String, CodingKey {
    case parameters = "params_typed"
    case train = "X"
    case test = "X_test"
    case testScores = "test"
  }

  /// Rows as a CSV file with the columns `a`, `b`, …; a gap is an empty field.
  static func csv(_ rows: [[Double?]]) -> String {
    let names = (0..<(rows.first?.count ?? 0)).map { "x\($0)" }
    let lines = rows.map { row in row.map { $0.map { "\($0)" } ?? "" }.joined(separator: ",") }
    return ([names.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }
}

@Suite struct `every forest of the fixtures, by the commands` {
  @Test(arguments: try Fixtures.forestCases())
  func `train and detect give scikit-learn's scores`(_ name: String) throws {
    let forest = try Fixtures.json(name, as: ForestCase.self)
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(ForestCase.csv(forest.train).utf8).write(to: folder.appending(path: "X.csv"))
    try Data(ForestCase.csv(forest.test).utf8).write(to: folder.appending(path: "X_test.csv"))
    let given = forest.parameters
    let flags = [
      "--trees", "\(given.estimators)", "--samples", given.maxSamples.flag,
      "--contamination", given.contamination.flag, "--max-features", given.maxFeatures.flag,
      "--seed", "\(given.randomState)",
    ]
    let trained = try BuiltProgram.run(
      ["train", "X.csv", "--encode", "number:*", "-o", "model.json"] + flags
        + (given.bootstrap ? ["--bootstrap"] : []), in: folder)
    #expect(trained.status == 0, "\(trained.errors)")
    let detected = try BuiltProgram.run(
      ["detect", "X_test.csv", "--model", "model.json", "--all-scores"], in: folder)
    #expect(detected.status == 0, "\(detected.errors)")
    let rows = detected.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).suffix(3).map { Double($0) }
    }
    let expected = forest.testScores
    #expect(rows.map { $0[0] } == expected.samples)
    #expect(rows.map { $0[1] } == expected.decisions)
    #expect(rows.map { $0[2] } == expected.predictions.map(Double.init))
  }
}
