/// What a lesson says about other lessons of its course, and what is wrong with it.
///
/// - Parameters:
///   - lesson: The lesson.
///   - lessons: All lessons in its language.
///   - course: The course.
///   - isWhole: Whether all of the lesson could be read; what is missing elsewhere may be a review.
/// - Returns: The problems.
func references(
  of lesson: Lesson, among lessons: [Lesson], in course: Course, isWhole: Bool
) -> [Diagnostic] {
  let names = course.lessons.map(\.name)
  let earlier = Array(names.prefix { $0 != lesson.name })
  var diagnostics: [Diagnostic] = []
  if let continued = lesson.front.continues, !names.contains(continued.value) {
    let others = names.filter { $0 != lesson.name }
    diagnostics.append(
      .unknownLesson(continued.value, at: continued.location, known: others, isEarlier: false))
  }
  for block in lesson.blocks {
    switch block.kind {
    case .again(let again):
      diagnostics += problems(again, earlier: earlier, lessons: lessons)
    case .question(let question):
      guard let review = question.review, !earlier.contains(review.value) else { continue }
      diagnostics.append(
        .unknownLesson(review.value, at: review.location, known: earlier, isEarlier: true))
    default: break
    }
  }
  return diagnostics + (isWhole ? missingReviews(lesson, earlier: earlier) : [])
}

private func problems(_ again: Again, earlier: [String], lessons: [Lesson]) -> [Diagnostic] {
  guard earlier.contains(again.lesson) else {
    return [
      .unknownLesson(
        again.lesson, before: "#\(again.question)", at: again.location, known: earlier,
        isEarlier: true)
    ]
  }
  guard let lesson = lessons.first(where: { $0.name == again.lesson }) else { return [] }
  let questions = lesson.blocks.compactMap { block in
    if case .question(let question) = block.kind { question.name.value } else { nil }
  }
  guard !questions.contains(again.question) else { return [] }
  return [.unknownQuestion(again, known: questions)]
}

/// A lesson after the first begins with two reviews.
private func missingReviews(_ lesson: Lesson, earlier: [String]) -> [Diagnostic] {
  guard !earlier.isEmpty else { return [] }
  let active = lesson.blocks.filter(\.isActive)
  let reviews = active.prefix { block in
    switch block.kind {
    case .again: true
    case .question(let question): question.review != nil
    default: false
    }
  }
  guard reviews.count < 2 else { return [] }
  let place = active.dropFirst(reviews.count).first?.location ?? lesson.front.title.location
  return [.tooFewReviews(reviews.count, at: place)]
}

extension Block {
  /// Whether a learner sees something run or is asked something; a reveal belongs to its question.
  fileprivate var isActive: Bool {
    switch kind {
    case .step(let step): !step.isHidden
    case .table, .chart, .question, .again, .swiftRun: true
    default: false
    }
  }
}

/// Lessons that continue each other in a circle.
///
/// - Parameter lessons: The lessons of a course in one language.
/// - Returns: A diagnostic for each circle, at the `continues` of its first lesson.
package func circles(of lessons: [Lesson]) -> [Diagnostic] {
  let next = Dictionary(
    lessons.compactMap { lesson in lesson.front.continues.map { (lesson.name, $0) } },
    uniquingKeysWith: { first, _ in first })
  var finished: Set<String> = []
  var diagnostics: [Diagnostic] = []
  for lesson in lessons {
    var path: [String] = []
    var name: String? = lesson.name
    while let current = name, !finished.contains(current) {
      if let start = path.firstIndex(of: current), let place = next[current]?.location {
        diagnostics.append(.circle(path[start...] + [current], at: place))
        break
      }
      path.append(current)
      name = next[current]?.value
    }
    finished.formUnion(path)
  }
  return diagnostics
}

extension Diagnostic {
  /// A lesson that the course does not have, or has only later; `rest` stands behind its name there.
  static func unknownLesson(
    _ name: String, before rest: String = "", at location: SourceLocation, known: [String],
    isEarlier: Bool
  ) -> Self {
    Self(
      location: location,
      message: isEarlier
        ? "no earlier lesson of the course is named '\(name)'"
        : "no lesson of the course is named '\(name)'",
      fixIt: name.nearest(in: known).map { FixIt(old: name + rest, new: $0 + rest) },
      note: known.isEmpty ? nil : "to choose from: \(known.joined(separator: ", "))")
  }

  /// A question that the lesson does not ask.
  static func unknownQuestion(_ again: Again, known: [String]) -> Self {
    let name = again.question
    return Self(
      location: again.location, message: "the lesson '\(again.lesson)' has no question '\(name)'",
      fixIt: name.nearest(in: known).map {
        FixIt(old: "\(again.lesson)#\(name)", new: "\(again.lesson)#\($0)")
      },
      note: known.isEmpty ? nil : "its questions are \(known.joined(separator: ", "))")
  }

  /// A lesson that does not come back to earlier ones.
  static func tooFewReviews(_ count: Int, at location: SourceLocation) -> Self {
    Self(
      severity: .warning, location: location,
      message: "a lesson after the first begins with two reviews, and this one with \(count)",
      note: "a review is 'again: LESSON#QUESTION', or a question with 'review: LESSON'")
  }

  /// Lessons that wait for each other.
  package static func circle(_ names: some Sequence<String>, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "lessons continue each other in a circle: "
        + names.joined(separator: " → "))
  }
}
