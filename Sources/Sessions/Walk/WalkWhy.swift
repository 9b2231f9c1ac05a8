import Display
import Lessons

extension Walk {
  /// Explains what somebody asked for; without words, lists what can be explained.
  mutating func explain(_ words: String) {
    do {
      let explanations = try explanations()
      show(words.isEmpty ? explanations.list : try explanations.page(for: words))
    } catch {
      show([.paragraph("\(error)")])
    }
  }

  /// Shows the table behind the last chart that is on the screen.
  mutating func showData() {
    do {
      guard
        let chart = try blocksBefore(shown).lazy.compactMap({ try run.explained($0)?.chart }).last
      else { return show([.paragraph(noChart)]) }
      show([.paragraph([.strong([.text(chart.title)])]), .table(chart.table)])
    } catch {
      show([.paragraph("\(error)")])
    }
  }

  private var noChart: String {
    let (why, back) = (key + "w", key + "b")
    return language(
      en: "There is no chart at this stop. \(why) lists the numbers that can be explained, "
        + "\(back) shows the stop before.",
      de:
        "Bei diesem Schritt gibt es kein Diagramm. \(why) nennt die Zahlen, die sich erklären lassen, "
        + "\(back) zeigt den Schritt davor.")
  }

  /// What stands before a key here.
  private var key: String { question == nil ? "" : ":" }

  private func explanations() throws -> Explanations {
    var blocks: [ExplainedBlock] = []
    var last: [Block] = []
    // At a stop without numbers, such as a question, the last output is that of a stop before.
    for stop in (0...shown).reversed() where blocks.isEmpty {
      last = blocksBefore(stop)
      blocks = try last.compactMap { try run.explained($0) }.filter { !$0.figures.isEmpty }
    }
    let session = last.last.map(run.session(after:)) ?? run.session
    return Explanations(
      blocks: blocks, events: session.eventSource(last.flatMap { run.names(in: $0, session) }),
      glossary: run.library.glossary(), key: key + "w", language: language)
  }

  /// The blocks of a stop that are on the screen: at an open question, only those before it.
  private func blocksBefore(_ index: Int) -> [Block] {
    let blocks = stops[index].blocks.map { run.lesson.blocks[$0] }
    guard index == here, let open = question else { return blocks }
    return Array(blocks.prefix { $0.id != open.id })
  }
}

extension LessonRun {
  /// The names of the session that a block reads and writes.
  func names(in block: Block, _ session: Session) -> [String] {
    switch block.kind {
    case .step(let step):
      let past = session.history.last { $0.call.location == step.name.location }
      return past.map { $0.use.reads.sorted() + $0.use.writes } ?? []
    case .table(let parameters): return (try? TableBlock(parameters))?.tables ?? []
    case .chart(_, let parameters): return ["from", "of"].compactMap { parameters[$0]?.text }
    default: return []
    }
  }
}
