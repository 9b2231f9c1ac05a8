import Lessons
import TestSupport
import Testing

@Suite struct BlockIdTests {
  @Test func `ids follow from what a block says`() {
    let (lesson, diagnostics) = parse(
      [
        "step: train", "step: train\nas: small", "step: train\nid: third\nas: big", "table: events",
        "table: events\nid: first-rows\nwas: head", "chart: tree",
        "question: q\nask: a", "reveal: q\nanswer: 1", "again: generate#x", "again: generate#y",
        "again: generate#z\nid: last",
      ].map(fence).joined(separator: "\n"))
    #expect(diagnostics == [])
    #expect(
      lesson.blocks.map(\.id) == [
        "train", "small", "third", nil, "first-rows", nil, "q", "reveal-q", "again-1", "again-2",
        "last",
      ])
    #expect(lesson.blocks[4].was == "head")
  }

  @Test(
    arguments: [
      MarkedProblem(
        fence("step: train") + fence("step: ①train"),
        "the id 'train' is taken by line 6; give one of the two another 'id:'"),
      MarkedProblem(
        fence("step: train\nas: q") + fence("question: ①q\nask: a\nanswer: 1"),
        "the id 'q' is taken by line 7; give one of the two another 'id:'"),
      MarkedProblem(
        fence("step: train\nid: a") + fence("step: train\nid: b\nwas: c")
          + fence("step: detect\nid: ①c"),
        "the id 'c' is taken by line 12; give one of the two another 'id:'"),
      MarkedProblem(
        fence("step: train") + "\n①## Train\n\nText.\n",
        "the heading's anchor 'train' is the id of line 6 as well; give that block another 'id:'"),
    ])
  func `two equal ids ask for another one`(problem: MarkedProblem) { problem.check() }

  @Test(arguments: [
    ("id: ①Train", "'Train' cannot be a name", "train"),
    ("id: ①a/b", "'a/b' cannot be a name", nil),
    ("id: ①..", "'..' cannot be a name", nil), ("id: ①-a", "'-a' cannot be a name", nil),
    ("as: ①my_table", "'my_table' cannot be a name", "my-table"),
    (
      "was: ①\(String(repeating: "a", count: 300))",
      "'\(String(repeating: "a", count: 40))…' cannot be a name", nil
    ),
    ("id: ①ä", "'ä' cannot be a name", nil),
    ("id: ①[a]", "'id' is a text, not a list and not names", nil),
  ])
  func `ids have a form`(line: String, message: String, fix: String?) {
    MarkedProblem(fence("step: train\n" + line), message, fix: fix).check()
  }

  @Test(arguments: ["a", "0", "a-b", String(repeating: "a", count: 40)])
  func `ids of that form are taken`(id: String) {
    #expect(problems(fence("step: train\nid: \(id)")) == [])
  }
}
