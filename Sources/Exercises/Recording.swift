package import Lessons

/// Runs the solution and the known mistakes, and keeps what they give.
///
/// - Parameters:
///   - exercise: The exercise.
///   - folder: Its folder as messages show it; `nil` for its course and name.
///   - supplies: What is needed from outside.
/// - Returns: The results.
/// - Throws: Why the solution gives none: it does not build, crashes, or leaves a case out.
package func recordExpected(
  of exercise: Exercise, in folder: String? = nil, with supplies: GradingSupplies
) throws(Diagnostic) -> ExpectedResults {
  let recorder = ResultRecorder(
    exercise: exercise, folder: folder ?? exercise.id, supplies: supplies)
  let name = "Solution.\(exercise.fileEnding)"
  guard let solution = exercise.solution else {
    throw recorder.problem("there is no solution to record", name)
  }
  let results = try recorder.results(of: solution, name: name)
  for check in exercise.checks {
    guard case .values(let values)? = results[check.id] else { continue }
    if let index = values.firstIndex(of: nil) {
      throw recorder.problem(
        "'\(check.name(in: "en"))' got no result for case \(index + 1)", name)
    }
  }
  var mistakes: [String: [String: ExpectedResults.Results]] = [:]
  for mistake in exercise.mistakes {
    guard let bytes = exercise.bytes(of: mistake) else { continue }
    let name = "Mistakes/\(mistake.solution.value).\(exercise.fileEnding)"
    mistakes[mistake.solution.value] = try recorder.results(of: bytes, name: name, mayFail: true)
  }
  return ExpectedResults(
    digest: exercise.inputDigest, solution: results, mistakes: mistakes)
}

/// What `lernlog verify --record` writes into `expected.json`; `nil` for an exercise whose checks compare
/// with files alone.
///
/// - Throws: As `recordExpected` does.
package func recordedFile(
  of exercise: Exercise, in folder: String? = nil, with supplies: GradingSupplies
) throws(Diagnostic) -> [UInt8]? {
  guard exercise.needsRecording else { return nil }
  return try recordExpected(of: exercise, in: folder, with: supplies).json(of: exercise)
}

private struct ResultRecorder {
  let exercise: Exercise
  let folder: String
  let supplies: GradingSupplies

  private func path(_ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

  func problem(_ message: String, _ name: String) -> Diagnostic {
    Diagnostic(location: SourceLocation(file: path(name), line: 1), message: message)
  }

  /// The results of each check; a mistake may crash, and then gives none from there on.
  func results(
    of source: [UInt8], name: String, mayFail: Bool = false
  ) throws(Diagnostic) -> [String: ExpectedResults.Results] {
    var runs = ProgramRuns(
      program: try build(source, name), runner: supplies.runner, limits: exercise.limits)
    var results: [String: ExpectedResults.Results] = [:]
    for check in exercise.checks {
      switch check.task {
      case .calls(let cases):
        guard let function = exercise.function else { continue }
        let nonce = supplies.nonce("\(runs.program.digest) \(check.id)")
        let run = runs.run(runs.request(input: caseInput(cases, function, nonce: nonce)))
        try refuse(run.ending, check, name, mayFail: mayFail)
        let lines = ResultLines(
          run.results.bytes, count: cases.count, type: function.result, nonce: nonce)
        results[check.id] = .values(
          lines.outcomes.map { if case .value(let value) = $0 { value } else { nil } })
      case .run(let run, _):
        guard !exercise.recordedNames(of: check).isEmpty else { continue }
        results[check.id] = .texts(try written(check, run, name: name, mayFail: mayFail, &runs))
      case .table, .question: continue
      }
    }
    return results
  }

  /// What a program writes for a check, by name.
  private func written(
    _ check: Check, _ run: ProgramRun, name: String, mayFail: Bool, _ runs: inout ProgramRuns
  ) throws(Diagnostic) -> [(name: String, bytes: [UInt8])] {
    let names = exercise.recordedNames(of: check)
    let (files, problem) = GradeDraft(exercise: exercise, supplies: supplies).startFiles(of: run)
    if let problem { throw self.problem(problem, name) }
    let result = runs.run(
      runs.request(run, files: files, wanted: names.filter { $0 != "stdout" }))
    try refuse(result.ending, check, name, mayFail: mayFail)
    let written = texts(names, of: result)
    let missing = names.first { name in !written.contains { $0.name == name } }
    if !mayFail, let missing {
      throw self.problem("for '\(check.name(in: "en"))' it did not write \(missing)", name)
    }
    return written
  }

  private func build(_ source: [UInt8], _ name: String) throws(Diagnostic) -> BuiltSource {
    switch supplies.runner.build(programSource(source, of: exercise)) {
    case .built(let program, _): return program
    case .failed(let messages):
      let first = messages.first { $0.severity == .error }
      throw Diagnostic(
        location: SourceLocation(
          file: path(name), line: first?.line ?? 1, column: first?.column ?? 1),
        message: "this does not compile: \(first?.message ?? "no reason was given")")
    case .compilerCrashed: throw problem("the compiler crashed", name)
    case .limit(let limit): throw problem("compiling reached the limit on \(limit.rawValue)", name)
    case .unavailable(let reason): throw problem(reason, name)
    }
  }

  private func refuse(
    _ ending: RunResult.Ending, _ check: Check, _ name: String, mayFail: Bool
  ) throws(Diagnostic) {
    if case .notStarted(let reason) = ending { throw problem(reason, name) }
    guard !mayFail, let failure = Failure(ending: ending) else { return }
    throw problem(
      "nothing is recorded for '\(check.name(in: "en"))': \(failure.reason.english.withoutStop)",
      name)
  }
}
