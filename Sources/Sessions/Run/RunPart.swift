package import Display
package import Lessons
import Pipeline

/// What a lesson shows in one go while it runs without a learner.
package struct RunPart {
  /// What shows it.
  package enum Source {
    /// The beginning of the lesson.
    case opening
    /// A block.
    case block(Block)
    /// The answer to a question, told below it.
    case answer
    /// The exercises at the end.
    case practice
    /// What stands after the last lesson of a course.
    case ending
  }

  /// What shows it.
  package let source: Source
  /// What is shown; nothing for a block that works out of sight.
  package let page: Page
  /// What the block computed, by the names that a lesson calls it by, in the order of the session.
  package let values: [(name: String, value: Double?)]
  /// Every number that the page may speak of, in full; none for what an author wrote.
  let known: [Double]

  /// A part that computes nothing.
  package init(_ source: Source, _ page: Page) {
    self.init(source, page, values: [], known: [])
  }

  init(
    _ source: Source, _ page: Page, values: [(name: String, value: Double?)], known: [Double]
  ) {
    self.source = source
    self.page = page
    self.values = values
    self.known = known
  }
}

extension LessonRun {
  /// Runs the lesson from its opening to its end, without asking; answers are told.
  ///
  /// - Parameter take: Takes the parts, one after the other, and the lesson as it stands then.
  /// - Throws: The `Diagnostic` of a block that could not run, or what `take` throws.
  package mutating func parts(
    _ take: (RunPart, LessonRun) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try take(RunPart(.opening, opening), self)
    for block in lesson.blocks {
      let page = try show(block)
      let known = block.kind.isComputed ? session.values.compactMap(\.value) : []
      try take(RunPart(.block(block), page, values: values(of: block), known: known), self)
      if let feedback = try OpenQuestion(block, in: self)?.feedback {
        try take(RunPart(.answer, feedback.answer, values: [], known: feedback.key.numbers), self)
      }
    }
    if !lesson.front.exercises.isEmpty { try take(RunPart(.practice, practice), self) }
  }

  /// The pages alone, without those that show nothing.
  package mutating func plain(_ show: (Page) -> Void) throws(Diagnostic) {
    try parts { part, _ in if !part.page.blocks.isEmpty { show(part.page) } }
  }

  /// What a step wrote, in numbers; nothing for other blocks.
  private func values(of block: Block) -> [(name: String, value: Double?)] {
    guard case .step(let step) = block.kind,
      let past = session.history.last(where: { $0.call.location == step.name.location })
    else { return [] }
    let owners = past.use.writes.map { "\($0)." }
    return session.values.filter { value in owners.contains { value.name.hasPrefix($0) } }
  }
}

extension Session {
  /// Every value that is a number or is missing, as `evaluation.recall`.
  fileprivate var values: [(name: String, value: Double?)] {
    artefacts.flatMap { artefact in
      artefact.value.values.compactMap { value -> (name: String, value: Double?)? in
        switch value.value {
        case .number(let number): ("\(artefact.name).\(value.name)", number)
        case .missing: ("\(artefact.name).\(value.name)", nil)
        default: nil
        }
      }
    }
  }
}

extension AnswerKey {
  /// The numbers that are right, in full.
  fileprivate var numbers: [Double] {
    accepted.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }
}

extension Block.Kind {
  /// Whether its page speaks of what was computed.
  fileprivate var isComputed: Bool {
    switch self {
    case .step, .table, .chart, .reveal: true
    case .prose, .heading, .question, .again, .exercise, .swiftRun, .swiftSource, .pause, .expect,
      .details:
      false
    }
  }
}
