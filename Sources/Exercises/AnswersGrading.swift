import Lessons
import Pipeline

/// Answers to questions.
extension GradeDraft {
  mutating func answers(_ submission: [UInt8]) -> Grade {
    let file: AnswerFile
    do {
      file = try AnswerFile(submission, file: exercise.workFile)
    } catch {
      let text = error.description
      return invalid(Said(en: text, de: text))
    }
    let questions = exercise.text(in: supplies.language).questions
    for (check, question) in zip(exercise.checks, questions) {
      let outcome = outcome(of: question.question, file.answers[check.id])
      results.append(CheckResult(check: check, outcome: outcome))
    }
    tellUnknown(file.names)
    return finished()
  }

  private func outcome(of question: Question, _ node: ParameterNode?) -> CheckResult.Outcome {
    do throws(AnswerRefusal) {
      guard let answer = try readAnswer(node, to: question) else { return .notTried(.notAnswered) }
      return judged(answer, question)
    } catch {
      return .failed(Failure(.invalid, error.said))
    }
  }

  private func judged(_ answer: Answer, _ question: Question) -> CheckResult.Outcome {
    guard let rule = question.rule else { return .notTried(.ours("the question has no answer")) }
    let key: AnswerKey
    do throws(Diagnostic) {
      key = try AnswerKey(rule, number: number, text: text)
    } catch {
      return .notTried(.ours(error.description))
    }
    let verdict = key.verdict(on: answer)
    let row = ComparedRow(
      Said(en: question.name.value, de: question.name.value), expected: nil,
      actual: answer.shown)
    guard verdict != .right else { return .passed(row) }
    let mistake = key.mistake(in: answer).map { mistake in
      KnownMistake(
        solution: question.name, says: [supplies.language: paragraphs(mistake.say)])
    }
    let known = mistake ?? fileMistake(answer, question)
    return .failed(
      Failure(.wrong, .notRight(answer.shown), mistake: known, hint: verdict.hint))
  }

  /// The known mistake whose file has the same answer here.
  private func fileMistake(_ answer: Answer, _ question: Question) -> KnownMistake? {
    exercise.mistakes.first { mistake in
      guard let bytes = exercise.bytes(of: mistake),
        let file = try? AnswerFile(bytes, file: mistake.solution.value),
        let wrong = try? readAnswer(file.answers[question.name.value], to: question)
      else { return false }
      return wrong == answer
    }
  }

  private func number(_ expression: Located<String>) throws(Diagnostic) -> Double {
    guard case .number(let number) = try supplies.evaluate(expression) else {
      throw .expressionGives("a number", at: expression.location)
    }
    return number
  }

  private func text(_ expression: Located<String>) throws(Diagnostic) -> String {
    guard case .text(let text) = try supplies.evaluate(expression) else {
      throw .expressionGives("a text", at: expression.location)
    }
    return text
  }

  /// Names that no question has are told and change nothing.
  private mutating func tellUnknown(_ names: [String]) {
    let known = exercise.checks.map(\.id)
    for name in names.prefix(50) where !known.contains(name) {
      let meant = name.nearest(in: known).map { "; did you mean '\($0)'?" } ?? ""
      let message = CompilerMessage(
        file: exercise.workFile, line: nil, column: nil, severity: .warning,
        message: "there is no question '\(name.prefix(60).description.visible)'\(meant)")
      messages.append(ExplainedMessage(message: message, advice: nil))
    }
  }
}

/// The paragraphs of some prose as plain text.
private func paragraphs(_ blocks: [MarkdownBlock]) -> String {
  blocks.compactMap { block in
    switch block {
    case .paragraph(let inlines): inlines.plainText
    case .code(_, let text): text
    default: nil
    }
  }.joined(separator: "\n")
}

extension Answer {
  /// The answer as it was understood.
  var shown: String {
    switch self {
    case .number(let number, let hasPercentSign):
      (Int(exactly: number).map { "\($0)" } ?? PythonText.repr(number))
        + (hasPercentSign ? " %" : "")
    case .text(let text): text
    case .keys(let keys): keys.joined(separator: ", ")
    }
  }
}

extension AnswerKey.Verdict {
  /// What to type instead, where the answer is nearly right.
  fileprivate var hint: Said? {
    switch self {
    case .rightAsShare:
      Said(
        en: "The question asks for per cent, and this is the share.",
        de: "Gefragt ist die Prozentzahl, und das ist der Anteil.")
    case .looksRight(let plain):
      Said(
        en: "Some characters only look right. Type it on the keyboard: \(plain)",
        de: "Einige Zeichen sehen nur richtig aus. Tippe es auf der Tastatur: \(plain)")
    case .right, .wrong: nil
    }
  }
}

extension Said {
  static func notRight(_ answer: String) -> Said {
    let shown = answer.count <= 80 ? answer.visible : answer.prefix(80).description.visible + "…"
    return Said(en: "\"\(shown)\" is not right.", de: "„\(shown)“ stimmt nicht.")
  }
}

extension Diagnostic {
  static func expressionGives(_ needed: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "this expression has to give \(needed)")
  }
}
