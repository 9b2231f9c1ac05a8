import Display
package import Lessons

/// How a walk ended.
package enum WalkEnd: Equatable, Sendable {
  /// The last stop was passed.
  case finished
  /// The learner left; the next walk resumes.
  case left
}

extension Walk {
  /// Goes from stop to stop until the learner is through, or leaves.
  ///
  /// - Returns: How it ended.
  /// - Throws: The `Diagnostic` of a block that could not run; progress is kept.
  package mutating func go() throws(Diagnostic) -> WalkEnd {
    guard try resume() else { return leave() }
    while here < stops.count {
      switch try visit(here) {
      case .next:
        here += 1
        keep()
      case .to(let stop): try jump(to: stop)
      case .stay, .quit: return leave()
      }
    }
    finish()
    return .finished
  }

  /// Shows a stop and waits there; at a question, until it is answered or passed.
  private mutating func visit(_ index: Int) throws(Diagnostic) -> WalkMove {
    shown = index
    tried = nil
    before[index] = run
    shownEnd = stops[index].blocks.lowerBound
    record[index] = index == 0 ? run.opening : []
    show(record[index])
    var goesOn = false
    for number in stops[index].blocks {
      let block = run.lesson.blocks[number]
      shownEnd = number + 1
      if let code = block.kind.swiftRun {
        guard present(code, block, at: index) else { return .quit }
        continue
      }
      try present(block, at: index)
      guard let asked = try OpenQuestion(block, in: run) else { continue }
      question = resumed(asked)
      isPassed = false
      let move = listen(at: .question)
      guard move == .next else { return move }
      question = nil
      // Who guessed or passed wants to see what comes; who answered has something to read first.
      goesOn = asked.feedback == nil || isPassed
    }
    // A stop at which nothing is shown, such as a silent step, needs no prompt.
    return goesOn || record[index].blocks.isEmpty ? .next : listen(at: .stop)
  }

  /// Runs a block, shows its page, and writes its files.
  private mutating func present(_ block: Block, at index: Int) throws(Diagnostic) {
    let page = try run.show(block) + state(of: block)
    show(page)
    record[index].blocks += page.blocks
    for file in run.session.files {
      let told = workspace.write(
        file, in: run.lesson.course, &keeper.progress, environment, language)
      show([.paragraph(told)])
    }
    run.dropFiles()
  }

  /// How far the learner is in the exercise of a block; nothing for others.
  private func state(of block: Block) -> Page {
    guard let name = block.kind.exercise?.value, let words = reached(name)?.words(language) else {
      return []
    }
    return [.paragraph(language(en: "So far: \(words).", de: "Bisher: \(words)."))]
  }

  /// Reads lines until one of them leads on.
  private mutating func listen(at place: PromptPlace) -> WalkMove {
    while let line = ask(at: place) {
      let move = hear(line, at: place)
      if move != .stay { return move }
    }
    return .quit
  }

  private mutating func hear(_ line: String, at place: PromptPlace) -> WalkMove {
    if line.isEmpty {
      guard place == .question else { return .next }
      show([.paragraph(PromptWords(language).answering)])
      return .stay
    }
    if place == .stop || line.hasPrefix(":") {
      guard let press = keyPress(in: line, at: place) else {
        let isElsewhere = keys.contains { $0.press(in: line) != nil }
        show([
          .paragraph(
            isElsewhere ? PromptWords(language).noQuestion : PromptWords(language).unknown(line))
        ])
        return .stay
      }
      return press.key.press(&self, with: press.words)
    }
    return answer(line)
  }
}
