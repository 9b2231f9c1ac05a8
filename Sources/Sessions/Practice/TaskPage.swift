import Display
import Exercises
import Lessons

extension Exercise {
  /// The title, the points, and what is asked.
  func task(_ language: Language) -> Page {
    let text = text(in: language.rawValue)
    let worth = language(
      en: "\(id), \(points) points",
      de: "\(id), \(points) Punkte")
    let blocks = text.blocks.map { block -> Page in
      switch block.kind {
      case .prose(let prose): Page([prose])
      case .heading(let level, let text, _): [.heading(level: level, text.map(Inline.init))]
      case .question(let question): named(question, language)
      default: []
      }
    }
    return blocks.reduce([.heading(level: 1, text.title), .paragraph(worth)], +)
  }

  /// A question under the name that it has in the file of answers, its choices by their keys.
  private func named(_ question: Question, _ language: Language) -> Page {
    let points = text(in: language.rawValue).questions
      .first { $0.question.name == question.name }?.points
    let worth = points.map {
      language.counted($0, en: ("point", "points"), de: ("Punkt", "Punkte"))
    }
    let choices = question.choices.map { choice -> ListItem in
      [.paragraph([.code(choice.key), .text(" = \(choice.text)")])]
    }
    return [
      .paragraph([
        .strong([.text(question.name.value)]), .text(worth.map { " (\($0))" } ?? ""),
      ])
    ] + Page(question.ask) + (choices.isEmpty ? [] : [.list(items: choices)])
  }
}
