import TestSupport
import Testing

@testable import Lessons

@Suite struct QuestionKeysTests {
  @Test func `a question keeps its texts, its hints and what it comes back to`() throws {
    let (lesson, diagnostics) = parse(
      body: fence(
        """
        question: lowest
        ask: |
          Event #509 scores -0.0871: is that *lower* than „normal“?
        choices:
          e509: |
            It is: 'yes'
          e196: no
        answer: e509
        hints: [Look again., "Nearer: 509."]
        mistakes:
          - when: e196
            say: |
              No.
        explain: It is.
        review: train
        """))
    #expect(diagnostics.isEmpty)
    let question = try #require(firstQuestion(of: lesson))
    #expect(question.name == Located("lowest", at: at(6, 11, 6)))
    #expect(question.ask.count == 1 && question.explain == [.paragraph([.text("It is.")])])
    #expect(question.hints.count == 2 && question.review?.value == "train")
    #expect(question.kind == .one && !question.isPrediction)
    #expect(
      question.choices == [
        Choice(key: "e509", text: "It is: 'yes'\n"), Choice(key: "e196", text: "no"),
      ])
    #expect(question.rule?.accepted == [.keys(["e509"])])
    #expect(question.rule?.mistakes.map(\.conditions) == [[.value(.keys(["e196"]))]])
  }

  @Test(
    arguments: [
      ("answer: 11", .number(NumberRule()), [.number(11)]),
      ("answer: -1e-3", .number(NumberRule()), [.number(-0.001)]),
      ("answer: 2.16\ndecimals: 2", .number(NumberRule(precision: .decimals(2))), [.number(2.16)]),
      (
        "answer: 2.16\nwithin: 0.01", .number(NumberRule(precision: .within(0.01))), [.number(2.16)]
      ),
      ("answer: 72.73\nunit: \"%\"", .number(NumberRule(isPercent: true)), [.number(72.73)]),
      ("answer: recall", .text, [.text("recall")]), ("answer: \"11\"", .text, [.text("11")]),
      ("answer: '1,5'", .text, [.text("1,5")]), ("answer: no", .text, [.text("no")]),
      ("answer: 2024-01-01", .text, [.text("2024-01-01")]),
      ("answer: 10:30", .text, [.text("10:30")]),
      ("answer: ==", .text, [.text("=")]), ("answer: ==a", .text, [.text("=a")]),
      ("accept: [recall, Trefferquote]", .text, [.text("recall"), .text("Trefferquote")]),
      ("accept: [11]", .text, [.text("11")]),
      ("choices: {a: A, b: B}\nanswer: b", .one, [.keys(["b"])]),
      ("select: {a: A, b: B, c: C}\nanswer: [c, a]", .select, [.keys(["c", "a"])]),
      ("order: {a: A, b: B}\nanswer: [b, a]", .order, [.keys(["b", "a"])]),
    ] as [(String, AnswerKind, [AuthoredValue])])
  func `the kind of answer follows from what is written`(
    yaml: String, kind: AnswerKind, accepted: [AuthoredValue]
  ) throws {
    let (lesson, diagnostics) = parse(body: fence("question: a\nask: b\n\(yaml)"))
    #expect(diagnostics.isEmpty)
    let rule = try #require(firstQuestion(of: lesson)?.rule)
    #expect(rule.kind == kind && rule.accepted == accepted)
  }

  @Test(arguments: [
    ("answer: =detections.flagged", 10), ("answer:  = detections.flagged", 12),
    ("answer: \"=detections.flagged\"", 11),
  ])
  func `an expression stands where its text begins`(yaml: String, column: Int) throws {
    let (lesson, diagnostics) = parse(body: fence("question: a\nask: b\n\(yaml)"))
    #expect(diagnostics.isEmpty)
    let rule = try #require(firstQuestion(of: lesson)?.rule)
    guard case .expression(let expression)? = rule.accepted.first else {
      return #expect(Bool(false), "\(rule.accepted)")
    }
    #expect(rule.kind == .number(NumberRule()))
    #expect(expression == Located("detections.flagged", at: at(8, column, 18)))
  }

  @Test(
    arguments: [
      ("answer: 11\nunit: \"%\"", "", .number(NumberRule(isPercent: true))),
      ("answer: =detections.flagged", "", .number(NumberRule())),
      ("accept: [a, b]", "", .text), ("answer: a", "\nchoices: {a: A, b: B}", .one),
      ("answer: [a]", "\nselect: {a: A, b: B}", .select),
      ("answer: [b, a]", "\norder: {a: A, b: B}", .order),
    ] as [(String, String, AnswerKind)])
  func `a prediction takes answers of the kind that its reveal has`(
    reveal: String, choices: String, kind: AnswerKind
  ) throws {
    let (lesson, diagnostics) = parse(
      body: fence("question: a\nask: b\(choices)") + fence("reveal: a\n\(reveal)"))
    #expect(diagnostics.isEmpty)
    let question = try #require(firstQuestion(of: lesson))
    #expect(question.isPrediction && question.kind == kind)
    guard case .reveal(let reveal) = lesson.blocks[1].kind else { return #expect(Bool(false)) }
    #expect(reveal.rule.kind == kind && reveal.rule.choices == question.choices)
  }

  @Test(arguments: [
    MarkedMistake(block: "question: a\nask: ①''\nanswer: 1") { .emptyText(at: $0) },
    MarkedMistake(block: "①question: a\nanswer: 1") { .missingKey("ask", at: $0) },
    MarkedMistake(block: "question: a\nask: b\nanswer: 1\n①hint: [c]") {
      .unknownKey("hint", at: $0, free: ["hints"], known: [])
    },
    MarkedMistake(block: "question: a\nask: b\nanswer: 1\nhints: [c, ①' ']") {
      .emptyText(at: $0)
    },
    MarkedMistake(block: "question: a\nask: Is it①: so?\nanswer: 1") { .colonInText(at: $0) },
    MarkedMistake(block: "question: a\nask: Event ①#509?\nanswer: 1") { .commentInText(at: $0) },
    MarkedMistake(block: "question: a\nask: ①*a* or b?\nanswer: 1") {
      .reference("*a*", at: $0)
    },
    MarkedMistake(block: "question: a\nask: ①`a` or b?\nanswer: 1") {
      .textBeginning("`", at: $0)
    },
    MarkedMistake(
      block: "question: a\nask: b\nchoices: {a: A, b: B}\nselect: ①{c: C, d: D}\nanswer: a"
    ) { .choicesTwice(at: $0) },
    MarkedMistake(block: "question: a\nask: b\nchoices: ①{a: A}\nanswer: a") {
      .tooFewChoices(at: $0)
    },
    MarkedMistake(block: "question: a\nask: b\nchoices: ①[a, b]\nanswer: a") {
      .tooFewChoices(at: $0)
    },
    MarkedMistake(block: "question: a\nask: b\nchoices: {a: A, ①B: B}\nanswer: a") {
      .notAnId("B", at: $0)
    },
    MarkedMistake(block: "question: a\nask: b\nchoices: {a: A, b: ①''}\nanswer: b") {
      .emptyText(at: $0)
    },
    MarkedMistake(block: "question: a\nask: b\nchoices: {a: A, b: ①[B]}\nanswer: a") {
      .emptyText(at: $0)
    },
    MarkedMistake(
      fence("question: a\nask: b\n①decimals: 2") + fence("reveal: a\nanswer: 1")
    ) { .belongsToReveal("decimals", at: $0) },
    MarkedMistake(
      fence("question: a\nask: b\n①explain: c") + fence("reveal: a\nanswer: 1")
    ) { .belongsToReveal("explain", at: $0) },
    MarkedMistake(
      fence("question: a\nask: b\n①mistakes: []") + fence("reveal: a\nanswer: 1")
    ) { .belongsToReveal("mistakes", at: $0) },
    MarkedMistake(
      fence("question: a\nask: b") + fence("reveal: a\n①choices: {a: A}\nanswer: 1")
    ) {
      .unknownKey(
        "choices", at: $0, free: [],
        known: [
          "reveal", "explain", "id", "was", "answer", "accept", "decimals", "within", "unit",
          "mistakes",
        ])
    },
  ])
  func `a question that cannot be asked`(mistake: MarkedMistake) { mistake.expectTold() }

  @Test func `every mistake of a question is told at once`() {
    let (_, diagnostics) = parse(
      body: fence(
        "question: Many\nask: ''\nhnits: [a]\nchoices: {a: A, b: B}\nanswer: c\nunit: cm"))
    #expect(diagnostics.map(\.location?.line) == [6, 8, 10, 11])
  }
}

/// The first block of a lesson, which is a question.
func firstQuestion(of lesson: Lesson) -> Question? {
  guard case .question(let question)? = lesson.blocks.first?.kind else { return nil }
  return question
}
