package import Lessons

/// The lessons of a course in one language, read when they are asked for.
package struct LessonLibrary: Sendable {
  /// The lessons by name, with everything that is wrong with them.
  private let shelf: LessonShelf
  /// The names of the lessons, in the order of the course.
  private let names: [String]
  /// The id of the course.
  private let course: String
  /// Reads a file of the course's folder.
  let file: @Sendable (String) throws -> [UInt8]
  /// What is known of an exercise of the course by its name, in the library's language.
  private let exercise: @Sendable (String) -> ExerciseOffer?
  /// Runs the Swift code in the lessons; `nil` where it is only shown.
  let programs: LessonPrograms?
  /// The terms of the course in the library's language; `nil` where it has no glossary.
  let glossary: @Sendable () -> Glossary?
  /// The same lessons in the course's first language; `nil` where this is the first.
  private let originals: (@Sendable (String) -> Lesson?)?

  /// A library.
  package init(
    course: String, names: [String],
    read: @escaping @Sendable (String) -> (lesson: Lesson?, problems: [Diagnostic])?,
    originals: (@Sendable (String) -> Lesson?)? = nil,
    exercise: @escaping @Sendable (String) -> ExerciseOffer? = { _ in nil },
    programs: LessonPrograms? = nil, glossary: @escaping @Sendable () -> Glossary? = { nil },
    file: @escaping @Sendable (String) throws -> [UInt8]
  ) {
    self.course = course
    self.names = names
    shelf = LessonShelf(read)
    self.originals = originals
    self.exercise = exercise
    self.programs = programs
    self.glossary = glossary
    self.file = file
  }

  /// A lesson that can be run.
  ///
  /// - Throws: Everything that is wrong with it, where it has an error.
  package func lesson(_ name: String) throws(LessonRefusal) -> Lesson {
    guard let (found, problems) = shelf[name] else {
      throw LessonRefusal(
        [Diagnostic(location: nil, message: "the course '\(course)' has no lesson '\(name)'")])
    }
    guard let lesson = found else { throw LessonRefusal(problems) }
    let check: LessonCheck
    do throws(Diagnostic) {
      check = try self.check(lesson)
    } catch {
      throw LessonRefusal(problems + [error], in: lesson)
    }
    let all = problems + check.problems
    guard !all.hasErrors else { throw LessonRefusal(all, in: lesson) }
    return lesson
  }

  /// A lesson as it was read, whether it can be run or not; `nil` where it cannot be understood.
  func found(_ name: String) -> Lesson? { shelf[name]?.lesson }

  /// What can be known of a lesson before it runs.
  ///
  /// - Throws: What is wrong with a lesson that it continues.
  func check(_ lesson: Lesson) throws(Diagnostic) -> LessonCheck {
    check(lesson, after: try lessons(before: lesson))
  }

  /// The same for a lesson that goes on with the given ones.
  func check(_ lesson: Lesson, after earlier: [Lesson]) -> LessonCheck {
    shelf.check(lesson, after: earlier) {
      let asked = lesson.blocks.compactMap { block in
        if case .again(let again) = block.kind { try? question(again) } else { nil }
      }
      let isWhole = shelf[lesson.name].map { !$0.problems.hasErrors } ?? true
      return LessonCheck(lesson, after: earlier, asking: asked, isWhole: isWhole)
    }
  }

  /// The lessons that a lesson continues, the first one first.
  package func lessons(before lesson: Lesson) throws(Diagnostic) -> [Lesson] {
    var earlier: [Lesson] = []
    var next = lesson.front.continues
    while let name = next {
      let path = [lesson] + earlier
      if let start = path.firstIndex(where: { $0.name == name.value }) {
        throw .circle(path[start...].map(\.name) + [name.value], at: name.location)
      }
      guard let (found, problems) = shelf[name.value] else {
        throw .noLesson(name, known: names)
      }
      guard let lesson = found, !problems.hasErrors else {
        throw problems.firstError(at: name.location)
      }
      earlier.append(lesson)
      next = lesson.front.continues
    }
    return earlier.reversed()
  }

  /// The question of an earlier lesson that is asked again.
  func question(_ again: Again) throws(Diagnostic) -> Question { try asked(again).question }

  /// The question of an earlier lesson, and whether it holds for the course's own data alone.
  func asked(_ again: Again) throws(Diagnostic) -> (question: Question, onlyDefault: Bool) {
    let place = Located(again.lesson, at: again.location)
    guard let lesson = shelf[again.lesson]?.lesson else { throw .noLesson(place, known: names) }
    for block in lesson.blocks {
      if case .question(let question) = block.kind, question.name.value == again.question {
        return (question, block.onlyDefault)
      }
    }
    throw Diagnostic(
      location: again.location,
      message: "the lesson '\(again.lesson)' has no question '\(again.question)'")
  }

  /// The same lesson in the course's first language; `nil` where it is that one.
  func original(of lesson: Lesson) -> Lesson? { originals?(lesson.name) }

  /// What a lesson offers where it names an exercise; only its name where that is not at hand.
  func offer(_ name: String) -> ExerciseOffer {
    exercise(name) ?? ExerciseOffer(name: name, title: nil, points: nil)
  }

  /// The id of the lesson after another; `nil` after the last one.
  func next(after lesson: Lesson) -> String? {
    guard let index = names.firstIndex(of: lesson.name), index + 1 < names.count else { return nil }
    return "\(course)/\(names[index + 1])"
  }
}

/// A lesson that is not run, because something is wrong with it.
package struct LessonRefusal: Error, CustomStringConvertible {
  /// Everything that is wrong, in the order of the file.
  package let problems: [Diagnostic]
  private let source: SourceText?

  init(_ problems: [Diagnostic], in lesson: Lesson? = nil) {
    self.problems = problems.inOrder
    source = lesson?.source
  }

  /// Every problem with its source line.
  package var description: String {
    problems.map { problem in
      problem.description(source: problem.location?.file == source?.file ? source : nil)
    }.joined(separator: "\n\n")
  }
}

extension Diagnostic {
  /// A lesson that the course does not have.
  static func noLesson(_ name: Located<String>, known: [String]) -> Self {
    Self(
      location: name.location, message: "the course has no lesson '\(name.value)'",
      fixIt: name.value.nearest(in: known).map { FixIt(old: name.value, new: $0) })
  }
}
