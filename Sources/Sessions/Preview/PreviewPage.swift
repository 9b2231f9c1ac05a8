package import Display
import Lessons

extension LessonPreview {
  /// The lesson as a web page, its problems first; without the lesson where its file has errors.
  package func document() -> HTMLDocument {
    var renderer = HTMLRenderer(language)
    var content: [HTMLNode] = []
    if !problems.isEmpty {
      let title = language(en: "Problems", de: "Probleme")
      content = [.element(.h2, [], [.text(title)])]
      for problem in problems {
        let lines = problem.description(source: source)
          .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        content += renderer.nodes([.lines(lines)])
      }
    }
    var title = file
    if let begun {
      title = begun.lesson.front.title.value
      var lesson = LessonHTML(begun, HTMLRenderer(language), exercise: { _ in nil })
      // A block that cannot run is among the problems.
      let blocks = (try? lesson.blocks()) ?? []
      content += lesson.opening() + blocks + lesson.practice()
    }
    return HTMLDocument(
      language: language.rawValue, title: title,
      description: language(en: "Preview of \(file)", de: "Vorschau auf \(file)"),
      body: [.element(.main, [], content)])
  }
}
