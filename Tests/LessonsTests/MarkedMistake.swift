import TestSupport
import Testing

@testable import Lessons

/// A lesson with one mistake at the mark, and what its author reads.
struct MarkedMistake: Sendable, CustomTestStringConvertible {
  let lesson: Marked
  let told: @Sendable (Lessons.SourceLocation) -> Diagnostic

  /// A mistake in a file.
  init(file: String, _ told: @escaping @Sendable (Lessons.SourceLocation) -> Diagnostic) {
    lesson = Marked(file)
    self.told = told
  }

  /// A mistake below front matter that has none.
  init(_ body: String, _ told: @escaping @Sendable (Lessons.SourceLocation) -> Diagnostic) {
    self.init(file: frontMatter + body, told)
  }

  /// A mistake in a block that runs.
  init(block: String, _ told: @escaping @Sendable (Lessons.SourceLocation) -> Diagnostic) {
    self.init(fence(block), told)
  }

  var testDescription: String { lesson.text.debugDescription }

  /// Expects that this is told, in these words and there, and nothing else.
  func expectTold(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let (parsed, diagnostics) = parse(lesson: lesson.text)
    #expect(
      diagnostics.map { "\($0.location?.description ?? ""): \($0.message)" }.count == 1,
      "\(diagnostics)", sourceLocation: sourceLocation)
    guard let problem = diagnostics.first, let place = problem.location else { return }
    #expect(problem == told(place), sourceLocation: sourceLocation)
    #expect(
      [place.line, place.column] == [lesson.line, lesson.column], "\(problem)",
      sourceLocation: sourceLocation)
    guard let fixIt = problem.fixIt else { return }
    let line = parsed.source.line(place.line).unicodeScalars
    let marked = line.dropFirst(place.column - 1).prefix(place.length)
    #expect(String(marked) == fixIt.old, sourceLocation: sourceLocation)
  }
}

/// Reads the text of a lesson, in the file that `at(_:_:_:)` speaks of.
func parse(
  lesson text: String, language: String = "en"
) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
  parseLesson(
    SourceText(file: "a.md", text: text), course: "course", name: "a", language: language,
    known: names)
}

/// Reads what stands below front matter without a mistake.
func parse(body: String) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
  parse(lesson: frontMatter + body)
}
