import ArgumentParser
import Display
import Exercises
import Sessions

/// `lernlog watch`: checks a learner's working copy again at every save.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "watch", abstract: "Check your work on an exercise again at every save.",
    discussion: """
      Examples:
        lernlog watch   the exercise that was started last
        lernlog watch feature-hash
      """)

  @OptionGroup var exercise: StartedExerciseArgument

  @OptionGroup var options: PracticeOptions

  func run() throws {
    let practice = try options.practice(exercise.name)
    var loop = SaveLoop { FileSignature(of: practice.copy.work) }
    try check(practice, &loop)
    while true {
      switch loop.next() {
      case .line(let line):
        switch line.lowercased().filter({ !$0.isWhitespace }) {
        case "q": return
        case "h": options.show(try practising { try practice.hint() })
        case "": try check(practice, &loop)
        default: options.show([.paragraph(keys)])
        }
      case .saved:
        do {
          try check(practice, &loop)
        } catch let failure as CommandFailure {
          // The file went away while it was read: the next save brings it back.
          options.tell(failure.message)
        }
      }
    }
  }

  /// Checks once; what changes while it runs is seen by the next look.
  private func check(_ practice: Practice, _ loop: inout SaveLoop<FileSignature>) throws {
    loop.see()
    let verdict = try practising { try practice.check() }
    options.tell(verdict.notice)
    let language = options.profile.language
    let place = language(
      en: "Watching \(practice.copy.work): save it to check again.",
      de: "Ich beobachte \(practice.copy.work): Speichern prüft von neuem.")
    options.show([.rule] + verdict.page + [.paragraph("\(place) \(keys)")])
  }

  private var keys: String {
    options.profile.language(
      en: "Enter check again, h hint, q quit", de: "Enter noch einmal prüfen, h Hinweis, q aufhören"
    )
  }
}
