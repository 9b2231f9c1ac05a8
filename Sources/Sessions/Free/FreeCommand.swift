import Display
import Lessons

/// Something that can be typed in free play besides the steps: one type, one file, one line in the list.
protocol FreeCommand: Sendable {
  /// The word that it begins with.
  static var word: String { get }
  /// How it is written.
  static func pattern(_ language: Language) -> String
  /// What it does, in a few words.
  static func help(_ language: Language) -> String
  /// Does it.
  ///
  /// - Parameters:
  ///   - words: What follows the word.
  ///   - run: A copy of the lesson.
  /// - Returns: What is shown.
  /// - Throws: What is wrong with the words, or what stops it.
  static func page(_ words: [String], in run: inout LessonRun) throws -> Page
}

/// Every command of free play, in the order in which `help` lists them.
let freeCommands: [any FreeCommand.Type] = [
  FreeValues.self, FreeTable.self, FreeChart.self, FreeCompare.self, FreeHelp.self,
]

/// What follows a line of free play.
enum FreeReply {
  /// Something to show; the next line is waited for.
  case page(Page)
  /// Back to the lesson.
  case done
}

/// A copy of a lesson's session, to play with.
struct FreePlay {
  private var run: LessonRun
  private var language: Language { run.session.language }

  /// The words that lead back to the lesson.
  private static let endings = ["done", "q", "quit", "exit", "fertig"]

  /// Begins with what the lesson has computed so far.
  init(_ run: LessonRun) { self.run = run }

  /// Does what a line says; where it cannot, the copy stays as it was.
  mutating func hear(_ line: String) -> FreeReply {
    var words = words(of: line.hasPrefix(":") ? String(line.dropFirst()) : line)
    guard !words.isEmpty else { return .page(FreeHelp.short(language)) }
    let word = words.removeFirst().lowercased()
    if Self.endings.contains(word) { return .done }
    var copy = run
    do {
      let page = try Self.page(word, words, in: &copy)
      copy.dropFiles()
      run = copy
      return .page(page)
    } catch {
      return .page(TypedProblem(error, language).page)
    }
  }

  private static func page(_ word: String, _ words: [String], in run: inout LessonRun) throws
    -> Page
  {
    if let command = freeCommands.first(where: {
      $0.word == word || (word == "?" && $0 == FreeHelp.self)
    }) {
      return try command.page(words, in: &run)
    }
    guard let type = steps.first(where: { $0.name == word }) else {
      throw TypedProblem.unknownCommand(word, run.session.language)
    }
    return try FreeStep(type, words, in: run).page(in: &run)
  }
}

extension TypedProblem {
  /// A line that begins with no command.
  fileprivate static func unknownCommand(_ word: String, _ language: Language) -> Self {
    let names = freeCommands.map { $0.word } + steps.map { $0.name } + ["done"]
    let near = word.nearest(in: names).map {
      language(en: " Did you mean '\($0)'?", de: " Meinst du „\($0)“?")
    }
    let advice = language(
      en: " Type help for what there is, done to go back.",
      de: " Tippe help für das, was es gibt, done für zurück.")
    return Self(
      language(en: "I do not know \"\(word.cut)\".", de: "„\(word.cut)“ kenne ich nicht.")
        + (near ?? "") + advice)
  }
}
