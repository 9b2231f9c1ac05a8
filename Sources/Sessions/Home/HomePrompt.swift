package import Display

/// What a learner chose at the first page.
package enum HomeChoice: Equatable, Sendable {
  /// A lesson, `course/name`.
  case lesson(String)
  /// None.
  case quit
}

extension Home {
  /// Shows the first page and asks what to do, until that is a lesson or the end.
  ///
  /// - Parameters:
  ///   - terminal: Where the learner reads and types.
  ///   - profile: How it shows pages.
  /// - Returns: What was chosen.
  package func ask(_ terminal: any Terminal, _ profile: Profile) -> HomeChoice {
    var stream = PageStream(profile)
    terminal.write(stream.render(page))
    guard let next else { return .quit }
    let words = HomeWords(language, count: lessons.count)
    terminal.write(stream.render([.paragraph(words.keys)]))
    while let line = terminal.ask("\n\(words.prompt)", for: Self.input)?.trimmed {
      switch line.lowercased() {
      case "": return .lesson(next.id)
      case "q", ":q", "quit": return .quit
      case "?", ":?", "help": terminal.write(stream.render(words.help))
      default:
        if let number = Int(line), lessons.indices.contains(number - 1) {
          return .lesson(lessons[number - 1].id)
        }
        terminal.write(stream.render([.paragraph(words.unknown(line))]))
      }
    }
    return .quit
  }

  /// A lesson's number may have two digits, so that a digit begins a line.
  private static let input = PromptInput.key(beginningLines: Set("0123456789"))
}

/// What is said at the first page.
private struct HomeWords {
  private let language: Language
  private let count: Int

  init(_ language: Language, count: Int) {
    self.language = language
    self.count = count
  }

  var keys: String {
    language(
      en: "Enter goes on with it, a number chooses another lesson, ? says more, q leaves.",
      de: "Enter macht damit weiter, eine Zahl wählt eine andere Lektion, ? sagt mehr, q hört auf.")
  }

  var prompt: String {
    language(en: "Enter, a number or q: ", de: "Enter, eine Zahl oder q: ")
  }

  /// The keys, and the commands that a learner may want next.
  var help: Page {
    let keys: [(String, String)] = [
      ("Enter", language(en: "go on with the next lesson", de: "mit der nächsten Lektion weiter")),
      (
        language(en: "1 to \(count)", de: "1 bis \(count)"),
        language(en: "open this lesson of the list", de: "diese Lektion der Liste öffnen")
      ),
      ("q", language(en: "leave", de: "aufhören")),
    ]
    let commands: [(String, String)] = [
      (
        "lernlog progress",
        language(en: "what you reached, and when", de: "was du erreicht hast, und wann")
      ),
      (
        "lernlog list", language(en: "lessons and exercises", de: "Lektionen und Übungen")
      ),
      (
        language(en: "lernlog start EXERCISE", de: "lernlog start ÜBUNG"),
        language(en: "begin an exercise", de: "eine Übung beginnen")
      ),
      (
        "lernlog --help", language(en: "every command", de: "alle Befehle")
      ),
    ]
    return [.list(items: keys.map(item))]
      + [.paragraph(language(en: "Commands:", de: "Befehle:")), .list(items: commands.map(item))]
  }

  private func item(_ key: String, _ what: String) -> ListItem {
    [.paragraph([.code(key), .text(" = \(what)")])]
  }

  /// A line that means nothing.
  func unknown(_ line: String) -> String {
    let shown = SafeText(String(line.prefix(40)), charset: .unicode).text
    return language(
      en: "I do not know \"\(shown)\". Type a number from 1 to \(count), or only Enter.",
      de: "„\(shown)“ kenne ich nicht. Tippe eine Zahl von 1 bis \(count) oder nur Enter.")
  }
}
