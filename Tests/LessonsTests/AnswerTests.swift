import Lessons
import TestSupport
import Testing

@Suite struct AnswerTests {
  private let number = AnswerKind.number(NumberRule())
  private let percent = AnswerKind.number(NumberRule(precision: .decimals(2), isPercent: true))

  @Test(arguments: [
    ("12", 12), ("+1", 1), ("-0.5", -0.5), ("1,5", 1.5), (" 1 ", 1), ("0,123", 0.123),
    ("1.234", 1.234), ("1,2345", 1.2345), ("007", 7), ("-0", 0), ("0,000", 0),
    ("\u{A0}3\u{A0}", 3), ("0.0000000000000000000000000000000000001", 1e-37),
  ])
  func `a number is digits with a sign, a point or one comma`(line: String, value: Double) throws {
    #expect(try readAnswer(line, as: number) == .number(value, hasPercentSign: false))
  }

  @Test(arguments: [
    "nan", "inf", "-inf", "infinity", "snan", "nan(0x1)", "0x10", "0x1p4", "1e400", "1e3", "1d0",
    "1_000", "1.", ".5", "1,", ",5", "+", "-", "--1", "1.2.3", "1,2,3", "1.234,5", "1,234.5", "1\0",
    "1 2", "12 events", "½",
  ])
  func `everything else is refused with an example`(line: String) {
    #expect(throws: AnswerProblem.notANumber(line, NumberRule())) {
      try readAnswer(line, as: number)
    }
    let message = AnswerProblem.notANumber(line, NumberRule()).message(in: "en")
    #expect(message.hasSuffix("Type a number, such as 12 or -0.5."))
  }

  @Test(arguments: ["1,234", "-1,234", "+12,345", "0012,000"])
  func `three digits after a comma may be thousands`(line: String) throws {
    let error = try #require(throws: AnswerProblem.self) { try readAnswer(line, as: number) }
    guard case .ambiguous(let whole, let part) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(
      error.message(in: "en")
        == "\(whole),\(part) may mean \(whole).\(part) or \(whole)\(part). Type one of these.")
  }

  @Test(arguments: [
    ("١٢", "12"), ("１２", "12"), ("𝟙𝟚", "12"), ("−5", "-5"), ("1\u{200B}2", "12"), ("1٫5", "1.5"),
  ])
  func `digits of other scripts are refused with the plain ones`(line: String, plain: String) {
    #expect(throws: AnswerProblem.oddDigits(plain: plain)) { try readAnswer(line, as: number) }
  }

  @Test func `what a number cannot hold is refused, and never becomes infinity or zero`() {
    let large = String(repeating: "9", count: 400)
    let small = "0.\(String(repeating: "0", count: 400))1"
    for line in [large, small] {
      #expect(throws: AnswerProblem.outOfRange(line)) { try readAnswer(line, as: number) }
    }
    let digits = String(repeating: "1", count: 10_000)
    #expect(throws: AnswerProblem.tooLong) { try readAnswer(digits, as: number) }
  }

  @Test func `a percentage may have its sign, and other numbers may not`() throws {
    for line in ["72.73%", "72.73 %", "72,73\u{A0}%"] {
      #expect(try readAnswer(line, as: percent) == .number(72.73, hasPercentSign: true))
    }
    #expect(throws: AnswerProblem.noPercent(number: "11")) { try readAnswer("11 %", as: number) }
  }

  @Test(arguments: ["", " ", "\t\n"])
  func `an empty line asks again`(line: String) {
    #expect(throws: AnswerProblem.empty(number, choices: 0)) { try readAnswer(line, as: number) }
  }

  @Test func `a text is taken without the blanks around it, up to 4 KiB`() throws {
    #expect(try readAnswer("  Alice B. \r\n", as: .text) == .text("Alice B."))
    let long = String(repeating: "a", count: 4096)
    #expect(try readAnswer(long, as: .text) == .text(long))
    #expect(throws: AnswerProblem.tooLong) { try readAnswer(long + "a", as: .text) }
  }

  @Test func `choices are picked by their numbers`() throws {
    #expect(try pick("2", .one) == .keys(["b"]))
    #expect(try pick("3 1", .select) == .keys(["c", "a"]))
    #expect(try pick("3,1; 2", .order) == .keys(["c", "a", "b"]))
  }

  @Test(arguments: ["0", "4", "-1", "a", "b", "99999999999999999999", "２", "1.0"])
  func `what is no number of a choice is refused`(line: String) {
    #expect(throws: AnswerProblem.noSuchChoice(line, .one, choices: 3)) { try pick(line, .one) }
  }

  @Test func `one choice, no choice twice, and all in order`() {
    #expect(throws: AnswerProblem.onlyOne(choices: 3)) { try pick("1 2", .one) }
    #expect(throws: AnswerProblem.twice(2)) { try pick("2 1 2", .select) }
    #expect(throws: AnswerProblem.incomplete(choices: 3)) { try pick("2 1", .order) }
    #expect(throws: AnswerProblem.empty(.select, choices: 3)) { try pick(",", .select) }
  }

  @Test func `every refusal has words in both languages`() throws {
    let problems: [AnswerProblem] = [
      .empty(number, choices: 0), .empty(percent, choices: 0), .empty(.text, choices: 0),
      .empty(.one, choices: 3), .empty(.select, choices: 3), .empty(.order, choices: 3), .tooLong,
      .ambiguous(whole: "1", part: "234"), .oddDigits(plain: "-5"),
      .notANumber("abc", NumberRule()), .outOfRange(String(repeating: "9", count: 400)),
      .noPercent(number: "11"), .noSuchChoice("4", .one, choices: 3), .onlyOne(choices: 3),
      .twice(2), .incomplete(choices: 4),
    ]
    let text = ["en", "de"].map { language in
      problems.map { "\($0.message(in: language))\n" }.joined()
    }.joined(separator: "\n")
    try expectGolden(text, "answer-problems.txt")
  }

  private func pick(_ line: String, _ kind: AnswerKind) throws(AnswerProblem) -> Answer {
    try readAnswer(
      line, as: kind, choices: ["a", "b", "c"].map { Choice(key: $0, text: "text \($0)") })
  }
}
