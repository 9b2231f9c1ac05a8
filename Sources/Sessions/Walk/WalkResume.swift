import Display
import Lessons

extension Walk {
  /// Takes up the lesson where it was left, if it was.
  ///
  /// - Returns: Whether to go on; `false` where the input ended.
  mutating func resume() throws(Diagnostic) -> Bool {
    tellNotices()
    takeOverRenamed()
    guard let changes = LessonChanges(keeper.progress, seenStops) else {
      startAnew()
      return true
    }
    tell(changes)
    guard changes.here > 0 else { return true }
    let index = changes.here
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

  /// What was done at a stop counts for the same stop under its new name.
  private mutating func takeOverRenamed() {
    for block in run.lesson.blocks {
      guard let old = block.was, let id = block.id, old != id else { continue }
      keeper.progress.rename(old, to: id)
    }
  }

  /// Says what an author has changed; nothing where that is nothing.
  private mutating func tell(_ changes: LessonChanges) {
    guard !changes.isEmpty else { return }
    let words = ChangeWords(language)
    let items =
      (changes.added + changes.changed).sorted().map { index in
        changes.added.contains(index)
          ? words.added(index + 1, title(of: index)) : words.changed(index + 1, title(of: index))
      }
      + (changes.removed.isEmpty ? [] : [words.removed(changes.removed)])
      + (changes.isHereGone ? [words.hereGone] : [])
    show([.paragraph(words.opening), .list(items: items.map { [.paragraph($0)] })])
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
    while let line = environment.terminal.ask(prompt, for: .key())?.trimmed.lowercased() {
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
    keeper.progress.tried = nil
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
    run.restoreGuess(of: block, from: keeper.progress)
    // Code leaves nothing behind that later blocks need, and nobody was asked yet.
    guard let code = block.kind.swiftRun else { return try run.show(block) }
    return run.listing(of: code) + run.recorded(block)
  }
}
