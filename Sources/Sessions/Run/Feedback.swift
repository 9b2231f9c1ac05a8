import Display
import Lessons

/// What is said of answers to one question, or of a prediction when it is compared with what came out.
struct Feedback {
  let language: Language
  let key: AnswerKey
  let choices: [Choice]
  let explain: [MarkdownBlock]

  private var words: AnswerWords { AnswerWords(kind: key.kind, choices: choices) }
  /// What is right, in words.
  var actual: String { words.written(key) }

  /// The answer, told without having been found.
  var answer: Page {
    [.paragraph(language(en: "Answer: \(actual)", de: "Antwort: \(actual)"))] + Page(explain)
  }

  /// What a learner's answer was worth.
  ///
  /// - Parameters:
  ///   - answer: What was answered.
  ///   - typed: The same as it was typed.
  ///   - hasHints: Whether a hint is left.
  /// - Returns: Whether it was right, and what to say.
  func verdict(on answer: Answer, typed: String, hasHints: Bool) -> (isRight: Bool, page: Page) {
    switch key.verdict(on: answer) {
    case .right: (true, right() + Page(explain))
    case .rightAsShare:
      (
        true,
        right(
          language(
            en: "That is the share; in per cent it is \(actual).",
            de: "Das ist der Anteil; in Prozent sind es \(actual).")) + Page(explain)
      )
    case .looksRight(let plain): (false, looksRight(plain))
    case .wrong: (false, wrong(answer, typed, hasHints: hasHints))
    }
  }

  /// A prediction, compared with what came out.
  func reveal(_ guess: Answer?) -> Page {
    guard let guess else { return [.paragraph(outcome)] + Page(explain) }
    let given = words.written(guess)
    if key.verdict(on: guess) == .right {
      let text = language(en: "As you guessed: \(actual).", de: "Wie du vermutet hast: \(actual).")
      return [.paragraph(text)] + Page(explain)
    }
    let told =
      key.kind.hasChoices
      ? language(en: "You guessed: \(given).", de: "Deine Vermutung: \(given).")
      : language(en: "You guessed \(given).", de: "Du hast \(given) vermutet.")
    let known = key.mistake(in: guess).map { Page($0.say) } ?? []
    return [.paragraph("\(told) \(outcome)")] + known + Page(explain)
  }

  private var outcome: String {
    key.kind.hasChoices
      ? language(en: "The answer: \(actual).", de: "Die Antwort: \(actual).")
      : language(en: "It is \(actual).", de: "Das Ergebnis: \(actual).")
  }

  private func right(_ note: String = "") -> Page {
    let word = language(en: "Right.", de: "Richtig.")
    return [.paragraph([.marked(.ok, word), .text(note.isEmpty ? "" : " \(note)")])]
  }

  private func looksRight(_ plain: String) -> Page {
    [
      .paragraph(
        language(
          en: "That only looks right: a character in it comes from another script. Type: \(plain)",
          de: "Das sieht nur richtig aus: Ein Zeichen stammt aus einer anderen Schrift. "
            + "Tippe: \(plain)"))
    ]
  }

  private func wrong(_ answer: Answer, _ typed: String, hasHints: Bool) -> Page {
    let given = key.kind.hasChoices ? words.written(answer) : typed
    let word = language(en: "Not yet.", de: "Noch nicht.")
    let next =
      hasHints
      ? language(
        en: "Try again, :h gives a hint, :n goes on.",
        de: "Versuch es noch einmal; :h gibt einen Hinweis, :n geht weiter.")
      : language(
        en: "Try again, :s tells the answer, :n goes on.",
        de: "Versuch es noch einmal; :s zeigt die Antwort, :n geht weiter.")
    let told =
      partly(answer)
      ?? language(
        en: "\"\(given)\" is not the answer.", de: "„\(given)“ ist nicht die Antwort.")
    let known = key.mistake(in: answer).map { Page($0.say) } ?? direction(answer)
    return [.paragraph([.marked(.error, word), .text(" \(told)")])] + known + [.paragraph(next)]
  }

  /// How much of a choice of several is right; `nil` for other kinds.
  private func partly(_ answer: Answer) -> String? {
    guard key.kind == .select, case .keys(let picked) = answer,
      case .keys(let right) = key.accepted.first
    else { return nil }
    let found = Set(picked).intersection(right).count
    let wrong = picked.count - found
    return language(
      en:
        "\(found) of the \(right.count) found, \(wrong) that \(wrong == 1 ? "does" : "do") not belong.",
      de:
        "\(found) von \(right.count) gefunden, \(wrong) \(wrong == 1 ? "gehört" : "gehören") nicht dazu."
    )
  }

  /// Whether a number is too low or too high; nothing for other kinds.
  private func direction(_ answer: Answer) -> Page {
    guard case .number(let given, _) = answer, case .number(let right) = key.accepted.first else {
      return []
    }
    let text =
      given < right
      ? language(en: "It is too low.", de: "Das ist zu niedrig.")
      : language(en: "It is too high.", de: "Das ist zu hoch.")
    return [.paragraph(text)]
  }
}
