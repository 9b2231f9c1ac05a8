import Display
import Lessons

/// What a learner did at the blocks of a lesson that they have seen.
struct WalkedBlocks {
  let run: LessonRun
  let progress: Progress
  /// How many blocks were shown.
  let end: Int

  /// The question that a block asks, with the id under which progress keeps it; `nil` for other blocks.
  func asked(at index: Int) -> (id: String, question: Question)? {
    run.asked(by: run.lesson.blocks[index])
  }

  /// What was answered and tried, below the blocks to which it belongs.
  var quotes: [Int: [LessonNotes.Quote]] {
    let words = NoteWords(run.session.language)
    var quotes: [Int: [LessonNotes.Quote]] = [:]
    for index in 0..<end {
      guard let (id, question) = asked(at: index), let step = progress.steps[id] else {
        continue
      }
      quotes[index] = words.quote(step, question).map { [$0] }
    }
    for stop in run.stops where stop.blocks.lowerBound < end {
      guard let lines = progress.tried?[stop.id], !stop.blocks.isEmpty else { continue }
      quotes[min(stop.blocks.upperBound, end) - 1, default: []].append(words.tried(lines))
    }
    return quotes
  }
}

extension WalkedBlocks {
  /// As far as a learner has come: to the end, or to the first question that waits where they
  /// stopped; `nil` where the lesson was not begun.
  ///
  /// - Parameters:
  ///   - run: The lesson, before its first block.
  ///   - progress: What is known of the learner.
  init?(_ run: LessonRun, _ progress: Progress) {
    let blocks = run.lesson.blocks
    guard let changes = LessonChanges(progress, run.seenStops) else {
      guard progress.isFinished else { return nil }
      self.init(run: run, progress: progress, end: blocks.count)
      return
    }
    let stop = run.stops[changes.here].blocks
    let waiting = stop.first { index in
      guard let id = run.asked(by: blocks[index])?.id else { return false }
      return progress.steps[id].map { $0.state == .open } ?? true
    }
    self.init(run: run, progress: progress, end: waiting.map { $0 + 1 } ?? stop.upperBound)
  }
}

extension LessonRun {
  /// The question that a block asks, with the id under which progress keeps it; `nil` for other blocks.
  fileprivate func asked(by block: Block) -> (id: String, question: Question)? {
    switch block.kind {
    case .question(let question): return (block.id ?? question.name.value, question)
    case .again(let again):
      return (try? library.question(again)).map { (block.id ?? $0.name.value, $0) }
    default: return nil
    }
  }

  /// Takes a guess that was made earlier, so that the reveal of it can be compared.
  mutating func restoreGuess(of block: Block, from progress: Progress) {
    guard case .question(let question) = block.kind, question.isPrediction,
      let line = progress.steps[block.id ?? question.name.value]?.answer,
      let guess = try? readAnswer(line, as: question.kind, choices: question.choices)
    else { return }
    guesses[question.name.value] = guess
  }
}
