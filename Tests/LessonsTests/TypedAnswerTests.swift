import TestSupport
import Testing

@testable import Lessons

/// What learners type, and how it is read.
@Suite struct TypedAnswerTests {
  @Test(
    arguments: [
      ("12", 12), ("+1", 1), ("-0.5", -0.5), ("-0", 0), ("+0.0", 0), ("007", 7), (" 1 ", 1),
      ("\u{A0}1\t\r\n", 1), ("1.250", 1.25), ("1.234", 1.234), ("1,5", 1.5), ("-1,25", -1.25),
      ("0,234", 0.234), ("00,123", 0.123), ("-0,125", -0.125), ("1,2345", 1.2345), ("12,34", 12.34),
      ("0.1", 0.1), ("123456789012345678901234567890", 1.2345678901234568e29),
      ("0." + String(repeating: "3", count: 4_000), 1.0 / 3),
    ] as [(String, Double)])
  func `a number is a sign, digits, and a point or comma before more`(
    typed: String, value: Double
  ) throws {
    let answer = try readAnswer(typed, as: .number(NumberRule()))
    #expect(answer == .number(value, hasPercentSign: false))
    if case .number(let number, _) = answer { #expect(number.sign == (value < 0 ? .minus : .plus)) }
  }

  @Test(arguments: [
    "nan", "NaN", "inf", "-inf", "infinity", "snan", "nan(0x1)", "0x10", "0x1p4", "1e400", "1e-400",
    "1e3", "1d0", "1_000", "1.", ".5", ",5", "5,", "+", "-", ".", ",", "+-1", "--1", "- 1", "1 000",
    "1'000", "1\u{A0}000", "1,234,567", "1,234.5", "1.234,5", "1.2.3", "1\0", "1\u{0}2", "½", "²",
    "eleven", "11 events", "1\u{301}", "1 2", "=1", "%", "% 5", "1%%", "one", "٣٬٠٠٠", "IV",
  ])
  func `anything else is no number`(typed: String) {
    let rule = NumberRule(isPercent: true)
    #expect(throws: AnswerProblem.notANumber(typed, rule)) {
      try readAnswer(typed, as: .number(rule))
    }
  }

  @Test(arguments: [
    ("1,234", "1", "234"), ("12,500", "12", "500"), ("-1,234", "-1", "234"),
    ("+10,000", "+10", "000"), (" 1,234 ", "1", "234"),
  ])
  func `a comma before three digits is ambiguous, and the sign is kept`(
    typed: String, whole: String, part: String
  ) {
    let problem = AnswerProblem.ambiguous(whole: whole, part: part)
    #expect(throws: problem) { try readAnswer(typed, as: .number(NumberRule())) }
    #expect(
      problem.message(in: "en").contains("\(whole).\(part) or \(whole)\(part)."))
  }

  @Test(arguments: [
    ("٣", "3"), ("۱۲", "12"), ("１２", "12"), ("𝟏𝟐", "12"), ("−1", "-1"), ("–1", "-1"),
    ("٣٫٥", "3.5"),
    ("\u{200B}12", "12"), ("\u{FEFF}7", "7"), ("1\u{2060}2", "12"), ("１．５", "1.5"), ("１，５", "1,5"),
    ("＋1", "+1"), ("−1 %", "-1 %"), ("１％", "1%"),
  ])
  func `digits and signs of another keyboard come with the plain ones`(
    typed: String, plain: String
  ) {
    #expect(throws: AnswerProblem.oddDigits(plain: plain)) {
      try readAnswer(typed, as: .number(NumberRule(isPercent: true)))
    }
  }

  @Test func `a number beyond all numbers is refused, never infinite or zero`() {
    for typed in [
      String(repeating: "9", count: 400), "-1" + String(repeating: "0", count: 4_000),
      "0." + String(repeating: "0", count: 400) + "1",
    ] {
      #expect(throws: AnswerProblem.outOfRange(typed)) {
        try readAnswer(typed, as: .number(NumberRule()))
      }
    }
  }

  @Test(arguments: [.number(NumberRule()), .text, .one, .select, .order] as [AnswerKind])
  func `an answer has at most 4 KiB, and is not empty`(kind: AnswerKind) {
    let choices = [Choice(key: "a", text: "A"), Choice(key: "b", text: "B")]
    for typed in [String(repeating: "1", count: 4_097), String(repeating: "1", count: 10_000)] {
      #expect(throws: AnswerProblem.tooLong) { try readAnswer(typed, as: kind, choices: choices) }
    }
    for typed in ["", " ", "\t\u{A0}\r\n"] {
      #expect(throws: AnswerProblem.empty(kind, choices: 2)) {
        try readAnswer(typed, as: kind, choices: choices)
      }
    }
    #expect(throws: Never.self) { try readAnswer(String(repeating: "a", count: 4_096), as: .text) }
  }

  @Test(arguments: [
    ("72.73 %", 72.73, true), ("72,73%", 72.73, true), ("72.73", 72.73, false), ("-5 %", -5, true),
    ("5\u{A0}%", 5, true),
  ])
  func `a percentage may have its sign`(typed: String, value: Double, hasSign: Bool) throws {
    #expect(
      try readAnswer(typed, as: .number(NumberRule(isPercent: true)))
        == .number(value, hasPercentSign: hasSign))
  }

  @Test func `a sign of per cent is refused where nothing counts in per cent`() {
    #expect(throws: AnswerProblem.noPercent(number: "5")) {
      try readAnswer("5 %", as: .number(NumberRule()))
    }
  }

  @Test(
    arguments: [
      ("2", .one, ["b"]), (" 02 ", .one, ["b"]), ("1 3", .select, ["a", "c"]),
      ("3,1", .select, ["c", "a"]), ("1, 2; 3", .select, ["a", "b", "c"]), ("2", .select, ["b"]),
      ("3 1 2", .order, ["c", "a", "b"]), ("1,2,3,", .order, ["a", "b", "c"]),
    ] as [(String, AnswerKind, [String])])
  func `choices are picked by their numbers`(
    typed: String, kind: AnswerKind, keys: [String]
  ) throws {
    #expect(try readAnswer(typed, as: kind, choices: threeChoices) == .keys(keys))
  }

  @Test(
    arguments: [
      ("0", .one, .noSuchChoice("0", .one, choices: 3)),
      ("4", .one, .noSuchChoice("4", .one, choices: 3)),
      ("-1", .one, .noSuchChoice("-1", .one, choices: 3)),
      ("+1", .one, .noSuchChoice("+1", .one, choices: 3)),
      ("1.0", .one, .noSuchChoice("1.0", .one, choices: 3)),
      ("99999999999999999999", .one, .noSuchChoice("99999999999999999999", .one, choices: 3)),
      ("a", .one, .noSuchChoice("a", .one, choices: 3)),
      ("first", .select, .noSuchChoice("first", .select, choices: 3)),
      ("1-3", .select, .noSuchChoice("1-3", .select, choices: 3)),
      ("١", .one, .noSuchChoice("١", .one, choices: 3)),
      ("1 2", .one, .onlyOne(choices: 3)), ("1 1", .select, .twice(1)), ("1 1", .one, .twice(1)),
      ("2 02", .select, .twice(2)), ("1 2", .order, .incomplete(choices: 3)),
      ("1 2 3 3", .order, .twice(3)), (",", .one, .empty(.one, choices: 3)),
      (";,", .select, .empty(.select, choices: 3)),
    ] as [(String, AnswerKind, AnswerProblem)])
  func `a pick that is none says what to type`(
    typed: String, kind: AnswerKind, problem: AnswerProblem
  ) {
    #expect(throws: problem) { try readAnswer(typed, as: kind, choices: threeChoices) }
  }

  @Test func `without choices nothing can be picked`() {
    for typed in ["0", "1", "2"] {
      #expect(throws: AnswerProblem.noSuchChoice(typed, .one, choices: 0)) {
        try readAnswer(typed, as: .one)
      }
    }
  }

  @Test func `every refusal reads well in both languages`() throws {
    let long = String(repeating: "9", count: 400)
    let problems: [AnswerProblem] = [
      .empty(.number(NumberRule()), choices: 0),
      .empty(.number(NumberRule(isPercent: true)), choices: 0),
      .empty(.text, choices: 0), .empty(.one, choices: 3), .empty(.select, choices: 3),
      .empty(.order, choices: 3), .tooLong, .ambiguous(whole: "-1", part: "234"),
      .oddDigits(plain: "-12"), .notANumber("1_000", NumberRule()),
      .notANumber(long, NumberRule(isPercent: true)), .outOfRange(long), .noPercent(number: "5"),
      .noSuchChoice("4", .one, choices: 3), .noSuchChoice("x", .select, choices: 2),
      .onlyOne(choices: 3), .twice(1), .incomplete(choices: 3),
    ]
    let messages = ["en", "de"].flatMap { language in
      problems.map { "\(language)  \($0.message(in: language))" }
    }
    try expectGolden(messages.joined(separator: "\n") + "\n", "typed-answer-problems.txt")
  }
}

private let threeChoices = ["a", "b", "c"].map { Choice(key: $0, text: "Text of \($0)") }
