import Display
import Exercises
package import Lessons
import Pipeline

/// A lesson that was run from end to end, what its blocks printed, and what was found wrong.
package struct LessonProof: Sendable {
  /// The lesson.
  package let lesson: Lesson
  /// What is to be recorded under a block, by the block's index.
  package private(set) var printed: [Int: String] = [:]
  /// What was found, in the order of the blocks.
  package private(set) var findings: [Diagnostic] = []
  /// Whether there was code that could not be run, because nothing was given to run it.
  package private(set) var hasSkippedCode = false
  private var run: LessonRun
  private let renderer: TerminalRenderer
  private let display: DisplayProof
  private let clock: StepClock?

  /// Runs a lesson without errors, compares what it prints with what is recorded, and looks whether what
  /// it claims is true.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - library: The course that it stands in.
  ///   - clock: Times the steps; `nil` where their time does not matter.
  /// - Throws: The `Diagnostic` of an earlier lesson that cannot be replayed.
  package init(
    _ lesson: Lesson, in library: LessonLibrary, clock: StepClock? = nil
  ) throws(Diagnostic) {
    self.lesson = lesson
    self.clock = clock
    run = try LessonRun(lesson, in: library)
    renderer = TerminalRenderer(Profile(charset: .ascii, language: run.session.language))
    display = DisplayProof(lesson, run.session.language)
    for (index, block) in lesson.blocks.enumerated() {
      do throws(Diagnostic) {
        try prove(block, at: index)
      } catch {
        findings.append(error)
        return
      }
    }
  }

  private mutating func prove(_ block: Block, at index: Int) throws(Diagnostic) {
    if let code = block.kind.swiftRun { return prove(code, block, at: index) }
    let page = try show(block)
    findings += display.problems(of: page, block)
    findings += try run.brokenClaims(of: block)
    switch block.kind {
    case .step, .table, .chart: compare(page, with: block, at: index)
    case .prose, .heading, .question, .reveal, .again, .exercise, .swiftRun, .swiftSource, .pause,
      .expect, .details:
      break
    }
  }

  /// What a block shows; a step is timed where there is a clock.
  private mutating func show(_ block: Block) throws(Diagnostic) -> Page {
    guard let clock, let step = block.kind.step else { return try run.show(block) }
    let (page, time) = try clock.timing { () throws(Diagnostic) in try run.show(block) }
    findings += [.slowStep(step, time, in: lesson.front)].compactMap(\.self)
    return page
  }

  /// Compiles and runs code, and compares what it writes; code that fails prints nothing to record.
  private mutating func prove(_ code: SwiftRun, _ block: Block, at index: Int) {
    findings += display.problems(of: run.listing(of: code), block)
    guard let outcome = run.outcome(of: code) else {
      hasSkippedCode = true
      return
    }
    findings += outcome.problems(of: code, at: block.location, in: lesson)
    guard case .ran(let output, let total, let failure, _) = outcome, failure == nil else { return }
    let page = CodeOutput(output, total: total).page(run.session.language)
    findings += display.problems(of: page, block)
    compare(page, with: block, at: index)
  }

  /// Keeps what a block prints, and compares it with what is recorded.
  private mutating func compare(_ page: Page, with block: Block, at index: Int) {
    let text = page.blocks.isEmpty ? nil : renderer.render(page)
    if let text { printed[index] = text }
    switch (text, block.output) {
    case (nil, nil): break
    case (nil, let output?): findings.append(.needlessOutput(output, of: block))
    case (let text?, nil): findings.append(.missingOutput(of: block, text))
    case (let text?, let output?):
      let diff = unifiedDiff(output.text, text, oldStart: output.firstLine + 1)
      if !diff.isEmpty { findings.append(.otherOutput(output, of: block, diff)) }
    }
  }
}

extension Diagnostic {
  /// Something that prints and has nothing recorded under it.
  static func missingOutput(of block: Block, _ text: String) -> Self {
    Self(
      location: block.location, message: "no output is recorded under this block",
      note: "'lernlog verify --record' writes it")
  }

  /// Something recorded under a block that prints nothing.
  static func needlessOutput(_ output: RecordedOutput, of block: Block) -> Self {
    Self(
      location: SourceLocation(file: block.location.file, line: output.firstLine),
      message: "this output stands under a block that prints nothing; take it away")
  }

  /// An output that is not what the block prints.
  static func otherOutput(_ output: RecordedOutput, of block: Block, _ diff: [String]) -> Self {
    Self(
      location: SourceLocation(file: block.location.file, line: output.firstLine),
      message: "the recorded output is not what the block prints (- recorded, + printed)",
      note: (["'lernlog verify --record' renews it"] + diff).joined(separator: "\n"))
  }
}
