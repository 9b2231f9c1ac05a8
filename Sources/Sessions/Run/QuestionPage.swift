package import Display
package import Lessons

extension Question {
  /// What is asked, and the choices by number.
  package func page(_ language: Language) -> Page {
    let word =
      isPrediction
      ? language(en: "Your guess", de: "Deine Vermutung") : language(en: "Question", de: "Frage")
    var page: Page = [.paragraph([.marked(.heading, word)])]
    page.blocks += Page(ask).blocks
    if kind.hasChoices {
      page.append(.list(start: 1, items: choices.map { [.paragraph($0.text)] }))
    }
    return page
  }
}
