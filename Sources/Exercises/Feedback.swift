import Lessons

/// What a whole grade says to its learner, line by line, at most 64 KiB.
package func feedbackLines(
  _ grade: Grade, of exercise: Exercise, in language: String
) -> [String] {
  let problem = grade.problem.map { $0(language).split(separator: "\n").map { String($0).visible } }
  let checks = grade.results.flatMap { feedbackLines($0, of: exercise, in: language) }
  return cut((problem ?? []) + checks, language, limit: submissionFeedbackLimit)
}

/// What a check says to its learner, line by line, at most 8 KiB.
///
/// Nothing in it depends on colour: what differs is marked by `^` on a line below. Of a hidden check
/// neither inputs nor expected results are told, nor what would give them away.
package func feedbackLines(
  _ result: CheckResult, of exercise: Exercise, in language: String
) -> [String] {
  var lines = [headline(result, language)]
  switch result.outcome {
  case .passed: break
  case .notTried(let reason): lines.append("  " + reason.words(exercise)(language))
  case .failed(let failure): lines += failureLines(failure, result.check, language)
  }
  return cut(lines.map(\.visible), language)
}

/// The most bytes of what one check says.
let feedbackLimit = 8 << 10

/// The most bytes of what all checks of a submission say.
let submissionFeedbackLimit = 64 << 10

private func headline(_ result: CheckResult, _ language: String) -> String {
  let (name, of) = (result.check.name(in: language), result.check.points)
  let word: Said =
    switch result.outcome {
    case .passed: Said(en: "passed", de: "bestanden")
    case .failed: Said(en: "failed", de: "nicht bestanden")
    case .notTried: Said(en: "not tried", de: "nicht geprüft")
    }
  let points = Said(
    en: "\(result.points) of \(of) point\(of == 1 ? "" : "s")",
    de: "\(result.points) von \(of) Punkt\(of == 1 ? "" : "en")")
  return "\(word(language)): \(name) (\(points(language)))"
}

private func failureLines(_ failure: Failure, _ check: Check, _ language: String) -> [String] {
  guard !check.isHidden else { return hiddenLines(failure, language) }
  var lines = ["  " + failure.reason(language)]
  for row in failure.rows { lines += rowLines(row, language) }
  let more = failure.differing - failure.rows.count
  if more > 0 {
    lines.append("  " + Said(en: "… and \(more) more", de: "… und \(more) weitere")(language))
  }
  if let explanation = failure.explanation { lines.append("  " + explanation(language)) }
  if let mistake = failure.mistake {
    lines.append("  " + Said(en: "A known mistake:", de: "Ein bekannter Fehler:")(language))
    lines += mistake.say(in: language).split(separator: "\n").map { "    \($0)" }
  }
  if let hint = failure.hint { lines.append("  " + hint(language)) }
  return lines
}

/// How a hidden check failed, without what it asked: a crash or a limit may be told.
private func hiddenLines(_ failure: Failure, _ language: String) -> [String] {
  hiddenSentences(failure).map { "  " + $0(language) }
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
  _ lines: [String], _ language: String, limit: Int = feedbackLimit
) -> [String] {
  let note = Said(en: "  … (cut: too long)", de: "  … (gekürzt: zu lang)")(language)
  var rest = limit - note.utf8.count - 1
  var kept: [String] = []
  for line in lines {
    rest -= line.utf8.count + 1
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
