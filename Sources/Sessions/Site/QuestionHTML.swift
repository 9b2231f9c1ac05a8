import Display
import Lessons

extension LessonHTML {
  /// A question: what is asked, then hints and the answer, each folded.
  mutating func question(_ question: Question, _ block: Block) throws(Diagnostic) -> HTMLNode {
    let page = question.page(language)
    var content = labelled(page)
    for (index, hint) in question.hints.enumerated() {
      let (number, count) = (index + 1, question.hints.count)
      let title = language(en: "Hint \(number) of \(count)", de: "Hinweis \(number) von \(count)")
      content.append(.folded([.text(title)], renderer.nodes(Page(hint))))
    }
    if let feedback = try OpenQuestion(block, in: run)?.feedback {
      let title = language(en: "Show the answer", de: "Antwort zeigen")
      content.append(.folded([.text(title)], renderer.nodes(feedback.answer)))
    }
    return .element(.div, [.style("question")], content)
  }

  /// What came out of a prediction, folded, so that nobody reads it before guessing.
  mutating func reveal(_ block: Block) throws(Diagnostic) -> HTMLNode {
    let title = language(en: "What came out", de: "Was herauskam")
    return .element(
      .div, [.style("question")],
      [.folded([.text(title)], renderer.nodes(try run.show(block)))])
  }

  /// The page of a question, whose first words say what it is.
  private mutating func labelled(_ page: Page) -> [HTMLNode] {
    guard case .paragraph(let words)? = page.blocks.first else { return renderer.nodes(page) }
    return [.paragraph(words.plainText, style: "label")]
      + renderer.nodes(Page(Array(page.blocks.dropFirst())))
  }
}
