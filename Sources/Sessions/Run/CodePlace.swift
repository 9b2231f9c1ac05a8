import Exercises
import Lessons

/// Where code that is compiled stands for its reader: a lesson, or a file of the learner's own.
struct CodePlace {
  /// The file.
  let source: SourceText
  /// The line of the file that is the first of the code.
  let firstLine: Int
  /// How many blanks before a line of the file are not part of the code, at most.
  let indent: Int

  /// A block of a lesson.
  init(_ code: SwiftRun, in lesson: Lesson) {
    source = lesson.source
    firstLine = code.bodyLines.lowerBound
    indent = source.line(firstLine - 1).prefix { $0 == " " }.count
  }

  /// A file that holds the code and nothing else.
  init(file: String, _ code: [UInt8]) {
    (source, firstLine, indent) = (SourceText(file: file, bytes: code), 1, 0)
  }

  /// A message at the line that the reader has before them.
  ///
  /// What the compiler says of other files stays as it is.
  func moved(_ explained: ExplainedMessage) -> ExplainedMessage {
    let message = explained.message
    guard message.file == "main.swift", let line = message.line else { return explained }
    let place = firstLine + line - 1
    let blanks = min(indent, source.line(place).prefix { $0 == " " }.count)
    return explained.moved(
      to: source.file, line: place, column: message.column.map { $0 + blanks })
  }
}
