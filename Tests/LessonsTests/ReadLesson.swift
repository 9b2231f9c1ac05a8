import Lessons
import TestSupport
import Testing

/// The names that the lessons of these tests may speak of.
let names = KnownNames(
  steps: ["generate", "load", "featurize", "train", "detect", "report", "evaluate", "explain"],
  charts: ["histogram", "tree", "confusion"])

/// The lines before the blocks of a lesson; the blocks begin on line 5.
let frontMatter = "---\ntitle: Training\nsummary: How a forest learns.\n---\n"

/// Reads a lesson that has nothing but some blocks.
func parse(
  _ blocks: String, language: String = "en"
) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
  parse(file: frontMatter + blocks, language: language)
}

/// Reads a whole lesson.
func parse(
  file text: String, language: String = "en", name: String = "train"
) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
  parseLesson(
    SourceText(file: "3-train.md", text: text), course: "security-log", name: name,
    language: language, known: names)
}

/// What is wrong with some blocks: places as `line:column`, and messages.
func problems(_ blocks: String) -> [String] { parse(blocks).diagnostics.map(\.short) }

extension Diagnostic {
  /// Severity apart, the line of the problem in its blocks, from 1, its column, and the message.
  var short: String {
    guard let location else { return message }
    return "\(location.line - 4):\(location.column) \(message)"
  }
}

/// A block that runs.
func fence(_ body: String) -> String { "```yaml lernlog\n\(body)\n```\n" }

/// A text with one mark, and the one problem that stands there.
struct MarkedProblem: Sendable, CustomTestStringConvertible {
  let text: String
  let message: String
  let fix: String?

  init(_ text: String, _ message: String, fix: String? = nil) {
    self.text = text
    self.message = message
    self.fix = fix
  }

  var testDescription: String { message }

  /// Checks that a lesson with these blocks has this problem and no other.
  func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    checkFile(frontMatter + text, sourceLocation: sourceLocation)
  }

  /// Checks that a whole lesson file has this problem and no other.
  func checkFile(
    _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let marked = Marked(text)
    let found = parse(file: marked.text).diagnostics
    let shown = found.map { "\($0)" }.joined(separator: "\n")
    #expect(found.map(\.message) == [message], "\(shown)", sourceLocation: sourceLocation)
    let place = found.first?.location.map { [$0.line, $0.column] }
    #expect(place == [marked.line, marked.column], "\(shown)", sourceLocation: sourceLocation)
    #expect(found.first?.fixIt?.new == fix, "\(shown)", sourceLocation: sourceLocation)
  }
}
