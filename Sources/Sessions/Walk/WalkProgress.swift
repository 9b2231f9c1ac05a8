import Display
import Lessons

extension Walk {
  /// Keeps the progress after a stop was passed.
  mutating func keep() {
    notePassed(here - 1)
    keeper.progress.here = here < stops.count ? stops[here].id : nil
    if here == stops.count { keeper.progress.finished = true }
    save()
  }

  /// Remembers that a stop was seen to its end; a question that waits is passed by that.
  mutating func notePassed(_ index: Int) {
    let id = stops[index].id
    var step =
      keeper.progress.steps[id] ?? Progress.Step(state: isQuestion(index) ? .skipped : .done)
    if step.state == .open { step.state = .skipped }
    step.hash = seenStops[index].hash
    keeper.progress.steps[id] = step
    noteSolved()
  }

  /// Writes the progress, and tells where that is not possible.
  mutating func save() {
    keeper.progress.seen = seenStops
    keeper.save(language, at: environment.now())
    tellNotices()
  }

  /// Says once what the learner has to know about the store.
  mutating func tellNotices() {
    for notice in keeper.notices { show([.paragraph(notice)]) }
    keeper.notices = []
  }

  /// The digest of a stop by its id; `nil` where there is none of that name.
  func digest(of id: String) -> String? { seenStops.first { $0.id == id }?.hash }

  /// An exercise counts as done when it is solved, not when it is passed.
  private mutating func noteSolved() {
    for name in run.lesson.exercises.map(\.value) where reached(name)?.isSolved == true {
      keeper.progress.steps[name] = Progress.Step(state: .done, hash: digest(of: name))
    }
  }

  /// Whether a stop asks something.
  func isQuestion(_ index: Int) -> Bool {
    stops[index].blocks.contains { number in
      switch run.lesson.blocks[number].kind {
      case .question, .again, .exercise: true
      default: false
      }
    }
  }

  /// Keeps the place, and says how to come back.
  mutating func leave() -> WalkEnd {
    if let data = run.data { return leave(data) }
    guard keeper.keeps else { return leaveUnkept() }
    if stops.indices.contains(here) { keeper.progress.here = stops[here].id }
    save()
    show([
      .paragraph(
        language(
          en: "You are at step \(here + 1) of \(stops.count). To come back here:",
          de: "Du bist bei Schritt \(here + 1) von \(stops.count). Hierher zurück kommst du mit:")),
      .code("lernlog learn \(run.lesson.id)"),
    ])
    return .left
  }

  /// Says how to begin again where nothing is kept.
  private mutating func leaveUnkept() -> WalkEnd {
    show([
      .paragraph(
        language(
          en: "You leave at step \(here + 1) of \(stops.count). Your place is not kept. To begin "
            + "again:",
          de: "Du hörst bei Schritt \(here + 1) von \(stops.count) auf. Die Stelle wird nicht "
            + "gespeichert. Von vorn geht es mit:")),
      .code("lernlog learn \(run.lesson.id)"),
    ])
    return .left
  }

  /// Says how to begin again on the learner's own file: no place is kept there.
  private mutating func leave(_ data: LearnerData) -> WalkEnd {
    show([
      .paragraph(
        language(
          en: "You leave at step \(here + 1) of \(stops.count). On a file of your own no place is "
            + "kept. To begin again:",
          de:
            "Du hörst bei Schritt \(here + 1) von \(stops.count) auf. Mit einer eigenen Datei wird "
            + "die Stelle nicht gespeichert. Von vorn geht es mit:")),
      .code(data.command(run.lesson.id)),
    ])
    return .left
  }

  /// Says what was reached, and what comes next.
  mutating func finish() {
    let next = run.library.next(after: run.lesson)
    let lesson = LessonEnding(
      run.lesson, keeper.progress,
      exercises: run.lesson.exercises.map { (run.library.offer($0.value), reached($0.value)) },
      next: next.map { run.data?.command($0) ?? "lernlog learn \($0)" })
    // On a file of the learner's own not every question was asked, so that nothing is ticked.
    let answered = run.data == nil ? keeper.progress : nil
    let course = courseEnding?.page(run.session, answered) ?? []
    show(course.blocks.isEmpty ? lesson.page(language) : lesson.reached(language) + course)
  }
}
