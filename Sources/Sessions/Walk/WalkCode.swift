import Display
import Lessons

/// Swift code that stands in a lesson, and what learners make of it.
extension Walk {
  /// Shows code and runs it; before the first of the lesson runs, the learner is asked.
  ///
  /// - Returns: Whether to go on; `false` where the learner leaves instead of an answer.
  mutating func present(_ code: SwiftRun, _ block: Block, at index: Int) -> Bool {
    add(run.listing(of: code), at: index)
    let isFirst = runsCode == nil && run.runsCode
    if isFirst {
      guard let answer = askToRun() else { return false }
      runsCode = answer
    }
    add(runsCode == false ? run.recorded(block) : run.output(of: code, block), at: index)
    if isFirst {
      show([
        .paragraph(
          language(
            en: "With c you change a copy of this code in your editor, and run it.",
            de: "Mit c änderst du eine Kopie dieses Codes in deinem Editor und führst sie aus."))
      ])
    }
    return true
  }

  private mutating func add(_ page: Page, at index: Int) {
    show(page)
    record[index].blocks += page.blocks
  }

  /// Whether code may run; `nil` where the learner leaves.
  private mutating func askToRun() -> Bool? {
    let words = PromptWords(language)
    while let line = environment.terminal.ask("\n\(words.runningCode)", for: .key())?.trimmed
      .lowercased()
    {
      switch line {
      case "", "y", "yes", "j", "ja": return true
      case "n", "no", "nein": return false
      case "q", ":q": return nil
      default: show([.paragraph(words.unknown(line, advice: words.runningAdvice))])
      }
    }
    return nil
  }

  /// The code of the present stop.
  var codeHere: (code: SwiftRun, block: Block)? {
    stops[here].blocks.lazy.map { run.lesson.blocks[$0] }
      .compactMap { block in block.kind.swiftRun.map { ($0, block) } }.first
  }

  /// Lets the learner change a copy of the code of this stop, and runs it.
  mutating func editCode() {
    guard let (code, block) = codeHere, let programs = run.library.programs else {
      return show([
        .paragraph(
          language(
            en: "There is no code to change at this step.",
            de: "In diesem Schritt gibt es keinen Code zu ändern."))
      ])
    }
    guard let path = copy(of: code, named: block.id ?? "swift"), change(path, from: code) else {
      return
    }
    do throws(FileError) {
      let bytes = try environment.files.read(path)
      show([.paragraph(language(en: "From \(path):", de: "Aus \(path):"))])
      let place = CodePlace(file: path, bytes)
      show(CodePage(outcome: programs.outcome(of: bytes), place: place, language: language).page)
    } catch {
      show([.paragraph(language(en: "Not run: \(error)", de: "Nicht ausgeführt: \(error)"))])
    }
  }

  /// The path of the learner's copy, which is made where it is not there; `nil` where it cannot be.
  private mutating func copy(of code: SwiftRun, named id: String) -> String? {
    let copy = workspace.copy(
      of: code.code, as: "\(run.lesson.name)-\(id).swift", in: run.lesson.course,
      environment.files, language)
    switch copy {
    case .found(let path): return path
    case .made(let path):
      let text = language(
        en: "Your copy of the code: \(path)", de: "Deine Kopie des Codes: \(path)")
      show([.paragraph(text)])
      return path
    case .refused(let reason):
      show([.paragraph(reason)])
      return nil
    }
  }

  /// Opens the editor.
  ///
  /// - Returns: Whether there is something to run.
  private mutating func change(_ path: String, from code: SwiftRun) -> Bool {
    switch environment.editor.edit(path) {
    case .closed: return true
    case .failed(let reason):
      show([
        .paragraph(
          language(
            en: "The editor \(reason). Nothing was run; your copy is \(path).",
            de: "Der Editor: \(reason). Nichts wurde ausgeführt; deine Kopie ist \(path)."))
      ])
      return false
    case .notChosen:
      let isChanged = (try? environment.files.read(path)) != Array(code.code.utf8)
      if !isChanged {
        show([
          .paragraph(
            language(
              en: "No editor is named by VISUAL or EDITOR. Change \(path) in a window of its own, "
                + "then type c again: it runs what stands there.",
              de: "Weder VISUAL noch EDITOR nennt einen Editor. Ändere \(path) in einem anderen "
                + "Fenster und tippe wieder c: Das führt aus, was dort steht."))
        ])
      }
      return isChanged
    }
  }
}
