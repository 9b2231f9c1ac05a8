import Display
package import Lessons

/// A lesson that ran to its end, as a program reads it: one document, keys sorted.
///
/// Every number that a page shows stands in it as it is shown, beside its full value.
package struct RunDocument: Encodable {
  private let schema = "lernlog.run/1"
  private let lesson: String
  private let title: String
  private let language: String
  private var blocks: [PartForm] = []

  /// A document without blocks.
  package init(of lesson: Lesson) {
    self.lesson = lesson.id
    title = lesson.front.title.value
    language = lesson.language
  }

  /// Adds what a part of the run showed.
  package mutating func add(_ part: RunPart) { blocks.append(PartForm(part)) }

  /// The document as one line.
  package var json: String { jsonDocument(self) }
}

/// A part of a run in the JSON form.
private struct PartForm: Encodable {
  let kind: String
  let id: String?
  let line: Int?
  let name: String?
  let page: [BlockForm]
  let values: [String: ValueForm]?

  init(_ part: RunPart) {
    kind = part.source.kindName
    (id, line, name) = (part.source.block?.id, part.source.block?.location.line, part.source.name)
    let values = part.values.map { ($0.name, ValueForm($0.value.map(ValueForm.Value.number))) }
    self.values = values.isEmpty ? nil : Dictionary(values) { first, _ in first }
    page = part.page.form(values: part.known)
  }
}

extension RunPart.Source {
  fileprivate var block: Block? { if case .block(let block) = self { block } else { nil } }

  /// What the block runs or asks, by its name.
  fileprivate var name: String? {
    switch block?.kind {
    case .step(let step)?: step.name.value
    case .chart(let kind, _)?: kind.value
    case .question(let question)?: question.name.value
    case .reveal(let reveal)?: reveal.question.value
    case .exercise(let name)?: name.value
    default: nil
    }
  }

  fileprivate var kindName: String {
    switch self {
    case .opening: "opening"
    case .block(let block): block.kind.name
    case .answer: "answer"
    case .practice: "practice"
    case .ending: "ending"
    }
  }
}

extension Block.Kind {
  fileprivate var name: String {
    switch self {
    case .prose: "prose"
    case .heading: "heading"
    case .step: "step"
    case .table: "table"
    case .chart: "chart"
    case .question: "question"
    case .reveal: "reveal"
    case .again: "again"
    case .exercise: "exercise"
    case .swiftRun: "run"
    case .swiftSource: "source"
    case .pause: "pause"
    case .expect: "expect"
    case .details: "details"
    }
  }
}
