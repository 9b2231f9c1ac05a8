import Forest
import Lessons

/// The mutants of a solution, graded: a check that is worth something tells each from the solution.
struct MutantTrial {
  /// What became of a mutant.
  private enum Fate: Sendable, Equatable {
    /// Every check passed.
    case survived
    /// The check of this name did not pass.
    case killed(String)
    case notCompiling
    /// Our fault, with its reason.
    case notGraded(String)
  }

  /// Fewer mutants say little about the checks.
  private static let enough = 10
  /// What a mutant may use up, which may well never end.
  fileprivate static let limits = (cpuSeconds: 2, wallSeconds: 4)

  private(set) var findings: [Diagnostic] = []
  private(set) var counts = (tried: 0, killed: 0, notCompiling: 0, equivalent: 0)
  private let prover: SubmissionProver

  /// Grades the mutants of a solution that gets every point.
  init(_ prover: SubmissionProver, expected: ExpectedResults?, jobs: Int) {
    self.prover = prover
    let solution = String(decoding: prover.exercise.solution ?? [], as: UTF8.self)
    let all = mutants(of: solution)
    var seen: Set = [solution]
    let different = all.filter { seen.insert($0.source).inserted }
    let supplies = prover.lowered(expected)
    let exercise = prover.exercise
    let fates = parallelMap(different, jobs: jobs) { mutant in
      Self.fate(mutant, exercise, expected, supplies)
    }
    if different.count < Self.enough {
      findings.append(.fewMutants(different.count, at: prover.place(prover.solutionName)))
    }
    judge(different, fates)
    judgeListed(Dictionary(uniqueKeysWithValues: zip(different.map(\.source), fates)), among: all)
  }

  private static func fate(
    _ mutant: Mutant, _ exercise: Exercise, _ expected: ExpectedResults?,
    _ supplies: GradingSupplies
  ) -> Fate {
    var draft = GradeDraft(exercise: exercise, supplies: supplies)
    draft.endsAtFirstFailure = true
    let grade = draft.code(Array(mutant.source.utf8), expected: expected)
    guard let problem = GradeProblem(grade) else { return .survived }
    if grade.status == .notGraded { return .notGraded(problem.reason) }
    if grade.results.contains(where: { $0.outcome == .notTried(.notBuilt) }) {
      return .notCompiling
    }
    return .killed(problem.check?.name(in: "en") ?? "")
  }

  /// Counts fates, and tells mutants that no check notices.
  private mutating func judge(_ mutants: [Mutant], _ fates: [Fate]) {
    let listed = Set(prover.exercise.equivalents.map(\.value))
    counts.tried = mutants.count
    for (mutant, fate) in zip(mutants, fates) {
      switch fate {
      case .killed: counts.killed += 1
      case .notCompiling: counts.notCompiling += 1
      case .survived where listed.contains(mutant.description): counts.equivalent += 1
      case .survived: findings.append(.survivor(mutant, at: place(of: mutant)))
      case .notGraded(let reason):
        findings.append(.mutantNotGraded(mutant, reason, at: place(of: mutant)))
      }
    }
  }

  /// Tells entries of `equivalent` that are not needed.
  private mutating func judgeListed(_ fates: [String: Fate], among mutants: [Mutant]) {
    for entry in prover.exercise.equivalents {
      guard let mutant = mutants.first(where: { $0.description == entry.value }) else { continue }
      switch fates[mutant.source] {
      case .killed(let check): findings.append(.killedEquivalent(check, at: entry.location))
      case .notCompiling: findings.append(.equivalentNotCompiling(at: entry.location))
      case .survived, .notGraded, nil: break
      }
    }
  }

  private func place(of mutant: Mutant) -> SourceLocation {
    SourceLocation(
      file: pathShown(prover.solutionName, in: prover.folder), line: mutant.line,
      column: mutant.column, length: mutant.length)
  }
}

extension SubmissionProver {
  /// Supplies under whose lower limits mutants end soon; as they are, where the solution needs more.
  fileprivate func lowered(_ expected: ExpectedResults?) -> GradingSupplies {
    var lowered = supplies
    lowered.runner = LoweredRunner(base: supplies.runner)
    let grade = grade(exercise.solution ?? [], of: exercise, expected: expected, with: lowered)
    return grade.isAccepted ? lowered : supplies
  }
}

/// A runner that gives programs less time.
private struct LoweredRunner: ProgramRunner {
  let base: any ProgramRunner

  func build(_ source: ProgramSource) -> BuildResult { base.build(source) }

  func run(_ request: RunRequest) -> RunResult {
    var request = request
    request.limits.cpuSeconds = min(request.limits.cpuSeconds, MutantTrial.limits.cpuSeconds)
    request.limits.wallSeconds = min(request.limits.wallSeconds, MutantTrial.limits.wallSeconds)
    return base.run(request)
  }
}
