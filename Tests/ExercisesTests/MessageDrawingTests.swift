import Lessons
import TestSupport
import Testing

@testable import Exercises

/// The compiler's messages as learners read them.
@Suite struct MessageDrawingTests {
  static let source = SourceText(
    file: "Exercise.swift",
    text: "func half(_ x: Int) -> Double {\n  /* ä */ let y = x * 0.5\n  \u{1B}[31m\n}\n")

  static let messages = [
    CompilerMessage(
      file: "Exercise.swift", line: 2, column: 22, severity: .error,
      message: "binary operator '*' cannot be applied to operands of type 'Int' and 'Double'"),
    CompilerMessage(
      file: "Exercise.swift", line: 2, column: 16, severity: .warning,
      message: "initialization of immutable value 'y' was never used"),
    CompilerMessage(
      file: "Exercise.swift", line: 3, column: 3, severity: .error, message: "\u{1B}]0;x\u{7}odd"),
    CompilerMessage(
      file: "Exercise.swift", line: 99, column: 3, severity: .error, message: "beyond the end"),
    CompilerMessage(
      file: "/etc/hostname", line: 1, column: 1, severity: .error,
      message: "forged by #sourceLocation"),
    CompilerMessage(
      file: "main.swift", line: 70, column: 1, severity: .error, message: "cannot find 'f' in scope"
    ),
    CompilerMessage(file: nil, line: nil, column: nil, severity: .note, message: "one\ntwo"),
  ]

  @Test(arguments: ["en", "de"])
  func `messages at the learner's lines`(language: String) throws {
    let exercise = try exercise(Sample.function("f(_ x: Int) -> Double", calls: "inputs: [1]"))
    let told = learnersMessages(Self.messages, of: exercise)
    let text = told.map { $0.text(source: Self.source, in: language) }.joined(separator: "\n\n")
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    try expectGolden(text + "\n", "messages.\(language).txt")
  }
}
