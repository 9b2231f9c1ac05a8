import TestSupport
import Testing

@testable import Lessons

/// The blocks of a lesson that has no mistake.
@Suite struct BlockReaderTests {
  @Test func `a step keeps its parameters, its id and its recorded output`() throws {
    let (lesson, diagnostics) = parse(
      body: fence("step: train\nid: first\nwas: old\ncontamination: 0.02")
        + "\n\n```output\nTrained\n\n100 trees.\n```\n")
    #expect(diagnostics.isEmpty)
    let block = try #require(lesson.blocks.first)
    guard case .step(let step) = block.kind else { throw Unexpected(block) }
    #expect(step.name == Located("train", at: at(6, 7, 5)))
    #expect(step.parameters.entries.map(\.key) == ["contamination"])
    #expect(!step.isHidden)
    #expect(block.id == "first" && block.was == "old" && block.lines == 5...10)
    #expect(block.parameters?.entries.first?.key == "step")
    #expect(
      block.output == RecordedOutput(text: "Trained\n\n100 trees.\n", firstLine: 13, lastLine: 17))
  }

  @Test(arguments: [
    ("step: train", "train"), ("step: train\nas: forest", "forest"),
    ("step: train\nas: forest\nid: grow", "grow"), ("table: events", nil),
    ("table: events\nid: rows", "rows"), ("chart: tree", nil), ("chart: tree\nid: hours", "hours"),
    ("again: train#flagged", "again-1"), ("again: train#flagged\nid: recall", "recall"),
    ("question: flagged\nask: How many?\nanswer: 11", "flagged"),
    ("question: flagged\nid: guess\nask: How many?\nanswer: 11", "guess"),
  ])
  func `a block is named by its id, its name or its kind`(yaml: String, id: String?) {
    let (lesson, diagnostics) = parse(body: fence(yaml))
    #expect(diagnostics.isEmpty)
    #expect(lesson.blocks.map(\.id) == [id])
  }

  @Test func `a reveal is named after its question, and an again is counted`() {
    let (lesson, diagnostics) = parse(
      body: fence("again: train#a") + fence("question: b\nask: How many?")
        + fence("again: train#b") + fence("reveal: b\nanswer: 1"))
    #expect(diagnostics.isEmpty)
    #expect(lesson.blocks.map(\.id) == ["again-1", "b", "again-2", "reveal-b"])
    guard case .again(let again) = lesson.blocks[2].kind else { return #expect(Bool(false)) }
    #expect(again == Again(lesson: "train", question: "b", location: at(13, 8, 7)))
  }

  @Test func `tables and charts keep their parameters and outputs`() {
    let (lesson, diagnostics) = parse(
      body: fence("table: events\nrows: head 5") + "```output\na\n```\n"
        + fence("chart: tree\nid: b\nof: hour") + "~~~~ output\nb\n~~~~\n")
    #expect(diagnostics.isEmpty)
    #expect(lesson.blocks.map { $0.output?.text } == ["a\n", "b\n"])
    guard case .table(let table) = lesson.blocks[0].kind,
      case .chart(let kind, let chart) = lesson.blocks[1].kind
    else { return #expect(Bool(false)) }
    #expect(table.entries.map(\.key) == ["table", "rows"])
    #expect(kind.value == "tree" && chart.entries.map(\.key) == ["of"])
  }

  @Test func `a comment sets something up, out of sight`() throws {
    let (lesson, diagnostics) = parse(
      body: "<!-- lernlog\nstep: generate\n\nseed: 7\n-->\nProse.\n")
    #expect(diagnostics.isEmpty)
    let block = try #require(lesson.blocks.first)
    guard case .step(let step) = block.kind else { throw Unexpected(block) }
    #expect(step.isHidden && step.parameters["seed"]?.text == "7")
    #expect(block.lines == 5...9 && block.id == "generate")
    #expect(lesson.blocks.count == 2)
  }

  @Test func `Swift code names its file and its region`() throws {
    let (lesson, diagnostics) = parse(
      body: "```swift source=Forest/Tree.swift#path\nlet a = 1\n```\n")
    #expect(diagnostics.isEmpty)
    guard case .swiftSource(let code) = try #require(lesson.blocks.first).kind else {
      throw Unexpected(lesson.blocks.first)
    }
    #expect(code.file == Located("Forest/Tree.swift", at: at(5, 17, 17)))
    #expect(code.region == "path" && code.code == "let a = 1\n" && code.bodyLines == 6..<7)
  }

  @Test func `Swift code that runs is counted, and keeps its lines and its recorded output`() {
    let (lesson, diagnostics) = parse(
      body: "```swift run\nlet a = 1\n\nprint(a)\n```\n\n```output\n1\n```\n\n"
        + "  ~~~ swift run\n  print(2)\n    print(3)\n  ~~~\n")
    #expect(diagnostics.isEmpty)
    #expect(
      lesson.blocks.map(\.kind) == [
        .swiftRun(SwiftRun(code: "let a = 1\n\nprint(a)\n", bodyLines: 6..<9)),
        .swiftRun(SwiftRun(code: "print(2)\n  print(3)\n", bodyLines: 16..<18)),
      ])
    #expect(lesson.blocks.map(\.id) == ["swift-1", "swift-2"])
    #expect(lesson.blocks.map { $0.output?.text } == ["1\n", nil])
  }

  @Test(arguments: [
    "```sh\nrm -rf /\n```\n", "```\nplain\n```\n", "```yaml\nstep: train\n```\n",
    "````markdown\n```yaml lernlog\nstep: nothing\n```\n````\n",
    "~~~\n```output\n```\n~~~\n", "    ```yaml lernlog\n    step: x\n    ```\n",
    "```yaml lernlog try it out\nstep: x\n```\n",
  ])
  func `every other fence is code to show`(text: String) throws {
    let (lesson, diagnostics) = parse(body: text)
    #expect(diagnostics.isEmpty)
    #expect(lesson.blocks.count == 1)
    let block = try #require(lesson.blocks.first)
    guard case .prose(.code) = block.kind else { throw Unexpected(block) }
  }

  @Test func `a fence inside a longer one stays text, every line of it`() throws {
    let inner = "```yaml lernlog\nstep: train\n```\n```output\nx\n```\n"
    let (lesson, diagnostics) = parse(body: "`````text\n\(inner)`````\n")
    #expect(diagnostics.isEmpty)
    #expect(lesson.blocks.map(\.kind) == [.prose(.code(language: "text", text: inner))])
  }

  @Test func `comments of ours become blocks, numbers and hashes`() {
    let (lesson, diagnostics) = parse(
      body: """
        ## A
        <!-- of: 9f2c41d0 -->

        <!-- for people: this stays unread -->
        <!-- pause -->
        <!-- expect: x == 1 -->
        <!--given: 10.5 -3 1,25 72.73 % 0.5% -->
        """)
    #expect(diagnostics.isEmpty)
    #expect(lesson.blocks.count == 3)
    #expect(lesson.blocks[1].kind == .pause)
    #expect(lesson.blocks[2].kind == .expect(Located("x == 1", at: at(10, 14, 6))))
    #expect(lesson.given == [10.5, -3, 1.25, 72.73, 0.5])
    #expect(lesson.sectionHashes == [0: Located("9f2c41d0", at: at(6, 10, 8))])
  }

  @Test(arguments: [
    ("x", 14), ("e", 14), ("expect", 14), ("a == 1", 14),
  ])
  func `an expression has the place where it begins`(expression: String, column: Int) {
    let (lesson, _) = parse(body: "<!-- expect: \(expression) -->\n")
    let place = at(5, column, expression.count)
    #expect(lesson.blocks.map(\.kind) == [.expect(Located(expression, at: place))])
  }

  @Test(arguments: [
    ("<!-- only: default -->\nA.\n\nB.\n", [true, false]),
    (
      "## H\n<!-- only: default -->\nA.\n\n### I\n\nB.\n\n## J\n\nC.\n",
      [true, true, true, true, false, false]
    ),
    ("## H\n\nA.\n\n<!-- only: default -->\nB.\n\nC.\n", [false, false, true, false]),
    ("### H\n<!-- only: default -->\nA.\n\n## I\n\nB.\n", [true, true, false, false]),
    (
      "## H\n<!-- only: default -->\n### I\n<!-- only: default -->\nA.\n\n### J\n\nB.\n",
      [true, true, true, true, true]
    ),
    ("## H\n<!-- of: 9f2c41d0 -->\n<!-- only: default -->\nA.\n", [true, true]),
    (
      "## H\n<details>\n<summary>S</summary>\n\nA.\n\n</details>\n\n<!-- only: default -->\nB.\n\nC.\n",
      [false, false, true, false]
    ),
  ])
  func `only: default holds for a block, or under a heading for its section`(
    body: String, expected: [Bool]
  ) {
    let (lesson, diagnostics) = parse(body: body)
    #expect(diagnostics.isEmpty)
    #expect(lesson.blocks.map(\.onlyDefault) == expected)
  }

  @Test func `a section keeps its hash under only: default as well`() {
    let (lesson, diagnostics) = parse(
      body: "## H\n<!-- only: default -->\n<!-- of: 9f2c41d0 -->\nA.\n")
    #expect(diagnostics.isEmpty)
    #expect(lesson.sectionHashes.mapValues(\.value) == [0: "9f2c41d0"])
  }

  @Test(arguments: [
    "<details>\n<summary>More</summary>\n\nA *text*.\n\n- a list\n\n</details>\n",
    "<details>\n\n<summary>More</summary>\n\nA *text*.\n\n- a list\n\n</details>\n",
    "<details>\n  <summary> More </summary>\n\n<!-- a note -->\nA *text*.\n- a list\n\n</details>\n",
  ])
  func `a digression has a title and Markdown`(body: String) throws {
    let (lesson, diagnostics) = parse(body: body)
    #expect(diagnostics.isEmpty)
    #expect(lesson.blocks.count == 1)
    let block = try #require(lesson.blocks.first)
    guard case .details(let summary, let blocks) = block.kind else { throw Unexpected(block) }
    #expect(summary.value == "More" && blocks.count == 2)
    #expect(block.location.line == 5)
    #expect(lesson.source.line(block.lastLine) == "</details>")
  }

  @Test(arguments: [" ", "  ", "   "])
  func `a comment may be indented by up to three blanks`(indent: String) {
    let comments = [
      "<!-- only: default -->", "<!-- of: 9f2c41d0 -->", "<!-- given: 12 -->", "<!-- pause -->",
      "<!-- expect: x == 1 -->", "<!-- lernlog\n\(indent)step: load\n\(indent)-->",
    ]
    let (lesson, diagnostics) = parse(
      body: "## A\n" + comments.map { indent + $0 + "\n" }.joined())
    #expect(diagnostics.isEmpty)
    #expect(lesson.blocks.count == 4 && lesson.blocks[1].kind == .pause)
    #expect(lesson.blocks[3].id == "load" && lesson.blocks.allSatisfy(\.onlyDefault))
    #expect(lesson.sectionHashes[0]?.value == "9f2c41d0" && lesson.given == [12])
    let misplaced = parse(body: "- a\n\n  " + indent + "<!-- pause -->\n").diagnostics
    #expect(misplaced == [.notAtTopLevel("<!--", at: at(7, 3 + indent.count, 4))])
  }

  @Test func `the title of a digression has its place`() throws {
    let (lesson, _) = parse(body: "<details>\n<summary>mm</summary>\n\nA.\n\n</details>\n")
    guard case .details(let summary, _) = try #require(lesson.blocks.first).kind else {
      throw Unexpected(lesson.blocks.first)
    }
    #expect(summary == Located("mm", at: at(6, 10, 2)))
  }
}

/// A block of another kind than the test needs.
private struct Unexpected: Error {
  let block: Block?

  init(_ block: Block?) { self.block = block }
}
