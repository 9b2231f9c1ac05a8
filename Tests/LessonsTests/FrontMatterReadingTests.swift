import TestSupport
import Testing

@testable import Lessons

@Suite struct FrontMatterReadingTests {
  @Test func `every key is read, with the places of its texts`() {
    let (lesson, diagnostics) = parse(
      lesson: """
        ---
        title: The forest
        summary: |
          Trees: how they *isolate*.
        goals:
          - read a tree
          - text: explain a path
            by: [depth, leaf]
        minutes: 15
        continues: featurize
        exercises: [leaf]
        ---
        Prose.

        """
          + fence("question: depth\nask: How deep?\nanswer: 3"))
    #expect(diagnostics.isEmpty)
    let front = lesson.front
    #expect(front.title == Located("The forest", at: at(2, 8, 10)))
    #expect(front.summary.value == "Trees: how they *isolate*.\n")
    #expect(front.summary.location.line == 4)
    #expect(front.goals.map(\.text.value) == ["read a tree", "explain a path"])
    #expect(front.goals.map { $0.by.map(\.value) } == [[], ["depth", "leaf"]])
    #expect(front.minutes == 15)
    #expect(front.continues == Located("featurize", at: at(10, 12, 9)))
    #expect(front.exercises.map(\.value) == ["leaf"])
    #expect(front.lastLine == 12)
    #expect(lesson.id == "course/a")
    #expect(lesson.blocks.first?.location == at(13, 1, 6))
  }

  @Test(arguments: [
    MarkedMistake(file: "---\n①titel: T\nsummary: S\n---\n") {
      .unknownKey("titel", at: $0, free: ["title"], known: [])
    },
    MarkedMistake(file: "---\n①summary: S\n---\n") { .missingKey("title", at: $0) },
    MarkedMistake(file: "---\n①title: T\n---\n") { .missingKey("summary", at: $0) },
    MarkedMistake(file: "---\ntitle: T\nsummary: S\n①colour: red\n---\n") {
      .unknownKey(
        "colour", at: $0, free: [],
        known: [
          "title", "summary", "goals", "minutes", "step_seconds", "continues", "exercises",
        ])
    },
    MarkedMistake(file: "①---\ntitle: T\nsummary: S\n\nProse.\n") { .unclosedFrontMatter(at: $0) },
    MarkedMistake(file: "①---\ntitle: T\nsummary: S\n ---\n") { .unclosedFrontMatter(at: $0) },
    MarkedMistake(file: "①---") { .unclosedFrontMatter(at: $0) },
    MarkedMistake(file: "①# Title\n\nProse.\n") { .noFrontMatter(at: $0) },
    MarkedMistake(file: "①") { .noFrontMatter(at: $0) },
    MarkedMistake(file: "①\n---\ntitle: T\nsummary: S\n---\n") { .noFrontMatter(at: $0) },
    MarkedMistake(file: "---\ntitle: ①\"\"\nsummary: S\n---\n") { .emptyText(at: $0) },
    MarkedMistake(file: "---\ntitle: T\nsummary: ①' '\n---\n") { .emptyText(at: $0) },
    MarkedMistake(file: "---\ntitle: T\nsummary: S\ngoals: [a, ①'']\n---\n") {
      .emptyText(at: $0)
    },
    MarkedMistake(file: "---\ntitle: T\nsummary: S\nminutes: ①0\n---\n") {
      .unlikelyMinutes(0, at: $0)
    },
    MarkedMistake(file: "---\ntitle: T\nsummary: S\nstep_seconds: ①0\n---\n") {
      .unlikelyStepSeconds(at: $0)
    },
    MarkedMistake(file: "---\ntitle: T\nsummary: S\nminutes: ①601\n---\n") {
      .unlikelyMinutes(601, at: $0)
    },
    MarkedMistake(file: "---\ntitle: T\nsummary: S\nexercises: [①Leaf]\n---\n") {
      .notAnId("Leaf", at: $0)
    },
    MarkedMistake(
      file: "---\ntitle: T\nsummary: S\ngoals:\n  - text: a\n    by: [①lef]\n"
        + "exercises: [leaf]\n---\n"
    ) { .unknownGoalProof("lef", at: $0, known: ["leaf"]) },
    MarkedMistake(file: "---\ntitle: Trees①: how\nsummary: S\n---\n") { .colonInText(at: $0) },
    MarkedMistake(file: "---\ntitle: T\n①title: U\nsummary: S\n---\n") {
      .duplicateKey("title", at: $0, first: at(2, 1))
    },
  ])
  func `a mistake is told at its place`(mistake: MarkedMistake) { mistake.expectTold() }

  @Test(arguments: [
    ("minutes: ①long", "'minutes' needs a whole number"), ("minutes: ①1.5", "'minutes' needs"),
    ("title: ①[T]", "stands here twice"), ("goals: ①reading", "'goals' needs a list"),
    ("goals: [①[a]]", "needs"), ("goals: [{①txt: a}]", "unknown key 'txt'"),
    ("goals: [①{by: [b]}]", "'text' is missing"), ("continues: ①[a]", "'continues' needs a text"),
  ])
  func `a value of the wrong type is told at its place`(line: String, words: String) throws {
    let text = Marked("---\ntitle: T\nsummary: S\n\(line)\n---\n")
    let problem = try #require(parse(lesson: text.text).diagnostics.first)
    #expect(problem.message.contains(words))
    #expect(problem.location?.line == text.line)
    #expect(problem.location?.column == (words.contains("twice") ? 1 : text.column))
  }

  @Test(arguments: ["---\n---\n", "---\n\n---\n", "---\n# nothing\n---\n"])
  func `an empty front matter is refused`(text: String) {
    let diagnostics = parse(lesson: text).diagnostics
    #expect(!diagnostics.isEmpty)
    #expect(diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [
    "---\r\ntitle: T\r\nsummary: S\r\n---\r\n", "--- \ntitle: T\nsummary: S\n---\t",
  ])
  func `other line ends, and blanks behind the marks, change nothing`(text: String) {
    let (lesson, diagnostics) = parse(lesson: text)
    #expect(diagnostics.isEmpty)
    #expect(lesson.front.title == Located("T", at: at(2, 8)))
    #expect(lesson.front.lastLine == 4)
  }

  @Test func `a text that waits for its translator is told in the twin alone`() {
    let text = "---\ntitle: TODO(de) T\nsummary: S\n---\nTODO(de) Prose.\n"
    #expect(parse(lesson: text).diagnostics.isEmpty)
    #expect(
      parse(lesson: text, language: "de").diagnostics == [
        .untranslated("TODO(de)", at: at(2, 8, 8)), .untranslated("TODO(de)", at: at(5, 1, 8)),
      ])
  }
}
