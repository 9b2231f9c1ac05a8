import TestSupport
import Testing

@testable import Lessons

@Suite struct LessonChecksTests {
  @Test(arguments: [
    MarkedMistake(fence("step: train") + fence("step: ①train")) {
      .sameId("train", at: $0, other: at(6, 7))
    },
    MarkedMistake(fence("step: train\nas: a") + fence("step: detect\nas: ①a")) {
      .sameId("a", at: $0, other: at(7, 5))
    },
    MarkedMistake(fence("table: a\nid: x") + fence("chart: tree\nid: ①x")) {
      .sameId("x", at: $0, other: at(7, 5))
    },
    MarkedMistake(fence("step: train\nwas: grow") + fence("table: a\nid: ①grow")) {
      .sameId("grow", at: $0, other: at(7, 6))
    },
    MarkedMistake(fence("step: train\nid: a\nwas: ①a")) { .sameId("a", at: $0, other: at(7, 5)) },
    MarkedMistake("<!-- lernlog\nstep: load\n-->\n" + fence("step: ①load")) {
      .sameId("load", at: $0, other: at(6, 7))
    },
    MarkedMistake(fence("question: train\nask: a\nanswer: 1") + fence("step: ①train")) {
      .sameId("train", at: $0, other: at(6, 11))
    },
    MarkedMistake(fence("table: a\nid: again-1") + fence("again: ①train#a")) {
      .sameId("again-1", at: $0, other: at(7, 5))
    },
    MarkedMistake(fence("step: train") + "①## Train\n\nA.\n") {
      .headingHasIdOfBlock("train", at: $0, other: at(6, 7))
    },
    MarkedMistake("①## Train\n\nA.\n\n" + fence("step: train")) {
      .headingHasIdOfBlock("train", at: $0, other: at(10, 7))
    },
    MarkedMistake("A.\n\n①## Start\n\nB.\n") { .idOfStop("start", at: $0) },
    MarkedMistake(fence("step: train\nid: ①start")) { .idOfStop("start", at: $0) },
    MarkedMistake(fence("step: train\nid: ①pause-1") + "A.\n\n<!-- pause -->\nB.\n") {
      .idOfStop("pause-1", at: $0)
    },
    MarkedMistake("A.\n\n<!-- pause -->\nB.\n\n①## Pause 1\n\nC.\n") {
      .idOfStop("pause-1", at: $0)
    },
  ])
  func `no two blocks or stops share an id`(mistake: MarkedMistake) { mistake.expectTold() }

  @Test(arguments: [
    fence("step: train") + fence("step: train\nid: train-again"),
    fence("step: train") + "### Train\n\nA.\n", "## Train\n\n" + fence("step: train"),
    "## A\n\nB.\n\n## A\n\nB.\n", fence("table: a") + fence("table: a"),
    "## Pause 1\n\nA.\n", fence("step: train\nid: pause-1"),
  ])
  func `other blocks may look alike`(body: String) {
    #expect(parse(body: body).diagnostics.isEmpty)
  }

  @Test func `equal ids ask for another id`() {
    let diagnostics = parse(body: fence("step: train") + fence("step: train")).diagnostics
    #expect(
      diagnostics.map(\.message)
        == ["the id 'train' is taken by line 6; give one of the two another 'id:'"])
  }

  @Test(arguments: [
    ("Grow", "grow"), ("grow_tree", "grow-tree"), ("-a", nil), ("a/b", nil), ("..", nil),
    ("ä", nil),
    (String(repeating: "a", count: 41), nil), (String(repeating: "a", count: 300), nil),
    ("a b", "a-b"), ("''", nil),
  ])
  func `a name that cannot be one`(name: String, plain: String?) {
    let text = name == "''" ? "" : name
    MarkedMistake(block: "step: train\nid: ①\(name)") { .notAnId(text, at: $0) }.expectTold()
    MarkedMistake(block: "step: train\nwas: ①\(name)") { .notAnId(text, at: $0) }.expectTold()
    #expect(Diagnostic.notAnId(text, at: at(1, 1)).fixIt?.new == plain)
  }

  @Test(arguments: ["a", "0", "a-", "2-trees", String(repeating: "a", count: 40)])
  func `a name that can be one`(name: String) {
    #expect(parse(body: fence("step: train\nid: \(name)")).diagnostics.isEmpty)
  }

  @Test(arguments: [
    MarkedMistake(fence("reveal: ①a\nanswer: 1")) {
      .revealWithoutQuestion("a", at: $0, known: [])
    },
    MarkedMistake(fence("question: a1\nask: b\nanswer: 1") + fence("reveal: ①a1\nanswer: 1")) {
      .revealOfChecked("a1", at: $0, question: at(6, 11))
    },
    MarkedMistake(fence("reveal: ①a\nanswer: 1") + fence("question: a\nask: b")) {
      .revealTooEarly("a", at: $0, question: at(10, 11))
    },
    MarkedMistake(
      fence("question: a\nask: b") + fence("reveal: a\nanswer: 1")
        + fence("reveal: ①a\nanswer: 2")
    ) { .revealedTwice("a", at: $0, first: at(10, 9)) },
    MarkedMistake(fence("question: ①a\nask: b")) { .neverRevealed("a", at: $0) },
    MarkedMistake(fence("question: a\nask: b") + fence("reveal: a\n①ansewr: 1")) {
      .unknownKey("ansewr", at: $0, free: ["answer"], known: [])
    },
    MarkedMistake(fence("question: a\nask: b") + fence("reveal: ①a")) { .noAnswer(at: $0) },
    MarkedMistake(fence("question: a\nask: b\n①anwser: 1")) {
      .unknownKey("anwser", at: $0, free: ["answer"], known: [])
    },
    MarkedMistake(fence("question: a\nask: b\n①hnits: [c]") + fence("reveal: a\nanswer: 1")) {
      .unknownKey("hnits", at: $0, free: ["hints"], known: [])
    },
    MarkedMistake(
      fence("question: a\nask: b") + fence("reveal: a\nanswer: 1")
        + fence("question: ①a\nid: c\nask: b")
    ) { .askedTwice("a", at: $0, first: at(6, 11)) },
    MarkedMistake(fence("question: ①Some\nask: b") + fence("reveal: Some\nanswer: 1")) {
      .notAnId("Some", at: $0)
    },
  ])
  func `a prediction has one reveal, and it stands below`(mistake: MarkedMistake) {
    mistake.expectTold()
  }

  @Test func `a misspelt reveal names the question that was meant, and nothing else is told`() {
    let (_, diagnostics) = parse(
      body: fence("question: flagged\nask: b") + fence("reveal: flaged\nanswer: 1"))
    #expect(diagnostics.map(\.location?.line) == [10])
    #expect(diagnostics.last?.fixIt == FixIt(old: "flaged", new: "flagged"))
  }
}
