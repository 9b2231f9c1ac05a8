import Lessons
import TestSupport
import Testing

@Suite struct QuestionReadingTests {
  @Test(arguments: [
    ("answer: 11", AnswerKind.number(NumberRule())), ("answer: -0.5", .number(NumberRule())),
    ("answer: =detections.flagged", .number(NumberRule())),
    ("answer: 2.16\ndecimals: 2", .number(NumberRule(precision: .decimals(2)))),
    ("answer: 2.16\nwithin: 0.01", .number(NumberRule(precision: .within(0.01)))),
    ("answer: 72.73\nunit: \"%\"", .number(NumberRule(isPercent: true))),
    ("answer: alice", .text), ("answer: \"11\"", .text), ("answer: ==SUM", .text),
    ("answer: 2024-01-01", .text), ("answer: no", .text), ("answer: \"1_000\"", .text),
    ("accept: [alice, bob]", .text), ("accept: [\"=events[509].user\"]", .text),
    ("choices: { a: x, b: y }\nanswer: a", .one), ("select: { a: x, b: y }\nanswer: [b]", .select),
    ("order: { a: x, b: y }\nanswer: [b, a]", .order),
  ])
  func `the kind of answer follows from the keys`(keys: String, kind: AnswerKind) throws {
    let question = try question(keys)
    #expect(question.kind == kind)
    #expect(!question.isPrediction)
  }

  @Test func `answers keep what is written`() throws {
    #expect(try question("answer: 11").rule?.accepted == [.number(11)])
    #expect(try question("answer: ==SUM").rule?.accepted == [.text("=SUM")])
    #expect(try question("accept: [x, y]").rule?.accepted == [.text("x"), .text("y")])
    #expect(
      try question("order: { a: x, b: y }\nanswer: [b, a]").rule?.accepted == [.keys(["b", "a"])])
    let rule = try question("answer: =detections.flagged").rule
    let place = SourceLocation(file: "3-train.md", line: 8, column: 10, length: 18)
    #expect(rule?.accepted == [.expression(Located("detections.flagged", at: place))])
  }

  @Test(arguments: [
    ("answer: 1\nmistakes: [{ when: 2, say: x }]", [Mistake.Condition.value(.number(2))]),
    (
      "answer: 1\nmistakes: [{ when: [2, 3], say: x }]",
      [.value(.number(2)), .value(.number(3))]
    ),
    ("answer: 1\nmistakes: [{ when: \"> 1\", say: x }]", [.comparison(.above, 1)]),
    ("answer: 1\nmistakes: [{ when: \"<=0.5\", say: x }]", [.comparison(.atMost, 0.5)]),
    ("answer: x\nmistakes: [{ when: [y, z], say: x }]", [.value(.text("y")), .value(.text("z"))]),
    (
      "select: { a: x, b: y }\nanswer: [a]\nmistakes: [{ when: [a, b], say: x }]",
      [.value(.keys(["a", "b"]))]
    ),
    (
      "select: { a: x, b: y }\nanswer: [a]\nmistakes: [{ when: [[b], [a, b]], say: x }]",
      [.value(.keys(["b"])), .value(.keys(["a", "b"]))]
    ),
    (
      "choices: { a: x, b: y, c: z }\nanswer: a\nmistakes: [{ when: [b, c], say: x }]",
      [.value(.keys(["b"])), .value(.keys(["c"]))]
    ),
  ])
  func `known mistakes are values, lists and comparisons`(
    keys: String, conditions: [Mistake.Condition]
  ) throws {
    #expect(try question(keys).rule?.mistakes.map(\.conditions) == [conditions])
  }

  @Test func `a prediction takes its kind from its reveal`() throws {
    let (lesson, diagnostics) = parse(
      fence("question: q\nask: a") + fence("step: train")
        + fence("reveal: q\nanswer: 2.16\ndecimals: 2\nunit: \"%\""))
    #expect(diagnostics == [])
    guard case .question(let question)? = lesson.blocks.first?.kind else {
      Issue.record("no question")
      return
    }
    #expect(question.isPrediction)
    #expect(
      question.kind == .number(NumberRule(precision: .decimals(2), isPercent: true)))
  }

  @Test func `a prediction may have choices, and its reveal names the right one`() {
    let text =
      fence("question: q\nask: a\nchoices: { a: x, b: y }") + fence("reveal: q\nanswer: ①cat")
    MarkedProblem(text, "there is no choice 'cat'").check()
    #expect(problems(text.replacing("①cat", with: "b")) == [])
  }

  @Test(arguments: [
    ("answer: 1\nmistakes:\n  - when: ①1\n    say: x", "the right answer meets this 'when' too"),
    (
      "answer: 2.16\ndecimals: 1\nmistakes: [{ when: ①2.2, say: x }]",
      "the right answer meets this 'when' too"
    ),
    ("answer: Bob\nmistakes: [{ when: ①bob, say: x }]", "the right answer meets this 'when' too"),
    (
      "answer: 3\nmistakes: [{ when: ①\"> 0\", say: x }]", "the right answer meets this 'when' too"
    ),
    (
      "answer: 3\nmistakes: [{ when: ①\"> x\", say: x }]", "'> x' is not a comparison with a number"
    ),
    ("choices: { a: x, b: y }\nanswer: ①[a]", "the answer to this question is the key of a choice"),
    (
      "select: { a: x, b: y }\nanswer: ①a",
      "the answer to this question is a list of keys, such as [a, b]"
    ),
    ("order: { a: x, b: y }\nanswer: ①[a]", "the answer to this question is a list of all keys"),
    ("select: { a: x, b: y }\nanswer: [a, ①a]", "'a' stands twice in this answer"),
    ("choices: ①{ a: x }\nanswer: a", "a question needs two choices or more"),
    (
      "choices: { a: x, b: y }\norder: ①{ a: x, b: y }\nanswer: a",
      "a question has only one of 'choices', 'select' and 'order'"
    ),
    (
      "choices: { a: x, b: y }\nanswer: a\ndecimals: ①2",
      "this does not go with choices, whose answer is a key"
    ),
    ("accept: [x]\ndecimals: ①2", "this is for numbers, and 'accept' lists texts"),
    ("answer: ①x\naccept: [y]", "the answer stands under 'answer' or 'accept', not both"),
    ("answer: 1\ndecimals: ①2\nwithin: 0.1", "a number has 'decimals' or 'within', not both"),
    ("answer: 1\ndecimals: ①16", "'decimals' is 16, and needs 0 to 15"),
    ("answer: 1\nwithin: ①-0.1", "'within' is -0.1, and needs 0 or more"),
    (
      "decimals: ①2",
      "a question without 'answer' is a prediction, and 'decimals' belongs to its reveal"
    ),
    ("choices: { a: x, B!: y }\nanswer: a", "'B!' cannot be a name"),
  ])
  func `what contradicts itself is an error`(keys: String, message: String) {
    let marked = keys.replacing("①", with: "")
    let all = problems(fence("question: q\nask: x\n" + marked))
    #expect(all.contains { $0.hasSuffix(" " + message) }, "\(all)")
    guard keys.contains("①"), !message.contains("prediction") else { return }
    MarkedProblem(fence("question: q\nask: x\n" + keys), message).check()
  }

  @Test(arguments: [
    ("answer: ①0,02", "'0,02' is not read as a number", "0.02"),
    ("answer: ①1_000", "'1_000' is not read as a number", "1000"),
    ("choices: { east: x, west: y }\nanswer: ①weast", "there is no choice 'weast'", "east"),
    ("answer: 1\nunit: ①percent", "'percent' is not a unit that answers have", "%"),
    ("answer: 1\n①mistkaes: []", "unknown key 'mistkaes'", "mistakes"),
    ("answer: 1\n①hint: x", "unknown key 'hint'", "hints"),
  ])
  func `what is near gets a suggestion`(keys: String, message: String, fix: String) {
    MarkedProblem(fence("question: q\nask: x\n" + keys), message, fix: fix).check()
  }

  @Test func `a selection of everything is no question`() {
    let text = fence("question: q\nask: x\nselect: { a: x, b: y }\nanswer: [a, b]")
    let diagnostics = parse(text).diagnostics
    #expect(
      diagnostics.map(\.message) == [
        "every choice is right, so whoever picks all of them need not think"
      ])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func `answers of the wrong kind say so`() {
    #expect(
      problems(fence("question: q\nask: x\ndecimals: 2\nanswer: lots")).map(withoutPlace) == [
        "this needs a number, and 'lots' stands there"
      ])
    #expect(
      problems(fence("question: q\nask: x\nwithin: .nan\nanswer: 1")).count == 1)
    #expect(
      problems(fence("question: q\nask: x\nwithin: 1e999\nanswer: 1")).count == 1)
  }

  @Test(
    arguments: [
      MarkedProblem(
        fence("question: ①q\nask: a"), "the question 'q' has no answer and is never revealed"),
      MarkedProblem(
        fence("question: abc\nask: a\nanswer: 1") + fence("reveal: ①abd\nanswer: 1"),
        "no question 'abd' was asked"),
      MarkedProblem(
        fence("question: q\nask: a\nanswer: 1") + fence("reveal: ①q\nanswer: 1"),
        "the question 'q' on line 6 is answered at once, so there is nothing to reveal"),
      MarkedProblem(
        fence("reveal: ①q\nanswer: 1") + fence("question: q\nask: a"),
        "this reveals 'q', which is asked only on line 10"),
    ])
  func `every prediction is revealed, once, below`(problem: MarkedProblem) { problem.check() }

  @Test func `a reveal without an answer, a second one and a misspelt one are told`() {
    MarkedProblem(
      fence("question: q\nask: a") + fence("reveal: ①q"), "there is no 'answer' here"
    ).check()
    let question = fence("question: flagged\nask: a")
    let reveal = fence("reveal: flagged\nanswer: 1")
    let all = problems(question + reveal + reveal).map(withoutPlace)
    #expect(all.contains("'flagged' was revealed on line 10 already"))
    let (_, diagnostics) = parse(question + fence("reveal: flaged\nanswer: 1"))
    #expect(diagnostics.map(\.fixIt?.new) == ["flagged"])
  }

  @Test(arguments: [
    "generate", "generate#", "#x", "generate#x#y", "other/generate#x", "Generate#x",
  ])
  func `an again names a lesson and a question`(reference: String) {
    #expect(
      problems(fence("again: \"\(reference)\"")).map(withoutPlace) == [
        "'\(reference)' does not name a question of an earlier lesson"
      ])
  }

  @Test func `an again has no texts of its own`() {
    MarkedProblem(fence("again: generate#x\n①ask: y"), "'ask' has no place here").check()
  }

  private func question(_ keys: String) throws -> Question {
    let (lesson, diagnostics) = parse(fence("question: q\nask: x\n" + keys))
    #expect(diagnostics == [])
    guard case .question(let question)? = lesson.blocks.first?.kind else {
      throw NoQuestion()
    }
    return question
  }
}

private struct NoQuestion: Error {}

private func withoutPlace(_ problem: String) -> String {
  String(problem[problem.index(after: problem.firstIndex(of: " ") ?? problem.startIndex)...])
}
