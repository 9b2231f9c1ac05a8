/// Why a typed line is no answer; it costs nothing, and the message says what to type instead.
package enum AnswerProblem: Error, Sendable, Equatable {
  /// Nothing was typed.
  case empty(AnswerKind, choices: Int)
  /// More than 4 KiB.
  case tooLong
  /// `1,234`: a decimal comma, or one between thousands.
  case ambiguous(whole: String, part: String)
  /// Digits or a minus sign from another script; `plain` is the same with the usual ones.
  case oddDigits(plain: String)
  /// Not of the form `[+-]digits[.digits]`.
  case notANumber(String, NumberRule)
  /// Beyond what can be held.
  case outOfRange(String)
  /// `%` where the answer is no percentage.
  case noPercent(number: String)
  /// Not the number of a choice.
  case noSuchChoice(String, AnswerKind, choices: Int)
  /// Two choices where one is asked for.
  case onlyOne(choices: Int)
  /// The same choice again.
  case twice(Int)
  /// Not all choices were put in order.
  case incomplete(choices: Int)

  /// What the learner reads.
  ///
  /// - Parameter language: The code of a language; all but `de` read English.
  /// - Returns: One or two sentences with an example. What was typed stands in them as it is.
  package func message(in language: String) -> String {
    language == "de" ? germanMessage : englishMessage
  }
}

extension AnswerProblem {
  private var englishMessage: String {
    switch self {
    case .empty(let kind, let choices): "Type \(englishExample(kind, choices))."
    case .tooLong: "An answer may have 4,096 bytes. Type a shorter one."
    case .ambiguous(let whole, let part):
      "\(whole),\(part) may mean \(whole).\(part) or \(whole)\(part). Type one of these."
    case .oddDigits(let plain): "Type it with the plain digits and signs of a keyboard: \(plain)"
    case .notANumber(let typed, let rule):
      "\(quoted(typed)) is not read as a number. "
        + "Type \(englishExample(.number(rule), 0))."
    case .outOfRange(let typed):
      "\(quoted(typed)) is beyond the numbers that can be compared. Type one such as 12.5."
    case .noPercent(let number):
      "The answer is not in per cent. Type the number alone, such as \(number)."
    case .noSuchChoice(let typed, let kind, let choices):
      "\(quoted(typed)) is not the number of a choice. "
        + "Type \(englishExample(kind, choices))."
    case .onlyOne(let choices): "Only one is asked for. Type \(englishExample(.one, choices))."
    case .twice(let number): "\(number) stands there twice. Type each number once."
    case .incomplete(let choices):
      "All \(choices) must be put in order. Type \(englishExample(.order, choices))."
    }
  }

  private var germanMessage: String {
    switch self {
    case .empty(let kind, let choices): "Tippe \(germanExample(kind, choices))."
    case .tooLong: "Eine Antwort darf 4.096 Byte haben. Tippe eine kürzere."
    case .ambiguous(let whole, let part):
      "\(whole),\(part) kann \(whole).\(part) oder \(whole)\(part) bedeuten. Tippe eines davon."
    case .oddDigits(let plain):
      "Tippe es mit den gewöhnlichen Ziffern und Zeichen der Tastatur: \(plain)"
    case .notANumber(let typed, let rule):
      "\(germanQuoted(typed)) lässt sich nicht als Zahl lesen. "
        + "Tippe \(germanExample(.number(rule), 0))."
    case .outOfRange(let typed):
      "\(germanQuoted(typed)) liegt außerhalb der vergleichbaren Zahlen. Tippe eine wie 12,5."
    case .noPercent(let number):
      "Die Antwort ist keine Prozentzahl. Tippe nur die Zahl, etwa \(number)."
    case .noSuchChoice(let typed, let kind, let choices):
      "\(germanQuoted(typed)) ist keine Nummer aus der Auswahl. "
        + "Tippe \(germanExample(kind, choices))."
    case .onlyOne(let choices):
      "Nur eine Antwort ist gefragt. Tippe \(germanExample(.one, choices))."
    case .twice(let number): "\(number) steht doppelt da. Tippe jede Nummer nur einmal."
    case .incomplete(let choices):
      "Alle \(choices) gehören in die Reihenfolge. Tippe \(germanExample(.order, choices))."
    }
  }
}

private func englishExample(_ kind: AnswerKind, _ choices: Int) -> String {
  switch kind {
  case .number(let rule):
    rule.isPercent ? "a percentage, such as 72.73 or 72.73 %" : "a number, such as 12 or -0.5"
  case .text: "a word or two"
  case .one: "a number from 1 to \(choices)"
  case .select: "the numbers that apply, 1 to \(choices), such as \(example(kind, choices))"
  case .order: "all the numbers, the first one first, such as \(example(kind, choices))"
  }
}

private func germanExample(_ kind: AnswerKind, _ choices: Int) -> String {
  switch kind {
  case .number(let rule):
    rule.isPercent ? "eine Prozentzahl, etwa 72,73 oder 72,73 %" : "eine Zahl, etwa 12 oder -0,5"
  case .text: "ein Wort oder zwei"
  case .one: "eine Zahl von 1 bis \(choices)"
  case .select: "die zutreffenden Nummern, 1 bis \(choices), etwa \(example(kind, choices))"
  case .order: "alle Nummern der Reihe nach, etwa \(example(kind, choices))"
  }
}

/// The numbers of some choices: the first and the last, or all from the last to the first.
private func example(_ kind: AnswerKind, _ choices: Int) -> String {
  let all = (1...max(1, choices)).reversed()
  let numbers = kind == .order || choices < 2 ? Array(all) : [1, choices]
  return numbers.map(String.init).joined(separator: " ")
}

/// What was typed, in quotes, cut where it is long.
private func quoted(_ typed: String) -> String { "\"\(shortened(typed))\"" }

/// The same in German quotes.
private func germanQuoted(_ typed: String) -> String { "„\(shortened(typed))“" }

private func shortened(_ typed: String) -> String {
  typed.count <= 40 ? typed : "\(typed.prefix(40))…"
}
