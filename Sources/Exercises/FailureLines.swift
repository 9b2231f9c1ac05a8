import Lessons

/// Why a check failed, line by line.
func failureLines(
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
