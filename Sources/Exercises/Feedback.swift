import Lessons

/// A line of what a grade says to its learner.
package struct FeedbackLine: Sendable, Hashable {
  /// What stands on it.
  package enum Kind: Sendable, Hashable {
    /// The name of a check, and what became of it.
    case passed, failed, notTried
    /// A sentence, which may be broken.
    case sentence
    /// A part of what is said about a known mistake, which may be broken.
    case said
    /// Values below one another, which must not be broken.
    case row
  }

  /// What stands on it.
  package let kind: Kind
  /// The line, indented below what it belongs to.
  package let text: String
}

/// What a whole grade says to its learner, line by line, at most 64 KiB.
package func feedbackLines(
  _ grade: Grade, of exercise: Exercise, in language: String
) -> [FeedbackLine] {
  let problem = grade.problem.map { problem in
    problem(language).split(separator: "\n").map {
      FeedbackLine(kind: .sentence, text: String($0).visible)
    }
  }
  if let reason = grade.commonReason {
    return cut(
      problem ?? [FeedbackLine(kind: .sentence, text: reason.words(exercise)(language).visible)],
      language, limit: submissionFeedbackLimit)
  }
  var told: Set<String> = []
  let checks = grade.results.flatMap { result -> [FeedbackLine] in
    let mistake = result.check.isHidden ? nil : result.failure?.mistake?.solution.value
    let isNew = mistake.map { told.insert($0).inserted } ?? true
    return feedbackLines(result, of: exercise, in: language, repeatsMistake: !isNew)
  }
  return cut((problem ?? []) + checks, language, limit: submissionFeedbackLimit)
}

extension Grade {
  /// Why no check at all was tried, where that has one reason, which is then told once.
  fileprivate var commonReason: NotTriedReason? {
    guard case .notTried(let first)? = results.first?.outcome, first != .notAnswered,
      results.allSatisfy({ $0.outcome == .notTried(first) })
    else { return nil }
    return first
  }
}

/// What a check says to its learner, line by line, at most 8 KiB.
///
/// Nothing in it depends on colour: what differs is marked by `^` on a line below. Of a hidden check
/// neither inputs nor expected results are told, nor what would give them away.
///
/// - Parameters:
///   - result: What became of the check.
///   - exercise: The exercise.
///   - language: The learner's language.
///   - repeatsMistake: Whether the same known mistake was told at an earlier check.
/// - Returns: The lines, each indented below what it belongs to.
package func feedbackLines(
  _ result: CheckResult, of exercise: Exercise, in language: String, repeatsMistake: Bool = false
) -> [FeedbackLine] {
  var lines = [headline(result, language)]
  switch result.outcome {
  case .passed: break
  case .notTried(let reason): lines.append(.sentence(reason.words(exercise)(language)))
  case .failed(let failure): lines += failureLines(failure, result.check, language, repeatsMistake)
  }
  return cut(lines.map { FeedbackLine(kind: $0.kind, text: $0.text.visible) }, language)
}

/// The most bytes of what one check says.
let feedbackLimit = 8 << 10

/// The most bytes of what all checks of a submission say.
let submissionFeedbackLimit = 64 << 10

extension FeedbackLine {
  fileprivate static func sentence(_ text: String) -> Self {
    Self(kind: .sentence, text: "  " + text)
  }
}

private func headline(_ result: CheckResult, _ language: String) -> FeedbackLine {
  let (name, of) = (result.check.name(in: language), result.check.points)
  let (kind, word): (FeedbackLine.Kind, Said) =
    switch result.outcome {
    case .passed: (.passed, Said(en: "passed", de: "bestanden"))
    case .failed: (.failed, Said(en: "failed", de: "nicht bestanden"))
    case .notTried: (.notTried, Said(en: "not tried", de: "nicht geprüft"))
    }
  let points = Said(
    en: "\(result.points) of \(of) point\(of == 1 ? "" : "s")",
    de: "\(result.points) von \(of) Punkt\(of == 1 ? "" : "en")")
  return FeedbackLine(kind: kind, text: "\(word(language)): \(name) (\(points(language)))")
}

private func failureLines(
  _ failure: Failure, _ check: Check, _ language: String, _ repeatsMistake: Bool
) -> [FeedbackLine] {
  // Of a hidden check nothing is told of what it asked; a crash or a limit may be.
  guard !check.isHidden else { return hiddenSentences(failure).map { .sentence($0(language)) } }
  var lines = [FeedbackLine.sentence(failure.reason(language))]
  lines += givenLines(check, language)
  for row in failure.rows {
    lines += rowLines(row, language).map { FeedbackLine(kind: .row, text: $0) }
  }
  let more = failure.differing - failure.rows.count
  if more > 0 {
    lines.append(.sentence(Said(en: "… and \(more) more", de: "… und \(more) weitere")(language)))
  }
  if let mistake = failure.mistake {
    lines += mistakeLines(mistake, language, repeatsMistake)
  } else if let explanation = failure.explanation {
    lines.append(.sentence(explanation(language)))
  }
  if let hint = failure.hint { lines.append(.sentence(hint(language))) }
  return lines
}

private func mistakeLines(
  _ mistake: KnownMistake, _ language: String, _ isRepeated: Bool
) -> [FeedbackLine] {
  guard !isRepeated else {
    return [
      .sentence(
        Said(en: "The same known mistake as above.", de: "Derselbe bekannte Fehler wie oben.")(
          language))
    ]
  }
  return [.sentence(Said(en: "A known mistake:", de: "Ein bekannter Fehler:")(language))]
    + mistake.sayLines(in: language)
}

/// What a program was started with: its arguments, and the file or the first lines that it reads.
private func givenLines(_ check: Check, _ language: String) -> [FeedbackLine] {
  guard case .run(let run, _) = check.task else { return [] }
  var lines: [FeedbackLine] = []
  if !run.arguments.isEmpty {
    let arguments = run.arguments.map(swiftLiteral).joined(separator: " ")
    lines.append(
      .sentence(Said(en: "Arguments: \(arguments)", de: "Argumente: \(arguments)")(language)))
  }
  if let file = run.inputFile {
    lines.append(
      .sentence(
        Said(
          en: "It reads \(file) on standard input.", de: "Es liest \(file) von der Standardeingabe."
        )(
          language)))
  } else if !run.input.isEmpty {
    let input = textLines(run.input)
    lines.append(
      .sentence(
        Said(en: "It reads on standard input:", de: "Es liest von der Standardeingabe:")(language)))
    lines += input.prefix(10).map { FeedbackLine(kind: .row, text: "    " + shortened($0)) }
    if input.count > 10 { lines.append(FeedbackLine(kind: .row, text: "    …")) }
  }
  return lines
}

extension KnownMistake {
  /// What is said to it, as it stands in the feedback.
  func sayLines(in language: String) -> [FeedbackLine] {
    say(in: language).split(separator: "\n").map {
      FeedbackLine(kind: .said, text: "    \($0)".visible)
    }
  }
}

/// What may be told of a hidden check that failed.
func hiddenSentences(_ failure: Failure) -> [Said] {
  let hidden = Said(
    en: "This check uses inputs that are not shown. Think of cases the task speaks of "
      + "and the visible checks do not try.",
    de: "Diese Prüfung verwendet Eingaben, die nicht gezeigt werden. Denke an Fälle, von denen "
      + "die Aufgabe spricht und die die sichtbaren Prüfungen nicht versuchen.")
  switch failure.cause {
  case .wrong, .invalid: return [hidden]
  case .runtimeError, .limit:
    return [failure.reason] + [failure.hint].compactMap { $0 } + [hidden]
  }
}

private func rowLines(_ row: ComparedRow, _ language: String) -> [String] {
  let labels = (
    expected: Said(en: "expected  ", de: "erwartet  ")(language),
    actual: Said(en: "actual    ", de: "erhalten  ")(language)
  )
  let nothing = Said(en: "(nothing)", de: "(nichts)")(language)
  if row.isWholeRow {
    let state =
      row.actual == nil
      ? Said(en: "is missing", de: "fehlt")
      : Said(en: "should not be there", de: "gehört nicht hinein")
    return ["    \(shortened(row.place(language))) \(state(language))"]
  }
  var lines = ["    \(shortened(row.place(language)))"]
  guard let expected = row.expected, let actual = row.actual else {
    lines.append("      \(labels.expected)\(shortened(row.expected ?? nothing))")
    lines.append("      \(labels.actual)\(shortened(row.actual ?? nothing))")
    return lines
  }
  let marks = DigitMarks(expected, actual)
  lines.append("      \(labels.expected)\(marks.expected)")
  lines.append("      \(labels.actual)\(marks.actual)")
  if row.isComparable, !marks.marks.isEmpty {
    lines.append("      " + String(repeating: " ", count: labels.actual.count) + marks.marks)
  }
  return lines
}

private func shortened(_ text: String) -> String {
  text.count <= 160 ? text : text.prefix(160) + "…"
}

private func cut(
  _ lines: [FeedbackLine], _ language: String, limit: Int = feedbackLimit
) -> [FeedbackLine] {
  let note = FeedbackLine.sentence(
    Said(en: "… (cut: too long)", de: "… (gekürzt: zu lang)")(language))
  var rest = limit - note.text.utf8.count - 1
  var kept: [FeedbackLine] = []
  for line in lines {
    rest -= line.text.utf8.count + 1
    guard rest >= 0 else { return kept + [note] }
    kept.append(line)
  }
  return kept
}

extension NotTriedReason {
  /// Why nothing was looked at, for learners.
  func words(_ exercise: Exercise?) -> Said {
    switch self {
    case .after(let id):
      let check = exercise?.checks.first { $0.id == id }
      let (english, german) = (check?.name(in: "en") ?? id, check?.name(in: "de") ?? id)
      return Said(
        en: "It is tried once \"\(english)\" passes.",
        de: "Sie kommt an die Reihe, sobald „\(german)“ bestanden ist.")
    case .notBuilt:
      return Said(
        en: "The program could not be built.", de: "Das Programm ließ sich nicht übersetzen.")
    case .notAnswered:
      return Said(en: "Not answered yet.", de: "Noch nicht beantwortet.")
    case .unreadable:
      return Said(
        en: "What was handed in could not be read.", de: "Die Abgabe ließ sich nicht lesen.")
    case .ours(let reason):
      return Said(
        en: "This is not your fault: \(reason)", de: "Das liegt nicht an dir: \(reason)")
    }
  }
}
