import Display
import Lessons

extension Walk {
  /// What a stop is called in the outline: its heading, or what it does.
  func title(of index: Int) -> String {
    if let heading = stops[index].title { return heading.plainText }
    if index == 0 { return run.lesson.front.title.value }
    let section = stops[..<index].last { $0.title != nil }?.title?.plainText
    let what = stops[index].blocks.lazy.compactMap { run.lesson.blocks[$0].title(language) }.first
    return [section, what ?? language(en: "further on", de: "weiter")].compactMap(\.self)
      .joined(separator: ": ")
  }
}

extension Block {
  /// What a block does, in a few words; `nil` for prose.
  fileprivate func title(_ language: Language) -> String? {
    switch kind {
    case .step(let step): language(en: "step \(step.name.value)", de: "Schritt \(step.name.value)")
    case .question(let question) where question.isPrediction:
      language(en: "your guess", de: "deine Vermutung")
    case .question: language(en: "a question", de: "eine Frage")
    case .again: language(en: "a question from before", de: "eine Frage von früher")
    case .reveal: language(en: "what came out", de: "was herauskam")
    case .table: language(en: "a table", de: "eine Tabelle")
    case .chart: language(en: "a chart", de: "ein Diagramm")
    case .exercise(let name): language(en: "exercise \(name.value)", de: "Übung \(name.value)")
    case .swiftRun: language(en: "code to run", de: "Code zum Ausführen")
    case .prose, .heading, .swiftSource, .pause, .expect, .details: nil
    }
  }
}
