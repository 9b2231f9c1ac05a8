import Display
import Lessons

/// Trying other values, and running a stop once more as the lesson has it.
extension Walk {
  /// The blocks of the present stop that were shown.
  var shownBlocks: Range<Int> { stops[here].blocks.lowerBound..<shownEnd }

  /// What can be tried at the present stop.
  var trial: Trial { Trial(run, at: shownBlocks) }

  /// Runs the present stop with other values, or lists what can be tried; the lesson stays as it is, and
  /// its notes tell what was tried.
  mutating func tryOut(_ words: String) {
    let trial = trial
    guard !words.isEmpty, !trial.sources.isEmpty else {
      return show(trial.choices(language, colon))
    }
    do {
      let settings = try typedSettings(words, language).map {
        try trial.sources.setting($0, language)
      }
      let outcome = try trial.outcome(with: settings)
      let told = trial.sentence(of: outcome, settings, language)
      show(trial.page(of: outcome, told, language))
      tried = (trial.tried(settings, language), outcome)
      keep(tried: told)
    } catch {
      show(TypedProblem(error, language).page)
    }
  }

  /// Whether the present stop computes something that can be run again.
  var computesHere: Bool { shownBlocks.contains { run.lesson.blocks[$0].kind.computes } }

  /// Runs what the present stop computes once more, from the session that it started with.
  mutating func redo() {
    guard let start = before[here], computesHere else {
      let text = language(
        en: "Nothing is computed at this step. \(colon)a shows it again.",
        de: "In diesem Schritt wird nichts berechnet. \(colon)a zeigt ihn noch einmal.")
      return show([.paragraph(text)])
    }
    do throws(Diagnostic) {
      tried = nil
      show(try output(from: start))
    } catch {
      return show(TypedProblem(error, language).page)
    }
    let told = language(
      en: "Run again, from the same data as before. No try had changed anything of the lesson.",
      de: "Noch einmal ausgeführt, mit denselben Daten wie zuvor. Kein Versuch hatte etwas an der "
        + "Lektion geändert.")
    show([.paragraph(told)])
  }

  /// What the present stop shows of what it computes.
  private func output(from start: LessonRun) throws(Diagnostic) -> Page {
    var copy = start
    var page: Page = []
    for number in shownBlocks {
      let block = run.lesson.blocks[number]
      if let code = block.kind.swiftRun {
        page.blocks +=
          (runsCode == false ? run.recorded(block) : run.output(of: code, block)).blocks
      } else if block.kind.computes {
        page.blocks += try copy.show(block).blocks
      }
    }
    return page
  }
}

extension Block.Kind {
  /// Whether it computes what it shows.
  fileprivate var computes: Bool {
    switch self {
    case .step, .table, .chart, .swiftRun: true
    case .prose, .heading, .question, .reveal, .again, .exercise, .swiftSource, .pause, .expect,
      .details:
      false
    }
  }
}
