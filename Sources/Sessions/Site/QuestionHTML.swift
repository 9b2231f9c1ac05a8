import Display
import Lessons

extension LessonHTML {
  /// A question: what is asked, then hints and the answer, each folded.
  ///
  /// On a learner's own page there are no hints, and the answer is told where the learner knows it.
  mutating func question(_ question: Question, _ block: Block) throws(Diagnostic) -> HTMLNode {
    var content = labelled(question.page(language))
    let open = try OpenQuestion(block, in: run)
    let answer = open?.feedback.map { renderer.nodes($0.answer) }
    if let progress {
      if let id = open?.id, progress.tells(id) { content += answer ?? [] }
    } else {
      content += hints(of: question)
      let title = language(en: "Show the answer", de: "Antwort zeigen")
      content += answer.map { [.folded([.text(title)], $0)] } ?? []
    }
    return .element(.div, [.style("question")], content)
  }

  private mutating func hints(of question: Question) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for (index, hint) in question.hints.enumerated() {
      let (number, count) = (index + 1, question.hints.count)
      let title = language(en: "Hint \(number) of \(count)", de: "Hinweis \(number) von \(count)")
      nodes.append(.folded([.text(title)], renderer.nodes(Page(hint))))
    }
    return nodes
  }

  /// What came out of a prediction, folded, so that nobody reads it before guessing.
  mutating func reveal(_ block: Block) throws(Diagnostic) -> HTMLNode {
    let nodes = renderer.nodes(try run.show(block))
    let title = language(en: "What came out", de: "Was herauskam")
    return .element(
      .div, [.style("question")], progress == nil ? [.folded([.text(title)], nodes)] : nodes)
  }

  /// The page of a question, whose first words say what it is.
  private mutating func labelled(_ page: Page) -> [HTMLNode] {
    guard case .paragraph(let words)? = page.blocks.first else { return renderer.nodes(page) }
    return [.paragraph(words.plainText, style: "label")]
      + renderer.nodes(Page(Array(page.blocks.dropFirst())))
  }
}

extension Progress {
  /// Whether the answer of a question is known to the learner.
  fileprivate func tells(_ id: String) -> Bool {
    steps[id].map { $0.state == .done || $0.state == .shown } ?? false
  }
}
