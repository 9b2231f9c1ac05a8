import Lessons
import Testing

@Suite struct AnswerKeyTests {
  @Test(arguments: [
    (2.16, NumberRule.Precision.decimals(2), 2.16, true), (2.1568627, .decimals(2), 2.16, true),
    (2.1568627, .decimals(2), 2.157, true), (2.1568627, .decimals(2), 2.2, false),
    (2.1568627, .decimals(2), 2.17, false), (0.125, .decimals(2), 0.12, true),
    (0.125, .decimals(2), 0.13, true), (0.125, .decimals(2), 0.14, false),
    (0.615, .decimals(2), 0.61, true), (-0.0871, .decimals(4), -0.0871, true),
    (-0.0871, .decimals(4), 0.0871, false), (0, .decimals(0), 0.4, true),
    (1e300, .decimals(15), 1e300, true), (1e300, .decimals(15), 1.1e300, false),
    (1, .within(0.1), 1.1, true), (1, .within(0.1), 0.9, true), (1, .within(0.1), 1.10001, false),
    (2.16, .within(0.01), 2.17, true), (2.16, .within(0.01), 2.1700001, false),
    (0, .within(0.5), 0.5, true), (0, .within(0), 0, true),
    (1e-300, .within(1e-301), 2e-300, false),
    (1e300, .within(1e299), 1.1e300, true), (11, .exact, 11, true), (11, .exact, 11.0001, false),
    (1e15, .exact, 1e15 + 1, false),
  ])
  func `a number is right by its rule, bounds included`(
    expected: Double, precision: NumberRule.Precision, typed: Double, isRight: Bool
  ) {
    let rule = NumberRule(precision: precision)
    #expect(rule.accepts(typed, for: expected) == isRight)
  }

  @Test func `a share by an expression counts in per cent`() {
    let rule = AnswerRule(
      kind: .number(NumberRule(precision: .decimals(2), isPercent: true)),
      accepted: [.expression(Located("evaluation.precision", at: place))])
    let key = AnswerKey(rule, number: { _ in 8.0 / 11 }, text: { _ in "" })
    #expect(key.verdict(on: .number(72.73, hasPercentSign: false)) == .right)
    #expect(key.verdict(on: .number(72.73, hasPercentSign: true)) == .right)
    #expect(key.verdict(on: .number(0.7273, hasPercentSign: false)) == .rightAsShare)
    #expect(key.verdict(on: .number(0.7273, hasPercentSign: true)) == .wrong)
    #expect(key.verdict(on: .number(0.73, hasPercentSign: false)) == .wrong)
  }

  @Test(arguments: [
    ("alice", true), ("ALICE", true), ("  Alice\u{A0}\r\n", true), ("alicé", false),
    ("ali ce", false),
    ("al\u{200B}ice", false),
  ])
  func `a text is compared without case and the blanks around it`(typed: String, isRight: Bool) {
    #expect((verdict(typed, on: ["Alice"]) == .right) == isRight)
  }

  @Test(arguments: [
    ("Strasse", "Straße"), ("STRASSE", "straße"), ("a\u{308}", "ä"), ("Ä", "a\u{308}"),
    ("ﬁle", "file"), ("\u{212A}elvin", "kelvin"), ("İ", "i\u{307}"), ("ΣΊΣΥΦΟΣ", "σίσυφος"),
  ])
  func `forms of a letter that Unicode holds equal are equal`(typed: String, accepted: String) {
    #expect(verdict(typed, on: [accepted]) == .right)
  }

  @Test(arguments: [
    ("\u{430}lice", "alice"), ("ａｌｉｃｅ", "alice"), ("al\u{200B}ice", "alice"),
    ("two\u{A0}words", "two words"), ("\u{39F}K", "OK"),
  ])
  func `a look-alike is not right, and the plain text is named`(typed: String, plain: String) {
    #expect(verdict(typed, on: ["alice", "two words", "ok"]) == .looksRight(plain: plain))
  }

  @Test func `thousands of marks in two orders are the same letter`() {
    let marks = String(repeating: "\u{301}\u{316}", count: 1000)
    let others = String(repeating: "\u{316}\u{301}", count: 1000)
    #expect(verdict("a" + marks, on: ["a" + others]) == .right)
    #expect(verdict("a" + marks, on: ["a" + others + "\u{301}"]) == .wrong)
  }

  @Test func `selections need no order, and sequences do`() {
    let selected = key(AnswerRule(kind: .select, accepted: [.keys(["a", "b"])]))
    #expect(selected.verdict(on: .keys(["b", "a"])) == .right)
    #expect(selected.verdict(on: .keys(["a", "b", "c"])) == .wrong)
    #expect(selected.verdict(on: .keys(["a"])) == .wrong)
    let ordered = key(AnswerRule(kind: .order, accepted: [.keys(["a", "b"])]))
    #expect(ordered.verdict(on: .keys(["a", "b"])) == .right)
    #expect(ordered.verdict(on: .keys(["b", "a"])) == .wrong)
  }

  @Test func `the first mistake that fits is the one`() {
    let mistakes = [
      mistake([.value(.number(2))]), mistake([.value(.number(255)), .value(.number(510))]),
      mistake([.comparison(.above, 100)]), mistake([.comparison(.atMost, 0)]),
    ]
    let rule = AnswerRule(
      kind: .number(NumberRule()), accepted: [.number(11)], mistakes: mistakes)
    let key = key(rule)
    let found = [2.0, 510, 511, 0, -1, 3].map { number in
      key.mistake(in: .number(number, hasPercentSign: false)).flatMap(mistakes.firstIndex)
    }
    #expect(found == [0, 1, 2, 3, 3, nil])
    #expect(key.contradictions == [])
  }

  @Test func `a mistake that is right too contradicts the answer`() {
    let rule = AnswerRule(
      kind: .number(NumberRule(precision: .within(1))), accepted: [.number(11)],
      mistakes: [
        mistake([.value(.number(12))]), mistake([.comparison(.above, 10)]),
        mistake([.value(.number(13))]),
      ])
    #expect(key(rule).contradictions == Array(rule.mistakes[..<2]))
  }

  private let place = SourceLocation(file: "x", line: 1)

  private func mistake(_ conditions: [Mistake.Condition]) -> Mistake {
    Mistake(conditions: conditions, say: [], location: place)
  }

  private func key(_ rule: AnswerRule) -> AnswerKey {
    AnswerKey(rule, number: { _ in 0 }, text: { _ in "" })
  }

  private func verdict(_ typed: String, on accepted: [String]) -> AnswerKey.Verdict? {
    let rule = AnswerRule(kind: .text, accepted: accepted.map { .text($0) })
    guard let answer = try? readAnswer(typed, as: .text) else { return nil }
    return key(rule).verdict(on: answer)
  }
}
