import Display
import Lessons

extension Walk {
  /// Takes up the lesson where it was left, if it was.
  ///
  /// - Returns: Whether to go on; `false` where the input ended.
  mutating func resume() throws(Diagnostic) -> Bool {
    for notice in keeper.notices { show([.paragraph(notice)]) }
    keeper.notices = []
    guard let id = keeper.progress.here, let index = stops.firstIndex(where: { $0.id == id }),
      index > 0
    else {
      startAnew()
      return true
    }
    switch askHowToResume(at: index) {
    case .again:
      startAnew()
      return true
    case .quit:
      here = index
      return false
    case .here:
      try replay(from: 0, upTo: index)
      here = index
      return true
    }
  }

  private enum Resume { case here, again, quit }

  private mutating func askHowToResume(at index: Int) -> Resume {
    let title = title(of: index)
    let words = PromptWords(language)
    let place = language(
      en: "You stopped at step \(index + 1) of \(stops.count), \"\(title)\".",
      de: "Du warst bei Schritt \(index + 1) von \(stops.count): „\(title)“.")
    show([.paragraph("\(place) \(words.resuming)")])
    let prompt = "\n\(words.position(index + 1, of: stops.count))"
    while let line = environment.terminal.ask(prompt)?.trimmed.lowercased() {
      switch line {
      case "": return .here
      case "1": return .again
      case "q", ":q": return .quit
      case "o", ":o":
        here = index
        showOutline()
      default: show([.paragraph(words.unknown(line, advice: words.resuming))])
      }
    }
    return .quit
  }

  private mutating func startAnew() {
    keeper.progress.steps = [:]
    here = 0
  }

  /// Runs everything between two stops out of sight, so that the later one finds what it needs.
  ///
  /// What was shown of a stop before stays in the record.
  mutating func replay(from start: Int, upTo index: Int) throws(Diagnostic) {
    for stop in start..<index {
      before[stop] = run
      var page: Page = stop == 0 ? run.opening : []
      for number in stops[stop].blocks {
        page.blocks += try silently(run.lesson.blocks[number]).blocks
      }
      if record[stop].blocks.isEmpty { record[stop] = page }
    }
    run.dropFiles()
  }

  /// Runs a block out of sight.
  private mutating func silently(_ block: Block) throws(Diagnostic) -> Page {
    restoreGuess(of: block)
    // Code leaves nothing behind that later blocks need, and nobody was asked yet.
    guard let code = block.kind.swiftRun else { return try run.show(block) }
    return run.listing(of: code) + run.recorded(block)
  }

  private mutating func restoreGuess(of block: Block) {
    guard case .question(let question) = block.kind, question.isPrediction,
      let line = keeper.progress.steps[block.id ?? question.name.value]?.answer,
      let guess = try? readAnswer(line, as: question.kind, choices: question.choices)
    else { return }
    run.guesses[question.name.value] = guess
  }

  /// Keeps the progress after a stop was passed.
  mutating func keep() {
    notePassed(here - 1)
    keeper.progress.here = here < stops.count ? stops[here].id : nil
    if here == stops.count { keeper.progress.finished = true }
    save()
  }

  /// Remembers that a stop was seen to its end; one that asked and was answered knows it already.
  mutating func notePassed(_ index: Int) {
    let id = stops[index].id
    if keeper.progress.steps[id] == nil {
      keeper.progress.steps[id] = Progress.Step(state: isQuestion(index) ? .skipped : .done)
    }
    noteSolved()
  }

  /// Keeps the progress as it is.
  mutating func save() {
    keeper.save(language)
    for notice in keeper.notices { show([.paragraph(notice)]) }
    keeper.notices = []
  }

  /// An exercise counts as done when it is solved, not when it is passed.
  private mutating func noteSolved() {
    for name in run.lesson.exercises.map(\.value) where reached(name)?.isSolved == true {
      keeper.progress.steps[name] = Progress.Step(state: .done)
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
    if stops.indices.contains(here) { keeper.progress.here = stops[here].id }
    keeper.save(language)
    show([
      .paragraph(
        language(
          en: "You are at step \(here + 1) of \(stops.count). To come back here:",
          de: "Du bist bei Schritt \(here + 1) von \(stops.count). Hierher zurück kommst du mit:")),
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
