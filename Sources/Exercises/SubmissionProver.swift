import Lessons

/// Hands in what an exercise brings along, and looks whether each gets what it should.
struct SubmissionProver: Sendable {
  let exercise: Exercise
  let folder: String
  let supplies: GradingSupplies

  /// What submissions are compared with, and what is wrong with the recording.
  ///
  /// Where nothing usable is recorded, it is what the solution gives now.
  ///
  /// - Throws: Why the solution gives nothing.
  func recording(
    _ recorded: ExpectedResults?
  ) throws(Diagnostic) -> (expected: ExpectedResults?, findings: [Diagnostic]) {
    guard exercise.needsRecording else { return (nil, []) }
    let now = try recordExpected(of: exercise, in: folder, with: supplies)
    let file = place("expected.json")
    guard let recorded else { return (now, [.notRecorded(at: file)]) }
    guard exercise.isCurrent(recorded) else { return (now, [.oldRecording(at: file)]) }
    guard let name = firstDifference(recorded, now) else { return (recorded, []) }
    return (now, [.otherRecording(name, at: file)])
  }

  /// The check whose results differ from the recorded ones by more than it allows.
  private func firstDifference(_ recorded: ExpectedResults, _ now: ExpectedResults) -> String? {
    if let bytes = exercise.solution {
      let grade = grade(bytes, of: exercise, expected: recorded, with: supplies)
      let failed = grade.results.first { result in
        if case .notTried(.after) = result.outcome { return false }
        return !result.hasPassed && result.check.metric == nil
      }
      if let failed { return failed.check.name(in: "en") }
    }
    let names = exercise.mistakes.map(\.solution.value)
    return exercise.checks.first { check in
      names.contains { name in
        switch (recorded.mistakes[name]?[check.id], now.mistakes[name]?[check.id]) {
        case (let old?, let new?): !old.isNear(new)
        case (nil, nil): false
        default: true
        }
      }
    }?.name(in: "en")
  }

  /// The solution gets every point.
  ///
  /// - Returns: What is wrong with it; and whether it could be graded, without which nothing else can.
  func solution(_ expected: ExpectedResults?) -> (findings: [Diagnostic], isGraded: Bool) {
    var isGraded = true
    let findings = forEachLanguage { language, supplies in
      let bytes: [UInt8]
      do throws(Diagnostic) {
        bytes = try solution(in: language, supplies)
      } catch {
        isGraded = false
        return [error]
      }
      let grade = grade(bytes, of: exercise, expected: expected, with: supplies)
      guard let problem = GradeProblem(grade) else { return [] }
      let place = place(solutionName, problem)
      guard grade.status != .notGraded else {
        isGraded = false
        return [.notGraded("the solution", problem, at: place)]
      }
      return [.solutionFails(problem, exercise, at: place)]
    }
    return (findings, isGraded)
  }

  /// The solution's file, or for questions the right answers.
  private func solution(
    in language: String, _ supplies: GradingSupplies
  ) throws(Diagnostic) -> [UInt8] {
    if let solution = exercise.solution { return solution }
    return try exercise.rightAnswers(in: language, evaluate: supplies.evaluate)
  }

  /// The starter does not.
  func starter(_ expected: ExpectedResults?) -> [Diagnostic] {
    let name = exercise.starter == nil ? "exercise.md" : "Starter.\(exercise.fileEnding)"
    return forEachLanguage { language, supplies in
      let bytes = exercise.starter ?? exercise.emptyAnswers(in: language)
      let grade = grade(bytes, of: exercise, expected: expected, with: supplies)
      if grade.isAccepted { return [.starterPasses(at: place(name))] }
      guard grade.status == .notGraded, let problem = GradeProblem(grade) else { return [] }
      return [.notGraded("the starter", problem, at: place(name))]
    }
  }

  /// Known mistakes fail, and are told by their own words.
  func mistakes(_ expected: ExpectedResults?) -> [Diagnostic] {
    exercise.mistakes.flatMap { mistake in
      forEachLanguage { language, supplies in
        let grade = grade(
          exercise.bytes(of: mistake) ?? [], of: exercise, expected: expected, with: supplies)
        return finding(mistake, grade, language).map { [$0] } ?? []
      }
    }
  }

  private func finding(_ mistake: KnownMistake, _ grade: Grade, _ language: String) -> Diagnostic? {
    let place = mistake.solution.location
    guard let problem = GradeProblem(grade) else { return .mistakePasses(mistake, at: place) }
    if grade.status == .notGraded {
      return .notGraded("'\(mistake.solution.value)'", problem, at: place)
    }
    let visible = grade.results.filter { $0.failure != nil && !$0.check.isHidden }
    let told = visible.compactMap { result in result.failure?.mistake.map { (result.check, $0) } }
    let others = told.filter {
      $0.1.solution != mistake.solution && exercise.mistakes.contains($0.1)
    }
    if let (check, other) = others.first {
      return .showsOther(mistake, other, check.name(in: "en"), at: place)
    }
    let lines = Set(feedbackLines(grade, of: exercise, in: language))
    let isTold =
      told.contains { $0.1.solution == mistake.solution }
      && mistake.sayLines(in: language).allSatisfy { lines.contains($0) }
    return isTold ? nil : .mistakeNotTold(mistake, visible.first, problem, at: place)
  }

  /// Nothing that needs no thought gets every point.
  func attempts(_ expected: ExpectedResults?) -> [Diagnostic] {
    guard let check = exercise.checks.first(where: { $0.metric != nil }) else { return [] }
    return Exercises.attempts(of: exercise, expected: expected, with: supplies)
      .filter { $0.points == exercise.points }
      .map { .thoughtlessAttempt($0.name, at: check.location) }
  }

  /// Questions are answered in each language; everything else is compared without one.
  private func forEachLanguage(
    _ findings: (String, GradingSupplies) -> [Diagnostic]
  ) -> [Diagnostic] {
    guard exercise.kind == .answers else { return findings(supplies.language, supplies) }
    var all: [Diagnostic] = []
    for language in exercise.texts.keys.sorted() {
      var supplies = supplies
      supplies.language = language
      // What is wrong in every language is told once.
      all += findings(language, supplies).filter { !all.contains($0) }
    }
    return all
  }

  /// The file that holds the solution.
  var solutionName: String {
    exercise.kind == .answers ? "exercise.md" : "Solution.\(exercise.fileEnding)"
  }

  /// The beginning of a file, or where a check of questions stands.
  private func place(_ name: String, _ problem: GradeProblem) -> SourceLocation {
    if exercise.kind == .answers, let check = problem.check { return check.location }
    return SourceLocation(
      file: pathShown(name, in: folder), line: problem.line ?? 1, column: problem.column ?? 1)
  }

  func place(_ name: String) -> SourceLocation {
    SourceLocation(file: pathShown(name, in: folder), line: 1)
  }
}

extension ExpectedResults.Results {
  /// Whether both are the same but for the last digits, which another machine may compute otherwise.
  fileprivate func isNear(_ other: Self) -> Bool {
    switch (self, other) {
    case (.values(let one), .values(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy { value, other in
          guard let value, let other else { return value == nil && other == nil }
          return value.equals(other, within: Tolerance(relative: 1e-9))
        }
    default: self == other
    }
  }
}
