package import Display
import Exercises
import Lessons

extension Practice {
  /// The next hint; when all were given, all of them once more.
  package func hint() throws -> Page {
    let hints = exercise.text(in: language.rawValue).hints
    let given = record.record.hints
    guard given < hints.count else { return all(hints) }
    _ = try update { $0.takeHint(of: hints.count) }
    let page = self.page(of: hints[given], number: given + 1, of: hints.count)
    return page + (given + 1 == hints.count ? [] : [more])
  }

  /// The solution, which is recorded as seen.
  package func solution() throws -> Page {
    let (language, name) = (exercise.fileEnding, exercise.workFile)
    let bytes: [UInt8]
    if let solution = exercise.solution {
      bytes = solution
    } else {
      let supplies = try preparedSupplies()
      bytes = try exercise.rightAnswers(in: self.language.rawValue, evaluate: supplies.evaluate)
    }
    _ = try update { $0.showSolution(at: now()) }
    let text = String(decoding: bytes, as: UTF8.self)
    return [
      .paragraph([.text(self.language(en: "The solution, ", de: "Die Lösung, ")), .code(name)]),
      .code(language: language, text),
      .paragraph(
        self.language(
          en: "It is noted that you have seen it. What you reached so far stays.",
          de: "Es ist vermerkt, dass du sie gesehen hast. Was du bisher erreicht hast, bleibt.")),
    ]
  }

  private var more: PageBlock {
    .paragraph([
      .text(language(en: "One more: ", de: "Noch einer: ")), .code("lernlog hint \(entry.name)"),
    ])
  }

  private func page(of hint: ExerciseHint, number: Int, of count: Int) -> Page {
    let number = language(en: "Hint \(number) of \(count)", de: "Hinweis \(number) von \(count)")
    let isBare = ["Hint", "Hinweis"].contains(hint.title)
    let title = isBare ? number : "\(number): \(hint.title)"
    return [.paragraph([.strong([.text(title)])])] + Page(hint.blocks)
  }

  private func all(_ hints: [ExerciseHint]) -> Page {
    let pages = hints.enumerated().map { page(of: $1, number: $0 + 1, of: hints.count) }
    return pages.reduce([], +) + [
      .paragraph([
        .text(
          language(
            en: "These were all hints. To see the solution: ",
            de: "Das waren alle Hinweise. Die Lösung zeigt: ")),
        .code("lernlog solution \(entry.name)"),
      ])
    ]
  }
}
