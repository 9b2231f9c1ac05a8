import TestSupport
import Testing

@testable import Lessons

/// What authors get wrong around blocks, and what they read.
@Suite struct BlockMistakesTests {
  @Test(arguments: [
    MarkedMistake(block: "step: ①trian") { .unknownStep("trian", at: $0, known: names.steps) },
    MarkedMistake(block: "step: ①sh -c 'rm -rf /'") {
      .unknownStep("sh -c 'rm -rf /'", at: $0, known: names.steps)
    },
    MarkedMistake("<!-- lernlog\nstep: ①laod\n-->\n") {
      .unknownStep("laod", at: $0, known: names.steps)
    },
    MarkedMistake(block: "chart: ①hostogram") {
      .unknownChart("hostogram", at: $0, known: names.charts)
    },
    MarkedMistake(block: "①stpe: train") { .unknownDirective("stpe", at: $0) },
    MarkedMistake(block: "①run: ls") { .unknownDirective("run", at: $0) },
    MarkedMistake(block: "seed: 1\n①step: train") { .directiveNotFirst("step", at: $0) },
    MarkedMistake(block: "step: ①[train]") { .notAName(.step, at: $0) },
    MarkedMistake(block: "table: ①{a: b}") { .notAName(.table, at: $0) },
    MarkedMistake(block: "step: train\nid: ①[a]") { .notAText("id", at: $0) },
    MarkedMistake(block: "step: train\nas: ①{a: b}") { .notAText("as", at: $0) },
    MarkedMistake(block: "exercise: ①Leaf") { .notAnId("Leaf", at: $0) },
    MarkedMistake(block: "exercise: leaf\n①points: 3") { .exerciseHasNoKey("points", at: $0) },
    MarkedMistake("①```swift run\n```\n") { .nothingToRun(at: $0) },
    MarkedMistake("①```swift run\n \n```\n\n```output\n1\n```\n") { .nothingToRun(at: $0) },
    MarkedMistake(block: "step: train\nas: &①a b".replacing("&①", with: "①&")) {
      .reference("&a", at: $0)
    },
    MarkedMistake(block: "step: train\ntitle: a①: b") { .colonInText(at: $0) },
    MarkedMistake(block: "step: train\n①step: detect") {
      .duplicateKey("step", at: $0, first: at(6, 1))
    },
    MarkedMistake(block: "again: ①flagged") { .misshapenAgain("flagged", at: $0) },
    MarkedMistake(block: "again: ①train#Flagged") { .misshapenAgain("train#Flagged", at: $0) },
    MarkedMistake(block: "again: ①a#b#c") { .misshapenAgain("a#b#c", at: $0) },
    MarkedMistake(block: "again: ①'#b'") { .misshapenAgain("#b", at: $0) },
    MarkedMistake(block: "again: train#flagged\n①ask: More?") { .againHasNoKey("ask", at: $0) },
    MarkedMistake(block: "again: train ①#flagged") { .commentInText(at: $0) },
    MarkedMistake("①```yaml lernlog\n```\n") { .emptyBlock(at: $0) },
  ])
  func `a block that cannot run`(mistake: MarkedMistake) { mistake.expectTold() }

  @Test(arguments: [
    ("step: trian", "train"), ("chart: histgram", "histogram"), ("tabel: a", "table"),
    ("qestion: a", "question"),
  ])
  func `a misspelt name comes with the right one`(yaml: String, right: String) {
    let diagnostics = parse(body: fence(yaml)).diagnostics
    #expect(diagnostics.map(\.fixIt?.new) == [right])
  }

  @Test(arguments: [
    ("yml lernlog", "yaml lernlog"), ("yaml lernlgo", "yaml lernlog"),
    ("yaml  lernlog", "yaml lernlog"), ("Yaml Lernlog", "yaml lernlog"),
    ("yamllernlog", "yaml lernlog"), ("ouput", "output"), ("Output", "output"),
    ("outputs", "output"), ("swift rum", "swift run"), ("Swift Run", "swift run"),
    ("swiftrun", "swift run"),
  ])
  func `a misspelt info string is an error with a suggestion`(info: String, meant: String) {
    MarkedMistake("```①\(info)\nstep: train\n```\n") {
      .misspeltInfo(info, meant: meant, at: $0)
    }.expectTold()
  }

  @Test(arguments: ["yaml", "lernlog", "text", "swift", "python", "yaml lernlog-example"])
  func `an info string that is far from ours is not`(info: String) {
    #expect(parse(body: "```\(info)\na\n```\n").diagnostics.isEmpty)
  }

  @Test(arguments: [
    MarkedMistake("①```output\nx\n```\n") { .orphanOutput(at: $0) },
    MarkedMistake(fence("step: train") + "\nProse.\n\n①```output\nx\n```\n") {
      .orphanOutput(at: $0)
    },
    MarkedMistake(fence("step: train") + "<!-- a note -->\n①```output\nx\n```\n") {
      .orphanOutput(at: $0)
    },
    MarkedMistake(fence("step: train") + "```output\nx\n```\n①```output\nx\n```\n") {
      .orphanOutput(at: $0)
    },
    MarkedMistake(fence("question: a\nask: b\nanswer: 1") + "①```output\nx\n```\n") {
      .orphanOutput(at: $0)
    },
    MarkedMistake("<!-- lernlog\nstep: train\n-->\n\n①```output\nx\n```\n") {
      .orphanOutput(at: $0)
    },
    MarkedMistake(
      fence("step: train")
        + "<details>\n<summary>S</summary>\n\nA.\n\n</details>\n\n①```output\nx\n```\n"
    ) { .orphanOutput(at: $0) },
    MarkedMistake(fence("step:①") + "\n```output\nx\n```\n") {
      .unknownStep("", at: $0, known: names.steps)
    },
    MarkedMistake(fence("①stp: train") + "\n```output\nx\n```\n") {
      .unknownDirective("stp", at: $0)
    },
    MarkedMistake(fence("step: train\n①a") + "\n```output\nx\n```\n") {
      .yaml("could not find expected ':'", at: $0)
    },
    MarkedMistake("```①yml lernlog\nstep: train\n```\n\n```output\nx\n```\n") {
      .misspeltInfo("yml lernlog", meant: "yaml lernlog", at: $0)
    },
  ])
  func `an output belongs to the block just above it`(mistake: MarkedMistake) {
    mistake.expectTold()
  }

  @Test(arguments: [
    MarkedMistake("①```yaml lernlog\nstep: train\n") { .unclosedFence(at: $0) },
    MarkedMistake("①````yaml lernlog\nstep: train\n```\n") { .unclosedFence(at: $0) },
    MarkedMistake(fence("step: train") + "①```output\nx\n~~~\n") { .unclosedFence(at: $0) },
    MarkedMistake("①~~~sh\nls\n```\n") { .unclosedFence(at: $0) },
    MarkedMistake("①<!-- lernlog\nstep: train\n\nProse.\n") { .unclosedComment(at: $0) },
    MarkedMistake("A.\n\n①<!-- pause\n") { .unclosedComment(at: $0) },
    MarkedMistake("①<details>\n<summary>S</summary>\n\nA.\n") { .unclosedDetails(at: $0) },
    MarkedMistake(
      "①<details>\n<summary>S</summary>\n\n" + fence("step: train") + "```output\nx\n```\n"
    ) { .unclosedDetails(at: $0) },
  ])
  func `what is never closed`(mistake: MarkedMistake) { mistake.expectTold() }

  @Test(arguments: [
    MarkedMistake("- a\n\n  ```①yaml lernlog\n  step: train\n  ```\n") {
      .notAtTopLevel("yaml lernlog", at: $0)
    },
    MarkedMistake("1. ```①yaml lernlog\n   step: train\n   ```\n") {
      .notAtTopLevel("yaml lernlog", at: $0)
    },
    MarkedMistake("> ```①output\n> x\n> ```\n") { .notAtTopLevel("output", at: $0) },
    MarkedMistake("- > ```①yml lernlog\n  > x\n  > ```\n") {
      .notAtTopLevel("yml lernlog", at: $0)
    },
    MarkedMistake("- ```①swift run\n  print(1)\n  ```\n") { .notAtTopLevel("swift run", at: $0) },
    MarkedMistake("- ```①swift source=A.swift#b\n  x\n  ```\n") {
      .notAtTopLevel("swift source=A.swift#b", at: $0)
    },
    MarkedMistake("- a\n\n  ①<!-- pause -->\n") { .notAtTopLevel("<!--", at: $0) },
    MarkedMistake("> ①<!-- expect: a -->\n") { .notAtTopLevel("<!--", at: $0) },
    MarkedMistake("- ①<!-- lernlog\n  step: train\n  -->\n") { .notAtTopLevel("<!--", at: $0) },
    MarkedMistake("- ①<!-- pause\n") { .unclosedComment(at: $0) },
    MarkedMistake("Prose ①<!-- pause --> goes on.\n") { .notAtTopLevel("<!--", at: $0) },
    MarkedMistake("Prose\ngoes on. ①<!-- given: 12 -->\n") { .notAtTopLevel("<!--", at: $0) },
    MarkedMistake("As `<!-- pause -->` ①<!-- pause -->\n") { .notAtTopLevel("<!--", at: $0) },
    MarkedMistake("- item ①<!-- pause -->\n") { .notAtTopLevel("<!--", at: $0) },
    MarkedMistake("## Heading ①<!-- pause -->\n") { .notAtTopLevel("<!--", at: $0) },
    MarkedMistake("| a |\n| - |\n| b ①<!-- pause --> |\n") { .notAtTopLevel("<!--", at: $0) },
  ])
  func `what stands inside a list, a quote or a paragraph does not run`(mistake: MarkedMistake) {
    mistake.expectTold()
  }

  @Test(arguments: [
    "- ```sh\n  ls\n  ```\n", "Write `<!-- pause -->` there.\n", "a <!-- a note --> b\n",
    "> <!-- a note -->\n", "- ```yaml\n  step: train\n  ```\n",
  ])
  func `what runs nowhere may stand there`(body: String) {
    #expect(parse(body: body).diagnostics.isEmpty)
  }

  @Test(arguments: [
    MarkedMistake("<!-- ①puase -->\n") { .misspeltComment("puase", meant: "pause", at: $0) },
    MarkedMistake("<!-- ①Pause -->\n") { .misspeltComment("Pause", meant: "pause", at: $0) },
    MarkedMistake("<!-- ①expct: a == 1 -->\n") {
      .misspeltComment("expct", meant: "expect", at: $0)
    },
    MarkedMistake("①<!-- pause: 3 -->\n") { .misshapenComment(form: "<!-- pause -->", at: $0) },
    MarkedMistake("①<!-- pause --> more\n") { .misshapenComment(form: "<!-- pause -->", at: $0) },
    MarkedMistake("①<!-- expect -->\n") {
      .misshapenComment(form: "<!-- expect: EXPRESSION -->", at: $0)
    },
    MarkedMistake("①<!-- expect: a\n== 1 -->\n") {
      .misshapenComment(form: "<!-- expect: EXPRESSION -->", at: $0)
    },
    MarkedMistake("①<!-- expect: -->\n") { .nothingToExpect(at: $0) },
    MarkedMistake("<!-- only: ①defalt -->\nA.\n") { .unknownOnly("defalt", at: $0) },
    MarkedMistake("<!-- only: ①o -->\nA.\n") { .unknownOnly("o", at: $0) },
    MarkedMistake("A.\n\n①<!-- only: default -->\n") { .onlyBeforeNothing(at: $0) },
    MarkedMistake("<!-- given: 1 ①many -->\n") { .givenIsNoNumber("many", at: $0) },
    MarkedMistake("<!-- given: 10 ①0x2 -->\n") {
      .givenIsNoNumber("0x2", at: $0)
    },
    MarkedMistake("<!-- given: ①e -->\n") { .givenIsNoNumber("e", at: $0) },
    MarkedMistake("①<!-- given: -->\n") {
      .misshapenComment(form: "<!-- given: 10.24 -->", at: $0)
    },
    MarkedMistake("①<!--lernlog\nstep: train\n-->\n") {
      .misshapenComment(form: setUpForm, at: $0)
    },
    MarkedMistake("①<!-- lernlog step: train -->\n") { .misshapenComment(form: setUpForm, at: $0) },
    MarkedMistake("①<!-- lernlog\nstep: train -->\n") {
      .misshapenComment(form: setUpForm, at: $0)
    },
    MarkedMistake("①<!-- lernlog\nstep: train\nseed: 1 -->\n") {
      .misshapenComment(form: setUpForm, at: $0)
    },
    MarkedMistake("①<!-- lernlog\nstep: train\n--> more\n") {
      .misshapenComment(form: setUpForm, at: $0)
    },
    MarkedMistake("<!-- lernlog\n①table: events\n-->\n") { .notHidden(.table, at: $0) },
    MarkedMistake("①<!-- lernlog\n-->\n") { .misshapenComment(form: setUpForm, at: $0) },
    MarkedMistake("①<!-- lernlog\n# nothing\n-->\n") { .emptyBlock(at: $0) },
    MarkedMistake("①<!-- only: -->\nA.\n") {
      .misshapenComment(form: "<!-- only: default -->", at: $0)
    },
  ])
  func `a comment that is not quite ours`(mistake: MarkedMistake) { mistake.expectTold() }

  @Test(arguments: [
    MarkedMistake("①<details>\n\nA.\n\n</details>\n") { .misshapenDetails(at: $0) },
    MarkedMistake("①<details><summary>S</summary>\n\nA.\n\n</details>\n") {
      .misshapenDetails(at: $0)
    },
    MarkedMistake("①<details open>\n<summary>S</summary>\n\nA.\n\n</details>\n") {
      .misshapenDetails(at: $0)
    },
    MarkedMistake("①<details>\n<summary>S</summary>\nA.\n\n</details>\n") {
      .misshapenDetails(at: $0)
    },
    MarkedMistake("①<details>\n<summary>S</summary>\nA.\n</details>\n\nB.\n") {
      .misshapenDetails(at: $0)
    },
    MarkedMistake("①<details>\n<summary></summary>\n\nA.\n\n</details>\n") {
      .misshapenDetails(at: $0)
    },
    MarkedMistake("A.\n\n①</details>\n") { .strayTag(at: $0) },
    MarkedMistake("①<summary>S</summary>\n\nA.\n") { .strayTag(at: $0) },
    MarkedMistake("<details>\n<summary>S</summary>\n\nA.\n\n①</details>\nB.\n") {
      .textAfterTag(at: $0)
    },
    MarkedMistake(
      "<details>\n<summary>S</summary>\n\n①```yaml lernlog\nstep: train\n```\n\n</details>\n"
    ) { .runsInDetails("yaml lernlog", at: $0) },
    MarkedMistake(
      "<details>\n<summary>S</summary>\n\n①```swift run\nprint(1)\n```\n\n</details>\n"
    ) { .runsInDetails("swift run", at: $0) },
    MarkedMistake("<details>\n<summary>S</summary>\n\n①```output\nx\n```\n\n</details>\n") {
      .runsInDetails("output", at: $0)
    },
    MarkedMistake("<details>\n<summary>S</summary>\n\n①<!-- pause -->\n\n</details>\n") {
      .runsInDetails("<!--", at: $0)
    },
    MarkedMistake("<details>\n<summary>S</summary>\n\n- ```①output\n  x\n  ```\n\n</details>\n") {
      .notAtTopLevel("output", at: $0)
    },
  ])
  func `a digression that is none`(mistake: MarkedMistake) { mistake.expectTold() }

  @Test func `a digression inside another is refused`() {
    let opening = "<details>\n<summary>S</summary>\n\n"
    let (_, diagnostics) = parse(body: opening + opening + "A.\n\n</details>\n\n</details>\n")
    #expect(diagnostics.first == .runsInDetails("<details>", at: at(8, 1, 9)))
  }

  @Test(arguments: [
    MarkedMistake("①```swift source=Forest/Tree.swift\nx\n```\n") { .misshapenSource(at: $0) },
    MarkedMistake("①```swift source=#path\nx\n```\n") { .misshapenSource(at: $0) },
    MarkedMistake("①```swift source=a#b#c\nx\n```\n") { .misshapenSource(at: $0) },
    MarkedMistake("①```swift source=a#\nx\n```\n") { .misshapenSource(at: $0) },
    MarkedMistake("```swift source=①../x.swift#path\nx\n```\n") {
      .pathOutsideCourse(
        "../x.swift", because: "it holds '..', '.' or an empty piece", at: $0)
    },
    MarkedMistake("```swift source=①/s#path\nx\n```\n") {
      .pathOutsideCourse("/s", because: "it begins at the root of the disk", at: $0)
    },
  ])
  func `a source that cannot be found`(mistake: MarkedMistake) { mistake.expectTold() }

  @Test func `each given word that is no number has its own place`() {
    let (lesson, diagnostics) = parse(body: "<!-- given: 1x, 10 x 5% x -->\n")
    #expect(lesson.given == [10, 5])
    #expect(diagnostics.map(\.location) == [at(5, 13, 2), at(5, 20), at(5, 25)])
  }

  @Test func `the mistakes of a lesson are told all at once, in order`() throws {
    let text =
      "---\ntitle: T\nsummry: S\n---\n" + fence("step: trian\nid: Grow") + "\n"
      + "```yml lernlog\nstep: train\n```\n\nProse <!-- pause -->\n\n"
      + fence("question: many\nask: |\n  How many?\nanswer: 0,02\nhnit: a") + "\n"
      + fence("reveal: mny\nanswer: 1") + "\n```output\nx\n```\n\n<!-- only: defualt -->\n"
    let (lesson, diagnostics) = parse(lesson: text)
    let drawings = diagnostics.map { $0.description(source: lesson.source) }
    try expectGolden(drawings.joined(separator: "\n\n") + "\n", "lesson-mistakes.txt")
  }
}

private let setUpForm =
  "a line '<!-- lernlog', the step on lines of its own, and a line '-->'"
