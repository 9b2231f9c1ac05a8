import Display
import Exercises
import Lessons

/// Swift code in lessons.
extension LessonRun {
  /// Whether code can be run here at all.
  var runsCode: Bool { library.programs != nil }

  /// Compiles and runs the code of a block; `nil` where no code is run here.
  func outcome(of code: SwiftRun) -> CodeOutcome? {
    library.programs?.outcome(of: Array(code.code.utf8))
  }

  /// The code of a block, and what it prints.
  func page(of code: SwiftRun, _ block: Block) -> Page {
    listing(of: code) + output(of: code, block)
  }

  /// The code alone.
  func listing(of code: SwiftRun) -> Page { [.code(language: "swift", code.code)] }

  /// Runs the code of a block and says what it prints; where it cannot be run, what was recorded.
  func output(of code: SwiftRun, _ block: Block) -> Page {
    guard let outcome = outcome(of: code) else { return recorded(block) }
    let page = CodePage(
      outcome: outcome, place: CodePlace(code, in: lesson), language: session.language
    ).page
    if case .unavailable = outcome { return page + recordedLines(of: block) }
    return page
  }

  /// What a block printed when it was recorded, for those who do not run it.
  func recorded(_ block: Block) -> Page {
    let text = session.language(
      en: "This code was not run.", de: "Dieser Code wurde nicht ausgeführt.")
    return [.paragraph(text)] + recordedLines(of: block)
  }

  private func recordedLines(of block: Block) -> Page {
    guard let output = block.output else { return [] }
    let text = session.language(
      en: "When the lesson was written, it printed:", de: "Beim Schreiben der Lektion gab er aus:")
    let lines = output.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return [.paragraph(text), .lines(lines.map(String.init))]
  }
}
