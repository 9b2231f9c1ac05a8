import Display
import Lessons

extension Walk {
  /// Explains what somebody asked for; without words, lists what can be explained.
  mutating func explain(_ words: String) {
    do {
      let output = try lastOutput()
      let explanations = explanations(output)
      let page = words.isEmpty ? explanations.list : try explanations.page(for: words)
      show((output.tried.map { ofTry($0) } ?? []) + page)
    } catch {
      show([.paragraph("\(error)")])
    }
  }

  /// Shows the table behind the last chart that is on the screen.
  mutating func showData() {
    do {
      let output = try output(of: shown)
      guard let chart = output.blocks.lazy.compactMap(\.chart).last else {
        return show([.paragraph(noChart)])
      }
      let page: Page = [.paragraph([.strong([.text(chart.title)])]), .table(chart.table)]
      show((output.tried.map { ofTry($0) } ?? []) + page)
    } catch {
      show([.paragraph("\(error)")])
    }
  }

  /// Says whose numbers follow, where they are not the lesson's own.
  private func ofTry(_ told: String) -> Page {
    let text = language(
      en: "These numbers are those of your try (\(told)); \(key)a shows the lesson's own again.",
      de: "Diese Zahlen sind die deines Versuchs (\(told)); \(key)a zeigt wieder die der Lektion.")
    return [.paragraph([.emphasis([.text(text)])])]
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

  /// What was printed, and of which values.
  fileprivate struct Output {
    /// What there is to explain of each block.
    let blocks: [ExplainedBlock]
    /// The blocks themselves.
    let sources: [Block]
    /// The lesson with the values that were shown.
    let run: LessonRun
    /// What was tried; `nil` where the values are the lesson's own.
    var tried: String?
  }

  /// What the present stop printed by itself, whatever was tried since.
  var ownOutput: [ExplainedBlock] { (try? own(of: here).blocks) ?? [] }

  private func own(of stop: Int) throws -> Output {
    let blocks = blocksBefore(stop)
    return Output(blocks: try blocks.compactMap(run.explained), sources: blocks, run: run)
  }

  /// What a stop shows: with the values of a try while that was printed last, else with the lesson's.
  private func output(of stop: Int) throws -> Output {
    guard let tried else { return try own(of: stop) }
    let outcome = tried.outcome
    let blocks =
      stop == here
      ? outcome.blocks.map { ($0.block, $0.kind) } : blocksBefore(stop).map { ($0, $0.kind) }
    return Output(
      blocks: try blocks.compactMap { try outcome.run.explained($0, as: $1) },
      sources: blocks.map(\.0), run: outcome.run, tried: tried.told)
  }

  /// The last output with numbers: at a stop without any, such as a question, that of a stop before.
  private func lastOutput() throws -> Output {
    var output = try output(of: shown)
    for stop in (0..<shown).reversed() where output.figured.isEmpty {
      output = try self.output(of: stop)
    }
    return output
  }

  private func explanations(_ output: Output) -> Explanations {
    let last = output.sources
    let session = last.last.map(output.run.session(after:)) ?? output.run.session
    return Explanations(
      blocks: output.figured,
      events: session.eventSource(last.flatMap { output.run.names(in: $0, session) }),
      glossary: run.library.glossary(), key: key + "w", language: language)
  }

  /// The blocks of a stop that are on the screen: at an open question, only those before it.
  private func blocksBefore(_ index: Int) -> [Block] {
    let blocks = stops[index].blocks.map { run.lesson.blocks[$0] }
    guard index == here, let open = question else { return blocks }
    return Array(blocks.prefix { $0.id != open.id })
  }
}

extension Walk.Output {
  /// The blocks that have numbers.
  fileprivate var figured: [ExplainedBlock] { blocks.filter { !$0.figures.isEmpty } }
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
