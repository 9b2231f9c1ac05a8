import Lessons
import Pipeline

/// Submissions that are compiled: `function` and `program`.
extension GradeDraft {
  mutating func code(_ submission: [UInt8], expected: ExpectedResults?) -> Grade {
    let source = programSource(submission, of: exercise)
    let odd = oddCharacters(in: submission)
    let program: BuiltSource
    switch supplies.runner.build(source) {
    case .built(let built, let warnings):
      program = built
      messages = learnersMessages(warnings, of: exercise) + odd
    case .failed(let errors):
      messages = learnersMessages(errors, of: exercise) + odd
      fill(.notBuilt)
      return grade(.compileError)
    case .compilerCrashed:
      fill(.notBuilt)
      return grade(.compileError, problem: .compilerCrashed)
    case .limit(let limit):
      fill(.notBuilt)
      return grade(.limit, problem: .compileLimit(limit))
    case .unavailable(let reason):
      return notGraded(Said(en: reason, de: reason))
    }
    var runs = ProgramRuns(program: program, runner: supplies.runner, limits: exercise.limits)
    if !endsAtFirstFailure { runs.runAhead(independentStarts(of: runs)) }
    for check in exercise.checks {
      let outcome = outcome(of: check, expected: expected, &runs)
      let result = CheckResult(check: check, outcome: outcome)
      results.append(result)
      if endsAtFirstFailure, !result.hasPassed { break }
    }
    isolation = runs.isolation
    return finished()
  }

  /// Warnings of characters that a reader cannot see, or that turn the direction of text.
  private func oddCharacters(in submission: [UInt8]) -> [ExplainedMessage] {
    let source = SourceText(file: exercise.workFile, bytes: submission)
    return source.diagnostics.prefix(10).map { diagnostic in
      let message = CompilerMessage(
        file: exercise.workFile, line: diagnostic.location?.line,
        column: diagnostic.location?.column, severity: .warning, message: diagnostic.message)
      return ExplainedMessage(message: message, advice: nil)
    }
  }

  private func outcome(
    of check: Check, expected: ExpectedResults?, _ runs: inout ProgramRuns
  ) -> CheckResult.Outcome {
    if let first = waitsFor(check) { return .notTried(.after(first)) }
    let known = exercise.mistakes.compactMap { mistake in
      expected?.mistakes[mistake.solution.value]?[check.id].map { (mistake, $0) }
    }
    switch check.task {
    case .calls(let cases):
      guard let function = exercise.function,
        case .values(let recorded)? = expected?.solution[check.id],
        case let values = recorded.compactMap({ $0 }), values.count == cases.count
      else { return .notTried(.ours("no results were recorded for \(check.id)")) }
      return calls(check, cases, function, expected: values, known: known, &runs)
    case .run(let run, let comparison):
      let recorded: [(name: String, bytes: [UInt8])]? =
        if case .texts(let texts)? = expected?.solution[check.id] { texts } else { nil }
      return program(check, run, comparison, expected: recorded, known: known, &runs)
    case .table, .question: return .notTried(.ours("a program cannot be checked by \(check.id)"))
    }
  }

  private func calls(
    _ check: Check, _ cases: [[ExerciseValue]], _ function: FunctionSignature,
    expected: [ExerciseValue], known: [(KnownMistake, ExpectedResults.Results)],
    _ runs: inout ProgramRuns
  ) -> CheckResult.Outcome {
    let nonce = nonce(of: check, runs)
    let run = runs.run(runs.request(input: caseInput(cases, function, nonce: nonce)))
    if case .notStarted(let reason) = run.ending { return .notTried(.ours(reason)) }
    let lines = ResultLines(
      run.results.bytes, count: cases.count, type: function.result, nonce: nonce)
    let comparison = CallComparison(
      check: check, function: function, cases: cases, expected: expected,
      outcomes: lines.outcomes)
    return comparison.outcome(run, known: known)
  }

  private func program(
    _ check: Check, _ run: ProgramRun, _ comparison: Comparison,
    expected: [(name: String, bytes: [UInt8])]?, known: [(KnownMistake, ExpectedResults.Results)],
    _ runs: inout ProgramRuns
  ) -> CheckResult.Outcome {
    let (files, problem) = startFiles(of: run)
    if let problem { return .notTried(.ours(problem)) }
    let result = runs.run(runs.request(run, files: files, wanted: wantedFiles(comparison)))
    if case .notStarted(let reason) = result.ending { return .notTried(.ours(reason)) }
    if let failure = Failure(ending: result.ending, errors: result.errors.bytes) {
      return .failed(failure)
    }
    if case .texts(let names) = comparison {
      guard let expected else { return .notTried(.ours("no results were recorded")) }
      return TextComparison(check: check, run: run, names: names)
        .outcome(expected: expected, actual: texts(names, of: result), known: known)
    }
    guard let handin = exercise.handin else { return .notTried(.ours("no handin is named")) }
    guard let bytes = result.files.first(where: { $0.name == handin.file })?.bytes else {
      return .failed(.fileNotWritten(handin.file))
    }
    let solution = expected?.first { $0.name == handin.file }?.bytes
    return table(check, comparison, bytes, solution: solution, known: recordedTables(known, handin))
  }

  /// The starts that wait for no other check, so that they may run at the same time.
  private func independentStarts(of runs: ProgramRuns) -> [RunRequest] {
    exercise.checks.filter { $0.after == nil }.compactMap { check in
      switch check.task {
      case .calls(let cases):
        exercise.function.map {
          runs.request(input: caseInput(cases, $0, nonce: nonce(of: check, runs)))
        }
      case .run(let run, let comparison):
        switch startFiles(of: run) {
        case (let files, nil):
          runs.request(run, files: files, wanted: wantedFiles(comparison))
        case (_, .some): nil
        }
      case .table, .question: nil
      }
    }
  }

  private func nonce(of check: Check, _ runs: ProgramRuns) -> String {
    supplies.nonce("\(runs.program.digest) \(check.id)")
  }

  /// The files that are read back after a run.
  private func wantedFiles(_ comparison: Comparison) -> [String] {
    if case .texts(let names) = comparison { return names.filter { $0 != "stdout" } }
    return exercise.handin.map { [$0.file] } ?? []
  }

  /// What known mistakes wrote into the table that is handed in.
  private func recordedTables(
    _ known: [(KnownMistake, ExpectedResults.Results)], _ handin: Handin
  ) -> [(KnownMistake, [UInt8])] {
    known.compactMap { mistake, results in
      guard case .texts(let texts) = results else { return nil }
      return texts.first { $0.name == handin.file }.map { (mistake, $0.bytes) }
    }
  }

  /// The files that a program finds in its folder, or why there are none.
  func startFiles(
    of run: ProgramRun
  ) -> (files: [(name: String, bytes: [UInt8])], problem: String?) {
    var files: [(name: String, bytes: [UInt8])] = []
    for name in run.files {
      if let bytes = exercise.files[name] {
        files.append((name, bytes))
      } else if let table = givenTable(name) {
        files.append((name, exercise.learnersTable(table).csv()))
      } else {
        return ([], "the table for \(name) is missing")
      }
    }
    return (files, nil)
  }

  /// The session table that a given file shows.
  func givenTable(_ file: String) -> Table? {
    exercise.given.first { $0.file == file }.flatMap { supplies.tables[$0.table] }
  }
}

/// What a program wrote, by name; a file that is not there is left out.
func texts(_ names: [String], of result: RunResult) -> [(name: String, bytes: [UInt8])] {
  names.compactMap { name in
    if name == "stdout" { return (name, result.output.bytes) }
    return result.files.first { $0.name == name }
  }
}
