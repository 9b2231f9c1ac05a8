import Lessons

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
