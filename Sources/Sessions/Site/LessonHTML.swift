import Display
import Lessons

/// The content of a lesson's page: everything that the lesson shows, from its opening to its end.
struct LessonHTML {
  var run: LessonRun
  var renderer: HTMLRenderer
  /// The page of an exercise; `nil` where the site has none.
  let exercise: (String) -> HTMLAddress?
  /// What a learner did at a block, to be shown below it; nothing where the page is for everybody.
  let notes: (Int) -> [HTMLNode]
  /// What is known of the learner whose page it is; `nil` where it is for everybody.
  let progress: Progress?
  /// How many blocks are shown.
  let end: Int

  init(
    _ run: LessonRun, _ renderer: HTMLRenderer, exercise: @escaping (String) -> HTMLAddress?,
    upTo end: Int? = nil, progress: Progress? = nil,
    notes: @escaping (Int) -> [HTMLNode] = { _ in [] }
  ) {
    self.run = run
    self.renderer = renderer
    self.exercise = exercise
    self.notes = notes
    self.progress = progress
    self.end = end ?? run.lesson.blocks.count
  }

  var language: Language { run.session.language }

  /// The title of the lesson, what it is about, and what it leads to.
  mutating func opening() -> [HTMLNode] {
    let front = run.lesson.front
    return [
      .element(.h1, [], [.text(front.title.value)]),
      .paragraph(front.summary.value, style: "lead"),
    ] + renderer.nodes(Page(Array(run.opening.blocks.dropFirst(2))))
  }

  /// The blocks of the lesson, run one after the other.
  ///
  /// - Throws: The `Diagnostic` of a block that could not run.
  mutating func blocks() throws(Diagnostic) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for (index, block) in run.lesson.blocks[..<end].enumerated() {
      if let progress { run.restoreGuess(of: block, from: progress) }
      nodes += try self.nodes(of: block) + notes(index)
    }
    return nodes
  }

  private mutating func nodes(of block: Block) throws(Diagnostic) -> [HTMLNode] {
    switch block.kind {
    case .heading(let level, let words, let slug):
      return [renderer.heading(level: level, id: slug, words.map(Inline.init))]
    case .question(let question): return [try self.question(question, block)]
    case .again(let again): return [try question(run.library.question(again), block)]
    case .reveal: return [try reveal(block)]
    case .exercise(let name): return offer(name.value)
    case .details(let title, let blocks):
      return [.folded([.text(title.value)], style: "aside", renderer.nodes(Page(blocks)))]
    case .swiftRun(let code): return renderer.nodes(run.listing(of: code)) + printed(by: block)
    case .step(let step): return result(of: step, renderer.nodes(try run.show(block)))
    default: return renderer.nodes(try run.show(block))
    }
  }

  /// What a step printed, under its name, so that it is told from prose; nothing where it is silent.
  private func result(of step: StepBlock, _ nodes: [HTMLNode]) -> [HTMLNode] {
    guard !nodes.isEmpty else { return [] }
    let name = language(en: "Step: ", de: "Schritt: ") + step.name.value
    return [.element(.div, [.style("result")], [.paragraph(name, style: "label")] + nodes)]
  }

  /// What code printed when the lesson was recorded: a page runs nothing.
  private mutating func printed(by block: Block) -> [HTMLNode] {
    guard let output = block.output else { return [] }
    let lines = output.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return [.paragraph(language(en: "It prints:", de: "Die Ausgabe:"), style: "note")]
      + renderer.nodes([.lines(lines.map(String.init))])
  }

  /// An exercise on the way: its title, which leads to its page, and what to type.
  private mutating func offer(_ name: String) -> [HTMLNode] {
    let offer = run.library.offer(name)
    let title: [HTMLNode] = [.element(.strong, [], [.text(offer.words(language))])]
    return [.element(.p, [], exercise(name).map { [.link($0, title)] } ?? title)]
      + renderer.nodes([.code(offer.command)])
  }

  /// The exercises of the lesson; nothing where it has none.
  mutating func practice() -> [HTMLNode] {
    let names = run.lesson.exercises.map(\.value)
    guard !names.isEmpty else { return [] }
    let items = names.map { name -> HTMLNode in
      let words = HTMLNode.text(run.library.offer(name).words(language))
      return .element(.li, content: [exercise(name).map { .link($0, [words]) } ?? words])
    }
    let title = language(en: "To practise", de: "Zum Üben")
    return [renderer.heading(level: 2, [.text(title)]), .element(.ul, [], items)]
  }
}
