package import Display
package import Lessons
import Pipeline

/// A lesson while it runs: its session, and the pages that its blocks have made.
///
/// A value type, so that a copy can run on without the original knowing.
package struct LessonRun: Sendable {
  /// What is run.
  package let lesson: Lesson
  /// What the blocks have computed so far.
  package internal(set) var session: Session
  /// What the learner answered to predictions, by the question's name.
  package var guesses: [String: Answer] = [:]
  /// The other lessons of the course, in the same language.
  let library: LessonLibrary
  /// The names that the lesson reads.
  let used: Set<String>
  /// The learner's own file that the lesson runs on; `nil` where it runs on the course's log.
  let data: LearnerData?

  /// Begins a lesson: what it needs of those that it continues is replayed in silence, with their own
  /// values.
  ///
  /// - Parameters:
  ///   - lesson: A lesson without errors.
  ///   - library: The course that it stands in, in the lesson's language.
  ///   - data: A file of the learner's own, to run on instead of the course's log.
  /// - Throws: A `Diagnostic` of an earlier lesson that cannot be replayed.
  package init(
    _ lesson: Lesson, in library: LessonLibrary, data: LearnerData? = nil
  ) throws(Diagnostic) {
    self.library = library
    self.data = data
    let language = Language(rawValue: lesson.language) ?? .en
    session = Session(language: language, courseFile: library.file)
    var earlier = try library.lessons(before: lesson)
    var lesson = lesson
    if let data {
      var sieve = DataSieve(data, library, language)
      earlier = try earlier.map { lesson throws(Diagnostic) in try sieve.lesson(lesson) }
      lesson = try sieve.lesson(lesson)
    }
    self.lesson = lesson
    let check = library.check(lesson, after: earlier)
    used = check.used
    let steps = earlier.flatMap(\.blocks).compactMap(\.kind.step)
    for (step, isNeeded) in zip(steps, check.neededSteps) { try replay(step, isNeeded) }
    session.dropFiles()
  }

  /// What a walk prints between two prompts, with the ids of the course's first language.
  var stops: [Stop] { Lessons.stops(of: lesson, idsFrom: library.original(of: lesson)) }

  /// Runs a block, and says what it shows; nothing for what is not to be seen.
  package mutating func show(_ block: Block) throws(Diagnostic) -> Page {
    switch block.kind {
    case .prose(let prose): Page([prose])
    case .heading(let level, let text, _): [.heading(level: level, text.map(Inline.init))]
    case .step(let step): try run(step)
    case .table(let parameters): try table(parameters)
    case .chart(let kind, let parameters): try chart(kind, parameters)
    case .question(let question): question.page(session.language)
    case .again(let again): try library.question(again).page(session.language)
    case .reveal(let reveal): try page(of: reveal)
    case .exercise(let name): library.offer(name.value).page(session.language)
    case .swiftRun(let code): self.page(of: code, block)
    case .swiftSource(let source): [.code(language: "swift", source.code)]
    case .details(let summary, let blocks): details(summary.value, blocks)
    case .pause, .expect: []
    }
  }

  /// The exercises of the lesson, which are offered at its end.
  var practice: Page {
    let offers = lesson.exercises.map {
      (offer: library.offer($0.value), record: ExerciseRecord?.none)
    }
    return Page(session.language.practice(offers, isTicked: false))
  }

  /// Forgets the files that steps made, because they were written.
  package mutating func dropFiles() { session.dropFiles() }

  private func details(_ summary: String, _ blocks: [MarkdownBlock]) -> Page {
    let more = session.language(en: "More: \(summary)", de: "Mehr dazu: \(summary)")
    return Page([.paragraph([.strong([.text(more)])])] + Page(blocks).blocks)
  }
}
