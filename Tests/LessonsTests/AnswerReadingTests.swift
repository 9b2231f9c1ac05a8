import TestSupport
import Testing

@testable import Lessons

/// What authors write about the answer of a question.
@Suite struct AnswerReadingTests {
  @Test(arguments: [
    answerMistake("answer: ①0,02") { .almostNumber("0,02", meant: "0.02", at: $0) },
    answerMistake("answer: ①.5") { .almostNumber(".5", meant: "0.5", at: $0) },
    answerMistake("answer: ①1.") { .almostNumber("1.", meant: "1", at: $0) },
    answerMistake("answer: ①1_000") { .almostNumber("1_000", meant: "1000", at: $0) },
    answerMistake("answer: ①-.5") { .almostNumber("-.5", meant: "-0.5", at: $0) },
    answerMistake("accept: [a, ①'']") { .notThisKind("a text", at: $0) },
    answerMistake("accept: [①[a]]") { .notThisKind("a text", at: $0) },
    answerMistake("answer: ①[a]") { .notThisKind("a text", at: $0) },
    answerMistake("answer: ①{a: b}") { .notThisKind("a text", at: $0) },
    answerMistake("accept: [a, ①1.]") { .almostNumber("1.", meant: "1", at: $0) },
    answerMistake("accept:\n  - ①1,5") { .almostNumber("1,5", meant: "1.5", at: $0) },
    answerMistake("accept: [a]\nanswer: ①a") { .answerAndAccept(at: $0) },
    answerMistake("accept: [a]\ndecimals: ①2") { .notWithTexts(at: $0) },
    answerMistake("answer: 1\ndecimals: ①1\nwithin: 0.5") { .decimalsAndWithin(at: $0) },
    answerMistake("answer: 1\ndecimals: ①-1") { .oddDecimals(-1, at: $0) },
    answerMistake("answer: 1\ndecimals: ①16") { .oddDecimals(16, at: $0) },
    answerMistake("answer: 1\nwithin: ①-0.1") { .oddDistance(-0.1, at: $0) },
    answerMistake("answer: 1\nunit: ①km") { .unknownUnit("km", at: $0) },
    answerMistake("choices: {a: A, b: B}\nanswer: ①c") {
      .unknownChoice("c", at: $0, known: ["a", "b"])
    },
    answerMistake("choices: {first: A, b: B}\nanswer: ①frist") {
      .unknownChoice("frist", at: $0, known: ["first", "b"])
    },
    answerMistake("choices: {a: A, b: B}\nanswer: ①1") {
      .unknownChoice("1", at: $0, known: ["a", "b"])
    },
    answerMistake("choices: {a: A, b: B}\nanswer: ①[a]") {
      .notThisKind("the key of a choice", at: $0)
    },
    answerMistake("choices: {a: A, b: B}\nanswer: a\nunit: ①\"%\"") { .notWithChoices(at: $0) },
    answerMistake("choices: {a: A, b: B}\naccept: [①a]") { .notWithChoices(at: $0) },
    answerMistake("select: {a: A, b: B}\nanswer: ①a") {
      .notThisKind("a list of keys, such as [a, b]", at: $0)
    },
    answerMistake("select: {a: A, b: B}\nanswer: ①[]") {
      .notThisKind("a list of keys, such as [a, b]", at: $0)
    },
    answerMistake("select: {a: A, b: B}\nanswer: [a, ①a]") { .keyTwice("a", at: $0) },
    answerMistake("select: {a: A, b: B}\nanswer: [a, ①c]") {
      .unknownChoice("c", at: $0, known: ["a", "b"])
    },
    answerMistake("select: {a: A, b: B}\nanswer: ①[b, a]") { .everyChoiceIsRight(at: $0) },
    answerMistake("order: {a: A, b: B}\nanswer: ①[a]") {
      .notThisKind("a list of all keys", at: $0)
    },
    answerMistake("order: {a: A, b: B}\nanswer: [b, ①b]") { .keyTwice("b", at: $0) },
  ])
  func `an answer that is none`(mistake: MarkedMistake) { mistake.expectTold() }

  @Test(arguments: [
    mistakeMistake("answer: 11", when: "①11") { .rightAnswerIsMistake(at: $0) },
    mistakeMistake("answer: 11", when: "①11.0") { .rightAnswerIsMistake(at: $0) },
    mistakeMistake("answer: 11", when: "①\"> 0\"") { .rightAnswerIsMistake(at: $0) },
    mistakeMistake("answer: 11", when: "①[2, \"<= 11\"]") { .rightAnswerIsMistake(at: $0) },
    mistakeMistake("answer: 2.16\ndecimals: 1", when: "①2.2") { .rightAnswerIsMistake(at: $0) },
    mistakeMistake("answer: 2.16\nwithin: 0.1", when: "①2.2") { .rightAnswerIsMistake(at: $0) },
    mistakeMistake("answer: Recall", when: "①recall") { .rightAnswerIsMistake(at: $0) },
    mistakeMistake("accept: [a, b]", when: "①[c, B]") { .rightAnswerIsMistake(at: $0) },
    mistakeMistake("choices: {a: A, b: B}\nanswer: a", when: "①[b, a]") {
      .rightAnswerIsMistake(at: $0)
    },
    mistakeMistake("select: {a: A, b: B, c: C}\nanswer: [a, b]", when: "①[b, a]") {
      .rightAnswerIsMistake(at: $0)
    },
    mistakeMistake("order: {a: A, b: B}\nanswer: [a, b]", when: "①[a, b]") {
      .rightAnswerIsMistake(at: $0)
    },
    mistakeMistake("answer: 11", when: "[=a.b, 2]\n    say: x\n  - when: ①11") {
      .rightAnswerIsMistake(at: $0)
    },
    mistakeMistake("answer: 11", when: "①many") { .wrongValue("a number", "many", at: $0) },
    mistakeMistake("answer: 11", when: "①\"> many\"") { .misshapenComparison("> many", at: $0) },
    mistakeMistake("answer: 11", when: "①\"> 0,5\"") { .misshapenComparison("> 0,5", at: $0) },
    mistakeMistake("answer: 11", when: "①\"<\"") { .misshapenComparison("<", at: $0) },
    mistakeMistake("answer: 11", when: "①> 0") { .textBeginning(">", at: $0) },
    mistakeMistake("choices: {a: A, b: B}\nanswer: a", when: "①c") {
      .unknownChoice("c", at: $0, known: ["a", "b"])
    },
    mistakeMistake("select: {a: A, b: B, c: C}\nanswer: [a]", when: "[[a, b], [b, ①d]]") {
      .unknownChoice("d", at: $0, known: ["a", "b", "c"])
    },
    mistakeMistake("answer: 11", when: "2\n    say: x\n  - when: 3\n    say: ①''\n  - when: 4") {
      .emptyText(at: $0)
    },
    mistakeMistake("answer: 11", when: "①[]") { .noCondition(at: $0) },
  ])
  func `a known mistake that is none`(mistake: MarkedMistake) { mistake.expectTold() }

  @Test(
    arguments: [
      ("answer: 11", "2", [.value(.number(2))]),
      ("answer: 11", "[2, 3]", [.value(.number(2)), .value(.number(3))]),
      ("answer: 11", "\"> 12\"", [.comparison(.above, 12)]),
      ("answer: 11", "\">= 12.5\"", [.comparison(.atLeast, 12.5)]),
      ("answer: 11", "\"<-1\"", [.comparison(.below, -1)]),
      ("answer: 11", "[\"<= 1e1\", 12]", [.comparison(.atMost, 10), .value(.number(12))]),
      ("answer: a", "\"> 0\"", [.value(.text("> 0"))]),
      (
        "choices: {a: A, b: B, c: C}\nanswer: a", "[b, c]",
        [.value(.keys(["b"])), .value(.keys(["c"]))]
      ),
      ("select: {a: A, b: B, c: C}\nanswer: [a]", "b", [.value(.keys(["b"]))]),
      ("select: {a: A, b: B, c: C}\nanswer: [a]", "[b, c]", [.value(.keys(["b", "c"]))]),
      (
        "select: {a: A, b: B, c: C}\nanswer: [a]", "[[b, c], [c]]",
        [.value(.keys(["b", "c"])), .value(.keys(["c"]))]
      ),
      ("order: {a: A, b: B}\nanswer: [a, b]", "[b, a]", [.value(.keys(["b", "a"]))]),
    ] as [(String, String, [Mistake.Condition])])
  func `when is a value, a list of values or a comparison`(
    answer: String, when: String, expected: [Mistake.Condition]
  ) {
    let (lesson, diagnostics) = parse(body: mistakeBlock(answer, when: when))
    #expect(diagnostics.isEmpty)
    #expect(firstQuestion(of: lesson)?.rule?.mistakes.map(\.conditions) == [expected])
  }

  @Test(arguments: [
    ("when: 2", "'say'"), ("say: x", "'when'"), ("when: 2\n    say: x\n    hint: y", "'hint'"),
  ])
  func `a known mistake needs its two keys and no other`(keys: String, key: String) {
    let (_, diagnostics) = parse(
      body: fence("question: a\nask: b\nanswer: 1\nmistakes:\n  - \(keys)"))
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.message.contains(key) == true)
  }

  @Test(arguments: [".nan", ".inf", "-.inf", "1e400", "many", "\"1\"", "0,1", "[1]"])
  func `a tolerance is a plain number`(within: String) {
    let (_, diagnostics) = parse(
      body: fence("question: a\nask: b\nanswer: 1\nwithin: \(within)"))
    #expect(diagnostics.map(\.severity) == [.error])
    #expect(diagnostics.first?.location?.line == 9)
    #expect(diagnostics.first?.message.hasPrefix("'within' needs a number") == true)
  }
}

extension Diagnostic {
  /// A value of another type than the question's.
  fileprivate static func wrongValue(
    _ need: String, _ text: String, at location: Lessons.SourceLocation
  ) -> Self {
    Self(location: location, message: "this needs \(need), and '\(text)' stands there")
  }
}

/// A question with something wrong about its answer.
private func answerMistake(
  _ keys: String, _ told: @escaping @Sendable (Lessons.SourceLocation) -> Diagnostic
) -> MarkedMistake {
  MarkedMistake(block: "question: a\nask: b\n\(keys)", told)
}

/// A question with something wrong about a known mistake.
private func mistakeMistake(
  _ answer: String, when: String,
  _ told: @escaping @Sendable (Lessons.SourceLocation) -> Diagnostic
) -> MarkedMistake {
  MarkedMistake(mistakeBlock(answer, when: when), told)
}

private func mistakeBlock(_ answer: String, when: String) -> String {
  fence("question: a\nask: b\n\(answer)\nmistakes:\n  - when: \(when)\n    say: That is it.")
}
