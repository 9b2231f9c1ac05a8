import Lessons
import Sessions
import TestSupport
import Testing

/// What a lesson may write after `try:`, and what is said of mistakes; ① marks the place.
@Suite struct `narrowing what may be tried` {
  private static let above = """
    ---
    title: A sample
    summary: It narrows.
    ---

    <!-- lernlog
    step: generate
    log: security
    normal: 30
    anomalous: 2
    -->

    <!-- lernlog
    step: featurize
    columns: [{ hour: timestamp }]
    -->


    """

  private static func lesson(_ block: String) -> String {
    above + "```yaml lernlog\n\(block)\n```\n"
  }

  @Test(arguments: [
    "try: {}", "try: { contamination: [0.005, 0.5] }", "try: { trees: [1, 500], seed: [1, 1] }",
    "try: { bootstrap: [true] }", "try: { contamination: [0.1, 0.10] }",
  ])
  func `a range inside that of the step is accepted`(_ line: String) throws {
    let library = SampleLesson(["sample": Self.lesson("step: train\ntrees: 2\n\(line)")]).library
    _ = try library.lesson("sample")
  }

  @Test(arguments: [
    (
      "try: ①[contamination]",
      "'try' names parameters and how far each may go, such as { contamination: [0.005, 0.5] }; "
        + "{} lets nothing be tried"
    ),
    (
      "try: { ①contaminaton: [0.1, 0.2] }",
      "the step 'train' has no parameter 'contaminaton' that can be tried"
    ),
    ("try: { ①from: [a, b] }", "the step 'train' has no parameter 'from' that can be tried"),
    (
      "try: { contamination: ①[0.5, 0.1] }",
      "the range of 'contamination' is reversed: the least value comes first"
    ),
    (
      "try: { contamination: [0.1, ①0.9] }",
      "'0.9' is not among the values of 'contamination' that can be tried"
    ),
    ("try: { trees: [①1.5, 9] }", "'1.5' is not among the values of 'trees' that can be tried"),
    (
      "try: { contamination: [0.1, ①auto] }",
      "'auto' is not among the values of 'contamination' that can be tried"
    ),
    (
      "try: { trees: ①50 }",
      "'trees' needs its least and its greatest value, such as [1, 500]"
    ),
    (
      "try: { trees: ①[1, 2, 3] }",
      "'trees' needs its least and its greatest value, such as [1, 500]"
    ),
    (
      "try: { bootstrap: ①[] }",
      "'bootstrap' needs a list of the words that are left, such as [true, false]"
    ),
  ])
  func `a mistake is told at its place`(_ line: String, _ message: String) throws {
    let marked = Marked(Self.lesson("step: train\ntrees: 2\n\(line)"))
    let library = SampleLesson(["sample": marked.text]).library
    let refusal = try #require(throws: LessonRefusal.self) { try library.lesson("sample") }
    let problem = try #require(refusal.problems.first)
    #expect(refusal.problems.count == 1, "\(refusal)")
    #expect(problem.message == message)
    #expect(problem.location?.line == marked.line)
    #expect(problem.location?.column == marked.column)
  }

  @Test func `a twin must narrow the same way`() throws {
    func lesson(_ range: String, _ language: String) -> Lesson {
      let text = Self.lesson("step: train\ntrees: 2\ntry: { contamination: \(range) }")
      let read = parseLesson(
        SourceText(file: "sample.\(language).md", text: text), course: "course", name: "sample",
        language: language, known: .all)
      return read.lesson
    }
    let first = lesson("[0.01, 0.5]", "en")
    let problems = compare(first, with: lesson("[0.01, 0.4]", "de"))
    #expect(problems.contains { $0.message.contains("try") }, "\(problems)")
    #expect(
      !compare(first, with: lesson("[0.01, 0.5]", "de"))
        .contains { $0.message.contains("try") })
  }

  @Test func `verify runs both ends of each range`() throws {
    let text = Self.lesson("step: train\ntrees: 2\ntry: { max_features: [1, 9], trees: [1, 3] }")
    let library = SampleLesson(["sample": text]).library
    let proof = try LessonProof(library.lesson("sample"), in: library)
    let found = proof.findings.filter { $0.message.contains("a learner may try") }
    #expect(
      found.map(\.message) == ["a learner may try max_features=9, and the step fails with it"])
    #expect(found.first?.note == "max_features is 9, and needs at most 1, the number of columns")
  }
}
