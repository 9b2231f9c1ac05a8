/// The results of a function's calls beside those of the solution.
struct CallComparison {
  let check: Check
  let function: FunctionSignature
  let cases: [[ExerciseValue]]
  let expected: [ExerciseValue]
  let outcomes: [ResultLines.Outcome]

  /// How near a result has to come to a known mistake's, which may have been computed in other steps.
  private static let nearness = Tolerance(relative: 1e-9)

  /// What becomes of the check.
  func outcome(
    _ run: RunResult, known: [(KnownMistake, ExpectedResults.Results)]
  ) -> CheckResult.Outcome {
    let wrong = cases.indices.filter { !isRight($0) }
    let rows = wrong.map(row)
    if let failure = Failure(
      ending: run.ending, errors: run.errors.bytes, rows: Array(rows.prefix(rowsBefore(wrong))))
    {
      return .failed(failure)
    }
    if run.results.total > run.results.bytes.count, let failure = Failure(ending: .limit(.output)) {
      return .failed(failure)
    }
    guard !wrong.isEmpty else { return .passed(cases.isEmpty ? nil : row(0)) }
    if let problem = problem(wrong) { return .failed(Failure(.wrong, problem, rows: rows)) }
    let mistake = known.first { mistake in gives(mistake.1) }?.0
    let isNear = isNearlyRight(wrong)
    return .failed(
      Failure(
        .wrong, reason(wrong.count), rows: rows,
        explanation: mistake == nil && !isNear ? explanation(of: pairs) : nil, mistake: mistake,
        hint: isNear ? .onlyLastDigits : nil))
  }

  private func isRight(_ index: Int) -> Bool {
    guard case .value(let value) = outcomes[index] else { return false }
    return value.equals(expected[index], within: check.tolerances.all)
  }

  /// Up to and with the first case without a result: there the program ended.
  private func rowsBefore(_ wrong: [Int]) -> Int {
    (wrong.firstIndex { outcomes[$0] == .missing } ?? wrong.count - 1) + 1
  }

  private func row(_ index: Int) -> ComparedRow {
    let call = function.call(cases[index].map(\.description))
    let actual: String? = if case .value(let value) = outcomes[index] { "\(value)" } else { nil }
    return ComparedRow(
      Said(en: call, de: call), input: cases[index], expected: "\(expected[index])",
      actual: actual)
  }

  private func reason(_ count: Int) -> Said {
    if cases.count == 1 {
      return Said(
        en: "The result differs from the solution's.",
        de: "Das Ergebnis weicht von dem der Lösung ab.")
    }
    return Said(
      en: "\(count) of \(cases.count) results differ\(count == 1 ? "s" : "") from the solution's.",
      de: "\(count) von \(cases.count) Ergebnissen \(count == 1 ? "weicht" : "weichen") "
        + "von denen der Lösung ab.")
  }

  /// What is wrong where results are missing, double, or none of the type.
  private func problem(_ wrong: [Int]) -> Said? {
    let kinds = wrong.map { outcomes[$0] }
    if kinds.contains(.doubled) {
      return Said(
        en: "More than one result came for the same call.",
        de: "Für denselben Aufruf kam mehr als ein Ergebnis.")
    }
    if kinds.contains(.wrongType) {
      return Said(
        en: "A result is not of type \(function.result).",
        de: "Ein Ergebnis ist nicht vom Typ \(function.result).")
    }
    let missing = kinds.count { $0 == .missing }
    guard missing > 0 else { return nil }
    return Said(
      en: "\(missing) of \(cases.count) calls gave no result: the program ended before.",
      de: "\(missing) von \(cases.count) Aufrufen gaben kein Ergebnis: "
        + "Das Programm endete vorher.")
  }

  private var pairs: [ValuePair] {
    zip(expected, outcomes).compactMap { expected, outcome in
      if case .value(let value) = outcome {
        ValuePair(expected: expected, actual: value)
      } else {
        nil
      }
    }
  }

  private func gives(_ results: ExpectedResults.Results) -> Bool {
    guard case .values(let values) = results, values.count == outcomes.count else { return false }
    return zip(values, outcomes).allSatisfy { value, outcome in
      switch (value, outcome) {
      case (let value?, .value(let actual)): actual.equals(value, within: Self.nearness)
      case (nil, .missing): true
      default: false
      }
    }
  }

  /// Whether all that is wrong are the last digits.
  private func isNearlyRight(_ wrong: [Int]) -> Bool {
    wrong.allSatisfy { index in
      guard case .value(let value) = outcomes[index] else { return false }
      return value.equals(expected[index], within: Self.nearness)
    }
  }
}

extension Said {
  static let onlyLastDigits = Said(
    en:
      "Only the last digits differ: compute in the same order as the task says, and round nothing.",
    de:
      "Nur die letzten Ziffern weichen ab: Rechne in der Reihenfolge der Aufgabe und runde nichts.")
}
