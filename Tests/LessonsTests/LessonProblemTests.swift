import Lessons
import TestSupport
import Testing

@Suite struct LessonProblemTests {
  @Test(arguments: [
    MarkedProblem(
      "```①yaml lernlgo\nstep: train\n```", "a fence 'yaml lernlgo' is shown, and does not run",
      fix: "yaml lernlog"),
    MarkedProblem(
      "```①yml lernlog\nstep: train\n```", "a fence 'yml lernlog' is shown, and does not run",
      fix: "yaml lernlog"),
    MarkedProblem(
      "```①YAML lernlog\nstep: train\n```", "a fence 'YAML lernlog' is shown, and does not run",
      fix: "yaml lernlog"),
    MarkedProblem(
      "```①yaml  lernlog\nstep: train\n```", "a fence 'yaml  lernlog' is shown, and does not run",
      fix: "yaml lernlog"),
    MarkedProblem(
      "```①outptu\n1\n```", "a fence 'outptu' is shown, and does not run", fix: "output"),
  ])
  func `a fence that almost runs is an error`(problem: MarkedProblem) { problem.check() }

  @Test(arguments: ["sh", "bash", "python", "yaml", "swift", "swift ran fast", ""])
  func `every other fence is shown and never runs`(info: String) {
    let (lesson, diagnostics) = parse("```\(info)\nstep: train\n```\n")
    #expect(diagnostics == [])
    let language = info.split(separator: " ").first.map(String.init)
    #expect(
      lesson.blocks.map(\.kind) == [.prose(.code(language: language, text: "step: train\n"))])
  }

  @Test(arguments: [
    MarkedProblem(
      fence("①stepp: train"), "a block begins with what it does, and 'stepp' is nothing it can do",
      fix: "step"),
    MarkedProblem(
      fence("①shell: rm -rf"), "a block begins with what it does, and 'shell' is nothing it can do"),
    MarkedProblem(
      fence("seed: 1\n①step: train"),
      "'step' is not the first key; move it to the top of its block"),
    MarkedProblem("①```yaml lernlog\n```", "the block is empty"),
    MarkedProblem(fence("step: ①trian"), "there is no step named 'trian'", fix: "train"),
    MarkedProblem(fence("step: ①/bin/sh"), "there is no step named '/bin/sh'"),
    MarkedProblem(
      fence("step: ①https://example.org/x"), "there is no step named 'https://example.org/x'"),
    MarkedProblem(
      fence("chart: ①histgram"), "there is no chart named 'histgram'", fix: "histogram"),
    MarkedProblem(fence("step: ①[train]"), "a name follows 'step:', not this"),
    MarkedProblem(
      fence("exercise: ①Feature Hash"), "'Feature Hash' cannot be a name", fix: "feature-hash"),
    MarkedProblem("①```swift run\n\n```", "no code stands between these fences"),
  ])
  func `a block does one thing that is known`(problem: MarkedProblem) { problem.check() }

  @Test(arguments: [
    MarkedProblem(
      "①```output\n1\n```", "nothing that prints stands directly above this output"),
    MarkedProblem(
      fence("step: train") + "\nText.\n\n①```output\n1\n```",
      "nothing that prints stands directly above this output"),
    MarkedProblem(
      fence("step: train") + "```output\n1\n```\n①```output\n1\n```",
      "nothing that prints stands directly above this output"),
    MarkedProblem(
      fence("question: a\nask: b\nanswer: 1") + "①```output\n1\n```",
      "nothing that prints stands directly above this output"),
    MarkedProblem(
      fence("step: train") + "<!-- a note -->\n①```output\n1\n```",
      "nothing that prints stands directly above this output"),
  ])
  func `an output stands directly under what prints it`(problem: MarkedProblem) { problem.check() }

  @Test(arguments: [
    MarkedProblem("①```yaml lernlog\nstep: train\n", "this fence is never closed"),
    MarkedProblem("①```output\n1", "this fence is never closed"),
    MarkedProblem("①````yaml lernlog\nstep: train\n```\n", "this fence is never closed"),
    MarkedProblem("text\n①```swift\nlet x = 1\n", "this fence is never closed"),
    MarkedProblem(
      "①<!-- lernlog\nstep: train\n", "this comment is never closed; end it with '-->'"),
    MarkedProblem(
      "①<details>\n<summary>a</summary>\n\ntext\n",
      "this digression is never closed; end it with a line '</details>'"),
  ])
  func `what is opened is closed`(problem: MarkedProblem) { problem.check() }

  @Test(arguments: [
    MarkedProblem("- a\n\n  ```①yaml lernlog\n  step: train\n  ```", inside("yaml lernlog")),
    MarkedProblem("> ```①yaml lernlgo\n> step: train\n> ```", inside("yaml lernlgo")),
    MarkedProblem("1. a\n\n   ```①output\n   1\n   ```", inside("output")),
    MarkedProblem("- ```①swift source=a.swift#b\n  ```", inside("swift source=a.swift#b")),
    MarkedProblem("- a\n\n  ①<!-- pause -->", inside("<!--")),
    MarkedProblem("> ①<!-- expect: a.b == 1 -->", inside("<!--")),
    MarkedProblem("Wait ①<!-- pause --> here.", inside("<!--")),
    MarkedProblem("- a ①<!-- only: default -->", inside("<!--")),
  ])
  func `nothing runs inside lists, quotes and paragraphs`(problem: MarkedProblem) {
    problem.check()
  }

  @Test(arguments: [
    "````\n```yaml lernlog\nstep: trian\n```\n````", "`<!-- pause -->` in code",
    "a <!-- note --> b",
    "- a\n\n      ```yaml lernlog\n", "<!-- a note about pauses -->", "<!-- see: below -->",
    "<!-- on the one hand -->",
  ])
  func `what only looks like a block stays text`(text: String) {
    let (lesson, diagnostics) = parse(text + "\n")
    #expect(diagnostics == [])
    #expect(lesson.blocks.allSatisfy { if case .prose = $0.kind { true } else { false } })
  }

  @Test(arguments: [
    MarkedProblem(
      "<!-- ①puase -->\n", "a comment 'puase' says nothing to lernlog", fix: "pause"),
    MarkedProblem(
      "<!-- ①expct: a.b == 1 -->\n", "a comment 'expct' says nothing to lernlog", fix: "expect"),
    MarkedProblem("①<!-- pause: 3 -->\n", "this comment is not written as it has to be"),
    MarkedProblem("①<!-- pause --> text\n", "this comment is not written as it has to be"),
    MarkedProblem("①<!-- expect:\na.b == 1 -->\n", "this comment is not written as it has to be"),
    MarkedProblem("①<!-- lernlog step: train -->\n", "this comment is not written as it has to be"),
    MarkedProblem(
      "①<!--lernlog\nstep: train\n-->\n", "this comment is not written as it has to be"),
    MarkedProblem("①<!-- expect: -->\n", "there is nothing to expect"),
    MarkedProblem(
      "<!-- only: ①mine -->\n\nText\n", "'mine' is not what a block can be limited to",
      fix: "default"),
    MarkedProblem(
      "①<!-- only: default -->\n", "'only: default' holds for the next block, and none follows"),
    MarkedProblem("<!-- given: 12 ①twelve -->\n", "'twelve' is not a number"),
    MarkedProblem("<!-- given: 12,5 ①31,824 -->\n", "'31,824' is not a number"),
    MarkedProblem(
      "Text\n\n①<!-- of: 9f2c41d0 -->\n",
      "the hash of a section stands directly under its '##' heading"),
    MarkedProblem(
      "<!-- lernlog\n①table: events\n-->\n", "a comment can hide a step, but not a table"),
  ])
  func `comments are written as they have to be`(problem: MarkedProblem) { problem.check() }

  @Test(arguments: [
    MarkedProblem("①<details>\nText\n\n</details>\n", "a digression begins with its title"),
    MarkedProblem(
      "①<details>\n<summary>a</summary>\nText\n\n</details>\n", "a digression begins with its title"
    ),
    MarkedProblem("①</details>\n", "this tag belongs to no '<details>'"),
    MarkedProblem("①<summary>a</summary>\n", "this tag belongs to no '<details>'"),
    MarkedProblem(
      "<details>\n<summary>a</summary>\n\nb\n\n①</details>\nText\n",
      "put a blank line after '</details>'"),
    MarkedProblem(
      "<details>\n<summary>a</summary>\n\n①```yaml lernlgo\nstep: train\n```\n\n</details>\n",
      "'yaml lernlgo' cannot stand inside a digression"),
    MarkedProblem(
      "<details>\n<summary>a</summary>\n\n①<!-- pause -->\n\n</details>\n",
      "'<!--' cannot stand inside a digression"),
  ])
  func `a digression has a title and holds prose`(problem: MarkedProblem) { problem.check() }

  @Test func `digressions do not nest`() {
    let text =
      "<details>\n<summary>a</summary>\n\n<details>\n<summary>b</summary>\n\n</details>\n\n"
    #expect(
      problems(text + "</details>\n") == ["4:1 '<details>' cannot stand inside a digression"])
  }

  @Test func `a title may stand apart from its tag`() {
    let (lesson, diagnostics) = parse(
      "<details>\n\n<summary>Why 256?</summary>\n\nText\n</details>\n")
    #expect(diagnostics == [])
    guard case .details(let summary, let blocks)? = lesson.blocks.first?.kind else {
      Issue.record("no digression")
      return
    }
    #expect(summary.value == "Why 256?" && summary.location.line == 7)
    #expect(blocks == [.paragraph([.text("Text")])])
  }

  @Test func `every problem is told at once, in the order of the file`() {
    let text =
      fence("step: trian") + "- <!-- pause -->\n\n" + fence("chart: tre")
      + "```output\n1\n```\n\n```output\n2\n```\n"
    #expect(
      problems(text) == [
        "2:7 there is no step named 'trian'",
        "4:3 '<!--' stands inside a list, a quote or a paragraph, where nothing runs",
        "7:8 there is no chart named 'tre'",
        "13:1 nothing that prints stands directly above this output",
      ])
  }

  @Test func `other HTML is shown as it is written`() {
    let (lesson, diagnostics) = parse("<script>\nalert(1)\n</script>\n")
    #expect(diagnostics == [])
    #expect(lesson.blocks.map(\.kind) == [.prose(.htmlText("<script>\nalert(1)\n</script>"))])
  }
}

private func inside(_ what: String) -> String {
  "'\(what)' stands inside a list, a quote or a paragraph, where nothing runs"
}
