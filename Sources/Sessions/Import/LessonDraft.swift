/// The draft of a lesson that was made of a notebook, and what an author has to look at.
///
/// Prose stays as it is, code becomes code with what it printed as text, and where a cell does what a
/// step of a lesson does, the step stands under it with the parameters that the code names.
package struct LessonDraft: Sendable {
  /// Something that was not carried over, or only in part.
  package struct Note: Sendable, Equatable, CustomStringConvertible {
    /// The number of the cell, from 1.
    package let cell: Int
    /// What it is, and what can be done.
    package let message: String

    package var description: String { "cell \(cell): \(message)" }
  }

  /// The lesson's file.
  package private(set) var text = ""
  /// What was left out, in the order of the cells.
  package private(set) var notes: [Note] = []

  private var prose = NotebookProse()
  private var steps: [StepDraft] = []
  private var written: Set<String> = []

  /// Makes a draft.
  ///
  /// - Parameters:
  ///   - notebook: The notebook.
  ///   - name: Its name, which is the title where it has no heading.
  package init(of notebook: Notebook, named name: String) {
    if notebook.language == "python" { findSteps(in: notebook) }
    var parts: [String] = []
    for cell in notebook.cells {
      parts += content(of: cell, in: notebook.language)
      for step in steps where step.cell == cell.number { parts.append(block(of: step)) }
    }
    let front = NotebookFront(notebook, title: prose.title ?? name.withoutUnseen)
    text = ([front.text] + parts.filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
    notes.sort { $0.cell < $1.cell }
  }

  private mutating func content(of cell: Notebook.Cell, in language: String) -> [String] {
    for name in cell.attachments {
      note(cell.number, "the file '\(name)' inside the cell is left out")
    }
    if cell.unseenCount > 0 { note(cell.number, Self.unseen(cell.unseenCount)) }
    switch cell.kind {
    case .prose:
      let (text, stilled) = prose.text(of: cell.source)
      for info in stilled {
        note(cell.number, "the fence '\(info)' would run in a lesson, and is shown as code")
      }
      return [text]
    case .code:
      let code = cell.source.withoutOuterBlankLines
      guard !code.isEmpty else { return [] }
      noteMagic(in: code, cell.number)
      return [code.fenced(language)] + outputs(of: cell)
    case .raw:
      note(cell.number, "raw text for another program is left out")
    case .unknown(let type):
      note(cell.number, "a cell of the kind '\(type)' is left out")
    }
    return []
  }

  private mutating func outputs(of cell: Notebook.Cell) -> [String] {
    var printed = ""
    for output in cell.outputs {
      switch output {
      case .text(let text):
        if !printed.isEmpty, !printed.hasSuffix("\n") { printed += "\n" }
        printed += text
      case .failure(let message):
        printed += message + "\n"
        note(cell.number, "the cell ended with an error, which stands there as its output")
      case .media(let type):
        note(cell.number, "an output of the type \(type) is left out; a chart may show the same")
      }
    }
    let kept = PrintedText(printed)
    if kept.isCut {
      note(cell.number, "of its output the first \(PrintedText.limit >> 10) KiB stand there")
    }
    let text = kept.text.withoutOuterBlankLines
    return text.isEmpty ? [] : [text.fenced("text")]
  }

  private static func unseen(_ count: Int) -> String {
    count == 1
      ? "1 character that nobody sees is left out"
      : "\(count) characters that nobody sees are left out"
  }

  private mutating func noteMagic(in code: String, _ cell: Int) {
    let lines = code.split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("%") || $0.hasPrefix("!") }) else { return }
    note(cell, "'\(line)' is for Jupyter alone; leave it out or say what it does")
  }

  private mutating func note(_ cell: Int, _ message: String) {
    notes.append(Note(cell: cell, message: message))
  }
}

extension LessonDraft {
  private mutating func findSteps(in notebook: Notebook) {
    let code = NotebookCode(notebook)
    let events = code.events
    let isMail = events?.writes.contains("baseline") == true
    steps += [events, code.features(of: isMail ? "baseline" : "events")].compactMap { $0 }
    if let (training, unknown) = code.training {
      steps.append(training)
      for name in unknown {
        note(training.cell, "the argument '\(name)' of IsolationForest is not carried over")
      }
    }
    steps += code.detection(onTest: isMail)
    let truth = isMail ? "LogLevel == \"ERROR\"" : events?.step == "generate" ? "anomaly" : nil
    if let evaluation = code.evaluation(else: truth) { steps.append(evaluation) }
    noteGaps(code, events)
  }

  /// What the steps do in another way than the notebook's code.
  private mutating func noteGaps(_ code: NotebookCode, _ events: StepDraft?) {
    for (cell, algorithm) in code.foreignHashes {
      note(cell, "the code hashes with \(algorithm), and the step with sha256: the numbers differ")
    }
    guard let events else { return }
    switch events.step {
    case "load":
      note(events.cell, "copy the file into the folder of the course, where the step looks for it")
    default:
      note(
        events.cell,
        "the step makes the events of this course's generator: compare them with the notebook's")
    }
  }

  /// The block of a step; one that could not run stands there to be read.
  private mutating func block(of step: StepDraft) -> String {
    let missing = step.reads.filter { !written.contains($0) }
    if let first = missing.first {
      note(
        step.cell,
        "the step '\(step.step)' does not run yet: no step before it makes '\(first)'")
      return step.block.fenced("yaml")
    }
    if let lack = step.lack {
      note(step.cell, "the step '\(step.step)' does not run yet: it needs '\(lack)'")
      return step.block.fenced("yaml")
    }
    written.formUnion(step.writes)
    return step.block.fenced("yaml lernlog")
  }
}
