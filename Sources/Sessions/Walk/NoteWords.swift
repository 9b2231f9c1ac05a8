import Display
import Lessons

/// What notes say of answers and tries; lines hold no control character, whatever was typed.
struct NoteWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// How a question was answered; `nil` where nothing is known.
  func quote(_ step: Progress.Step, _ question: Question) -> LessonNotes.Quote? {
    let lines =
      (step.wrong ?? []).map { wrong($0, question) }
      + [ending(step, question)].compactMap(\.self) + [hints(step)].compactMap(\.self)
    guard !lines.isEmpty else { return nil }
    let title =
      question.isPrediction
      ? language(en: "Your guess:", de: "Deine Vermutung:")
      : language(en: "Your answers:", de: "Deine Antworten:")
    return LessonNotes.Quote(title, lines)
  }

  /// What was tried at a stop.
  func tried(_ lines: [String]) -> LessonNotes.Quote {
    LessonNotes.Quote(language(en: "Tried here:", de: "Hier ausprobiert:"), lines.map(safe))
  }

  /// A question in words, where it cannot be asked again.
  func asked(_ question: Question, _ ask: String) -> LessonNotes.Quote {
    let lines = ask.split(separator: "\n", omittingEmptySubsequences: false).map {
      safe(String($0))
    }
    let choices = question.choices.enumerated().map { "\($0 + 1). \(safe($1.text))" }
    let text = lines.last == "" ? Array(lines.dropLast()) : lines
    return LessonNotes.Quote(language(en: "A question:", de: "Eine Frage:"), text + choices)
  }

  /// What came out of a prediction.
  func outcome(_ actual: String) -> LessonNotes.Quote {
    LessonNotes.Quote(language(en: "What came out:", de: "Was herauskam:"), [safe(actual)])
  }

  /// A question of an earlier lesson, whose words do not stand in this one.
  func askedAgain(_ question: Question) -> LessonNotes.Quote {
    let profile = Profile(width: 72, charset: .ascii, language: language)
    let page = Page(Array(question.page(language).blocks.dropFirst()))
    let lines = TerminalRenderer(profile).render(page).split(
      separator: "\n", omittingEmptySubsequences: false)
    return LessonNotes.Quote(
      language(
        en: "A question of an earlier lesson:", de: "Eine Frage aus einer früheren Lektion:"),
      lines.dropLast().map { safe(String($0)) })
  }

  private func wrong(_ answer: String, _ question: Question) -> String {
    "\(told(answer, question)) \(language(en: "(not the answer)", de: "(nicht die Antwort)"))"
  }

  private func ending(_ step: Progress.Step, _ question: Question) -> String? {
    switch step.state {
    case .done:
      guard let answer = step.answer else { return nil }
      let told = told(answer, question)
      return question.isPrediction ? told : "\(told) \(language(en: "(right)", de: "(richtig)"))"
    case .shown: return language(en: "The answer was shown.", de: "Die Antwort wurde gezeigt.")
    case .skipped: return language(en: "Left open.", de: "Offen gelassen.")
    case .open: return nil
    }
  }

  private func hints(_ step: Progress.Step) -> String? {
    step.hints.map { language(en: "Hints taken: \($0)", de: "Hinweise genommen: \($0)") }
  }

  /// An answer as it was typed; behind the numbers of choices, what they mean.
  private func told(_ typed: String, _ question: Question) -> String {
    guard question.kind.hasChoices,
      let answer = try? readAnswer(typed, as: question.kind, choices: question.choices)
    else { return safe(typed) }
    let words = AnswerWords(kind: question.kind, choices: question.choices).written(answer)
    return safe("\(typed): \(words)")
  }

  private func safe(_ text: String) -> String { SafeText(text, charset: .unicode).text }
}
