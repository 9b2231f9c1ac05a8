import TestSupport
import Testing

@testable import Lessons

/// What an answer is worth.
@Suite struct VerdictTests {
  @Test(arguments: [
    (
      "2.16", "decimals: 2", ["2.16", "2.164", "2.165", "2.155", "2.1600", "2,16"],
      ["2.17", "2.1651", "2.1549", "-2.16", "216"]
    ),
    ("2.16", "within: 0.01", ["2.15", "2.17", "2.16"], ["2.1499", "2.1701", "2.171"]),
    ("2.16", "within: 0", ["2.16"], ["2.1600001"]),
    ("0", "within: 0.01", ["0.01", "-0.01", "0", "-0"], ["0.0100001", "-0.0100001"]),
    ("0", "decimals: 2", ["0", "0.004", "-0.005", "0.005"], ["0.0051", "0.01"]),
    ("0", "", ["0", "-0", "0.0"], ["0.0000000000000000000001"]),
    ("0.3", "", ["0.3", "0.30", "0,3"], ["0.30001", "0.29999999"]),
    ("11", "", ["11", "11.0", "+11", "11,0"], ["10", "12", "11.0000001", "-11"]),
    ("100000000000000", "", ["100000000000000"], ["100000000000001", "99999999999999"]),
    ("1e300", "decimals: 2", ["1" + String(repeating: "0", count: 300)], ["1", "0"]),
    ("1e-300", "", ["0." + String(repeating: "0", count: 299) + "1"], ["0"]),
    ("0.125", "decimals: 2", ["0.12", "0.13", "0.125"], ["0.11", "0.14"]),
    ("-2.5", "decimals: 0", ["-2", "-3", "-2.5"], ["-1", "2.5"]),
  ])
  func `a number is right within its bounds, which belong to them`(
    answer: String, rule: String, right: [String], wrong: [String]
  ) throws {
    let key = try key("answer: \(answer)\n\(rule)")
    for typed in right { #expect(try key.verdict(onTyped: typed) == .right, "\(typed)") }
    for typed in wrong { #expect(try key.verdict(onTyped: typed) == .wrong, "\(typed)") }
  }

  @Test(
    arguments: [
      ("72.73", .right), ("72.73 %", .right), ("72,73%", .right), ("72.7272", .right),
      ("0.7273", .rightAsShare), ("0,7273", .rightAsShare), ("0.73", .wrong),
      ("0.7273 %", .wrong), ("73", .wrong), ("7273", .wrong), ("-0.7273", .wrong),
    ] as [(String, AnswerKey.Verdict)])
  func `a percentage is told from its share`(typed: String, verdict: AnswerKey.Verdict) throws {
    let share = 8.0 / 11
    for keys in ["answer: 72.73", "answer: =evaluation.recall"] {
      let key = try key("\(keys)\ndecimals: 2\nunit: \"%\"", value: share)
      #expect(try key.verdict(onTyped: typed) == verdict)
    }
  }

  @Test(arguments: [(0, 0), (0.5, 50), (1, 100), (1.5, 1.5), (72.73, 72.73), (-0.5, -0.5)])
  func `a share that an expression gives counts in per cent`(value: Double, expected: Double) throws
  {
    let key = try key("answer: =evaluation.recall\nunit: \"%\"", value: value)
    #expect(key.accepted == [.number(expected)])
    #expect(try self.key("answer: =evaluation.recall", value: value).accepted == [.number(value)])
  }

  @Test(
    arguments: [
      ("recall", "RECALL", .right), ("recall", " recall\t", .right),
      ("recall", "recall\r\n", .right),
      ("recall", "\u{A0}recall\u{A0}", .right), ("Größe", "GRÖSSE", .right),
      ("Größe", "Gro\u{308}ße", .right), ("Gro\u{308}ße", "Größe", .right),
      ("final", "ﬁnal", .right), ("K", "\u{212A}", .right), ("kelvin", "\u{212A}ELVIN", .right),
      ("isolation forest", "isolation  forest", .wrong),
      ("isolation forest", "isolationforest", .wrong),
      ("isolation forest", "isolation\u{A0}forest", .looksRight(plain: "isolation forest")),
      ("recall", "rec\u{200B}all", .looksRight(plain: "recall")),
      ("recall", "\u{200B}recall", .looksRight(plain: "recall")),
      ("recall", "rec\u{430}ll", .looksRight(plain: "recall")),
      ("recall", "ｒｅｃａｌｌ", .looksRight(plain: "recall")),
      ("Kappa", "Κappa", .looksRight(plain: "Kappa")), ("11", "١١", .looksRight(plain: "11")),
      ("a-b", "a–b", .looksRight(plain: "a-b")), ("recall", "recal", .wrong),
      ("recall", "", .wrong),
      ("a", "á", .wrong), ("o", "ø", .wrong), ("inlier", "ınlier", .looksRight(plain: "inlier")),
      ("rücken", "rucken", .wrong),
    ] as [(String, String, AnswerKey.Verdict)])
  func `texts are compared as the table of folding says`(
    accepted: String, typed: String, verdict: AnswerKey.Verdict
  ) throws {
    let key = try key("accept:\n  - |\n    \(accepted)")
    #expect(key.verdict(on: .text(typed)) == verdict)
  }

  @Test(.timeLimit(.minutes(1))) func `a pile of marks is compared in time`() throws {
    let marks = ["\u{301}", "\u{323}"]
    let first = "a" + (0..<2_000).map { marks[$0 % 2] }.joined()
    let other = "a" + marks.map { String(repeating: $0, count: 1_000) }.joined()
    let key = AnswerKey(accepting: first)
    #expect(key.verdict(on: .text(other)) == .right)
    #expect(key.verdict(on: .text(String(repeating: "\u{301}", count: 2_048))) == .wrong)
    #expect(throws: AnswerProblem.tooLong) {
      try readAnswer(String(repeating: "\u{301}", count: 2_049), as: .text)
    }
  }

  @Test(arguments: [
    ("choices: {a: A, b: B, c: C}\nanswer: b", ["2"], ["1", "3"]),
    (
      "select: {a: A, b: B, c: C}\nanswer: [c, a]", ["1 3", "3 1"], ["1", "3", "1 2", "1 2 3", "2"]
    ),
    ("order: {a: A, b: B, c: C}\nanswer: [c, a, b]", ["3 1 2"], ["1 2 3", "3 2 1"]),
  ])
  func `some choices are a set, an order is a sequence, and all is not right`(
    keys: String, right: [String], wrong: [String]
  ) throws {
    let key = try key(keys)
    for typed in right { #expect(try key.verdict(onTyped: typed) == .right) }
    for typed in wrong { #expect(try key.verdict(onTyped: typed) == .wrong) }
  }

  @Test(arguments: [
    ("2", "first"), ("12", "second"), ("500", "third"), ("2.0", "first"), ("5", nil), ("11", nil),
    ("-3", "fourth"),
  ])
  func `the first known mistake that fits is answered`(typed: String, says: String?) throws {
    let key = try key(
      """
      answer: 11
      mistakes:
        - {when: 2, say: first}
        - {when: [=model.trees, 12], say: second}
        - {when: "> 11", say: third}
        - {when: "< 0", say: fourth}
      """, value: 100)
    let answer = try readAnswer(typed, as: key.kind)
    #expect(key.mistake(in: answer)?.say == says.map { [.paragraph([.text($0)])] })
  }

  @Test func `a mistake that only an expression makes right is found when the lesson runs`() throws
  {
    let keys = "answer: =a.b\nmistakes:\n  - {when: 2, say: x}\n  - {when: \"> 5\", say: y}"
    #expect(try key(keys, value: 3).contradictions.isEmpty)
    #expect(try key(keys, value: 2).contradictions.map(\.location.line) == [10])
    #expect(try key(keys, value: 6).contradictions.map(\.location.line) == [11])
  }

  @Test func `mistakes about percentages count in per cent as well`() throws {
    let key = try key(
      "answer: =a.b\nunit: \"%\"\ndecimals: 1\nmistakes: [{when: =c.d, say: x}]", value: 0.25)
    #expect(key.contradictions.count == 1)
    #expect(key.mistake(in: .number(25.04, hasPercentSign: true)) != nil)
    #expect(key.mistake(in: .number(0.25, hasPercentSign: false)) == nil)
  }

  /// The key of a question; every expression has one value.
  private func key(_ keys: String, value: Double = 0) throws -> AnswerKey {
    let (lesson, diagnostics) = parse(body: fence("question: a\nask: b\n\(keys)"))
    #expect(diagnostics.isEmpty)
    let rule = try #require(firstQuestion(of: lesson)?.rule)
    return AnswerKey(rule, number: { _ in value }, text: { $0.value })
  }
}

extension AnswerKey {
  /// The key to a question whose answer is a text.
  fileprivate init(accepting text: String) {
    self.init(
      AnswerRule(kind: .text, accepted: [.text(text)]), number: { _ in 0 }, text: { $0.value })
  }

  /// The verdict on a line that was typed.
  fileprivate func verdict(onTyped typed: String) throws -> Verdict {
    verdict(
      on: try readAnswer(
        typed, as: kind, choices: ["a", "b", "c"].map { Choice(key: $0, text: $0) }))
  }
}
