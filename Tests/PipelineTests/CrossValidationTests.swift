import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct CrossValidationTests {
  struct File: Decodable {
    let splits: [Split]
    let cases: [Case]
  }

  struct Split: Decodable {
    let rows, folds: Int
    let seed: UInt32
    let held_out: [[Int]]
  }

  struct Case: Decodable {
    let folds, trees: Int
    let seed: UInt32
    let contamination: String
    let made: [Fold]
    let summary: [String: Summary]
  }

  struct Fold: Decodable {
    let rows: Int
    let flagged: [Int]
    let flagged_share: Double
    let scores: [Double]
    let precision, recall, f1, average_precision, roc_auc: Double?
  }

  struct Summary: Decodable {
    let mean, spread: Double?
    let undefined: Int
  }

  static func file() throws -> File { try Fixtures.json("cross_validation.json", as: File.self) }

  /// Cross-validates events with one column of numbers.
  private func validate(
    _ numbers: [Double?], truths: [Int]? = nil, folds: Int, truth: String? = "a"
  ) throws -> CrossValidation {
    let events = try Table(columns: [
      Column("x", .real(numbers)), Column("a", .integer(truths ?? numbers.map { _ in 0 })),
    ])
    return try crossValidate(
      events: events, encodings: [Encoding(.number, "x")], parameters: ForestParameters(trees: 5),
      folds: folds, seed: 1, truth: truth.map { try Expression($0) })
  }

  @Test(arguments: try file().splits)
  func `rows are dealt as scikit-learn deals them`(split: Split) throws {
    let dealt = try Folds(rowCount: split.rows, folds: split.folds, seed: split.seed)
    #expect(dealt.heldOut == split.held_out)
    for fold in dealt.heldOut.indices {
      let all = dealt.heldOut[fold] + dealt.others(than: fold)
      #expect(all.sorted() == Array(0..<split.rows))
    }
  }

  @Test(arguments: try file().cases)
  func `the notebook's events are validated as scikit-learn does`(expected: Case) throws {
    let validation = try crossValidate(
      events: SecurityLog().table(), encodings: Encoding.list(Notebook.encodings),
      parameters: ForestParameters(
        trees: expected.trees, contamination: Contamination(expected.contamination)),
      folds: expected.folds, seed: expected.seed, truth: Expression("anomaly"))
    #expect(validation.folds.count == expected.folds)
    for (fold, made) in zip(validation.folds, expected.made) {
      #expect(fold.rows.count == made.rows)
      #expect(fold.flagged == made.flagged)
      let scores = try #require(fold.detections.scores).prefix(8)
      #expect(scores.map(\.bitPattern) == made.scores.map(\.bitPattern))
      #expect(fold[.flaggedShare] == made.flagged_share)
      #expect(agrees(fold[.precision], made.precision))
      #expect(agrees(fold[.recall], made.recall))
      #expect(agrees(fold[.f1], made.f1))
      #expect(agrees(fold[.averagePrecision], made.average_precision))
      #expect(agrees(fold[.rocAUC], made.roc_auc))
      for measure in CrossValidation.Measure.allCases {
        #expect((fold.note(measure) == nil) == (fold[measure] != nil))
      }
    }
    for measure in CrossValidation.Measure.allCases {
      let summary = validation.summary(of: measure)
      let made = try #require(expected.summary[measure.rawValue])
      #expect(agrees(summary.mean, made.mean))
      #expect(agrees(summary.spread, made.spread))
      #expect(summary.undefinedCount == made.undefined)
    }
  }

  @Test func `without a truth only flags are counted, and the reason is named`() throws {
    let validation = try validate([1, 2, 3, 4], folds: 2, truth: nil)
    for measure in CrossValidation.Measure.allCases where measure != .flaggedShare {
      #expect(validation.folds[0].note(measure) == "no truth was given")
      let summary = validation.summary(of: measure)
      #expect(summary == validation.summary(of: .recall))
      #expect(summary.mean == nil)
      #expect(summary.spread == nil)
      #expect(summary.undefinedCount == 2)
    }
    #expect(validation.summary(of: .flaggedShare).undefinedCount == 0)
    #expect(validation.folds[0].note(.flaggedShare) == nil)
  }

  @Test func `every row may be held out alone, and equal rows have defined shares`() throws {
    let validation = try validate([1, 1, 1, 1], truths: [1, 0, 0, 0], folds: 4)
    #expect(validation.folds.flatMap(\.rows).sorted() == [0, 1, 2, 3])
    #expect(validation.summary(of: .rocAUC).undefinedCount == 4)
    #expect(validation.summary(of: .recall).undefinedCount == 3)
    #expect(validation.summary(of: .recall).spread == nil)
    #expect(validation.summary(of: .flaggedShare).mean?.isFinite == true)
    let alone = try #require(validation.folds.first { $0.rows == [0] })
    #expect(alone.note(.rocAUC) == "every event is an anomaly")
  }

  @Test(arguments: [
    (4, 1, "folds is 1, and needs a count from 2 to 4, the number of rows"),
    (4, 5, "folds is 5, and needs a count from 2 to 4, the number of rows"),
    (4, -3, "folds is -3, and needs a count from 2 to 4, the number of rows"),
    (1, 2, "rows is 1, and needs at least 2, one for each fold"),
    (0, 2, "rows is 0, and needs at least 2, one for each fold"),
  ])
  func `folds that cannot be dealt are refused`(rows: Int, folds: Int, message: String) {
    let error = #expect(throws: ParameterError.self) {
      try validate([Double?](repeating: 1, count: rows), folds: folds)
    }
    #expect(error?.description == message)
  }

  @Test func `a mistake is named with its row among all events`() throws {
    let events = try Table(columns: [
      Column("x", .text(["1", "2", "3", "4", "five", "6"])),
      Column("y", .integer([1, 2, 3, 4, 5, 6])), Column("a", .integer([0, 0, 0, 0, 0, 2])),
    ])
    func message(_ column: String, truth: String) -> String? {
      let error = #expect(throws: InputError.self) {
        try crossValidate(
          events: events, encodings: [Encoding(.number, column)],
          parameters: ForestParameters(trees: 1), folds: 3, seed: 0, truth: Expression(truth))
      }
      return error?.message
    }
    #expect(message("x", truth: "a") == "row 4, column 'x': 'five' is not a number")
    #expect(
      message("y", truth: "a")
        == "row 5, column 'a': the truth 'a': the number 2.0 is neither 0 or 1 nor true or false")
    #expect(message("y", truth: "b") == "there is no column 'b'")
    #expect(message("z", truth: "a") == "there is no column 'z'")
  }
}
