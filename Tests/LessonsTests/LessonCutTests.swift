import TestSupport
import Testing

@testable import Lessons

@Suite struct LessonCutTests {
  @Test(arguments: [
    ("", ["start"], [0]), ("A.\n\nB.\n", ["start"], [2]),
    ("A.\n\n## One\n\nB.\n\n## Two\n\nC.\n", ["start", "one", "two"], [1, 2, 2]),
    ("## One\n\nB.\n", ["start", "one"], [0, 2]),
    ("A.\n\n### Small\n\n# Large\n\nB.\n", ["start"], [4]),
    ("A.\n\n" + train + "B.\n", ["start", "train"], [1, 2]),
    (train, ["start", "train"], [0, 1]),
    ("## Grow\n\n" + train + "B.\n", ["start", "train"], [0, 3]),
    ("## Grow\n\nA.\n\n" + train, ["start", "grow", "train"], [0, 2, 1]),
    ("## Grow\n\n" + train + asked, ["start", "train", "q"], [0, 2, 1]),
    ("## Grow\n\n" + asked, ["start", "q"], [0, 2]),
    ("## One\n\n## Two\n\nA.\n", ["start", "one", "two"], [0, 1, 2]),
    ("## One\n\n## Two\n\n" + asked, ["start", "one", "q"], [0, 1, 2]),
    ("## Grow\n\n" + hidden + asked, ["start", "q"], [0, 3]),
    ("## Grow\n\n<!-- expect: a == 1 -->\n" + asked, ["start", "q"], [0, 3]),
    ("## Grow\n\n<!-- only: default -->\n" + asked, ["start", "q"], [0, 2]),
    (hidden + "A.\n\n" + train, ["start", "train"], [2, 1]),
    ("A.\n\n" + hidden + "B.\n", ["start"], [3]),
    (
      "A.\n\n<!-- pause -->\nB.\n\n<!-- pause -->\nC.\n", ["start", "pause-1", "pause-2"],
      [1, 2, 2]
    ),
    (
      "## One\n<!-- pause -->\nA.\n\n<!-- pause -->\nB.\n", ["start", "one", "pause-2"], [0, 3, 2]
    ),
    ("<!-- pause -->\n", ["start", "pause-1"], [0, 1]),
    (train + "```output\nx\n```\n\nA.\n", ["start", "train"], [0, 2]),
    ("A.\n\n" + fence("table: a") + fence("chart: tree"), ["start"], [3]),
    ("A.\n\n" + fence("again: train#q"), ["start", "again-1"], [1, 1]),
    (
      predicted + train + fence("reveal: p\nanswer: 1"), ["start", "p", "train", "reveal-p"],
      [0, 1, 1, 1]
    ),
    ("## A & B: *c*\n\nA.\n\n## A & B: *c*\n\nB.\n", ["start", "a--b-c", "a--b-c-1"], [0, 2, 2]),
    ("## Über uns\n\nA.\n", ["start", "über-uns"], [0, 2]),
    ("A.\n\n<details>\n<summary>S</summary>\n\n## In\n\n</details>\n", ["start"], [2]),
  ])
  func `a lesson is cut where something begins`(body: String, ids: [String], counts: [Int]) {
    let (lesson, diagnostics) = parse(body: body)
    #expect(diagnostics.isEmpty)
    let stops = stops(of: lesson)
    #expect(stops.map(\.id) == ids)
    #expect(stops.map(\.blocks.count) == counts)
    #expect(stops.flatMap(\.blocks) == Array(lesson.blocks.indices))
  }

  @Test func `a stop that begins with a heading has its words as title`() {
    let stops = stops(of: parse(body: "A.\n\n## Grow *it*\n\n" + train + asked).lesson)
    #expect(stops.map { $0.title?.plainText } == [nil, "Grow it", nil])
  }

  @Test func `the ids come from the first language, which has the same blocks`() {
    let first = parse(body: "A.\n\n## Grow\n\nB.\n\n" + train).lesson
    let twin = parse(body: "A.\n\n## Wachsen\n\nB.\n\n" + train).lesson
    #expect(stops(of: twin, idsFrom: first).map(\.id) == ["start", "grow", "train"])
    #expect(stops(of: twin, idsFrom: first).map { $0.title?.plainText } == [nil, "Wachsen", nil])
    let shorter = parse(body: "A.\n").lesson
    #expect(stops(of: twin, idsFrom: shorter).map(\.id) == ["start", "wachsen", "train"])
  }
}

private let train = fence("step: train")
private let asked = fence("question: q\nask: b\nanswer: 1")
private let predicted = fence("question: p\nask: b")
private let hidden = "<!-- lernlog\nstep: load\n-->\n"
