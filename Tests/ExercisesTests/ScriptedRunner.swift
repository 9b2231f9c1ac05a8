import Exercises
import Synchronization

/// A runner that builds whatever it gets and answers runs from a script; a class, because the tests
/// look at what it was asked.
final class ScriptedRunner: ProgramRunner {
  /// What comes out of a run: an ending, and bytes on the three channels.
  struct Answer: Sendable {
    var ending = RunResult.Ending.exited(0)
    var results = ""
    var output = ""
    var errors = ""
    var files: [(name: String, bytes: [UInt8])] = []
    /// How many bytes there were on the channel for results, where some were cut.
    var total: Int?
  }

  private let build: @Sendable (ProgramSource) -> BuildResult
  private let answer: @Sendable (RunRequest) -> Answer
  private let asked = Mutex<[RunRequest]>([])
  private let sources = Mutex<[ProgramSource]>([])

  init(
    build: BuildResult = .built(BuiltSource(path: "/program", digest: "d"), []),
    _ answer: @escaping @Sendable (RunRequest) -> Answer = { _ in Answer() }
  ) {
    self.build = { _ in build }
    self.answer = answer
  }

  /// A runner that looks at the sources, too.
  init(
    building build: @escaping @Sendable (ProgramSource) -> BuildResult,
    _ answer: @escaping @Sendable (RunRequest) -> Answer
  ) {
    (self.build, self.answer) = (build, answer)
  }

  /// All that was to be run.
  var requests: [RunRequest] { asked.withLock { $0 } }
  /// All that was to be built.
  var builds: [ProgramSource] { sources.withLock { $0 } }

  func build(_ source: ProgramSource) -> BuildResult {
    sources.withLock { $0.append(source) }
    return build(source)
  }

  func run(_ request: RunRequest) -> RunResult {
    asked.withLock { $0.append(request) }
    let answer = answer(request)
    let results = Array(answer.results.utf8)
    let output = Array(answer.output.utf8)
    return RunResult(
      ending: answer.ending, output: (output, output.count),
      errors: (Array(answer.errors.utf8), answer.errors.utf8.count),
      results: (results, answer.total ?? results.count), files: answer.files,
      isolation: Isolation(layers: ["limits"], missing: ["network: scripted"]))
  }
}

/// The lines that the generated main file writes for values that are given as JSON.
func resultLines(_ values: [String?], nonce: String = "n1") -> String {
  values.enumerated().map { index, value in
    value.map { "{\"nonce\":\"\(nonce)\",\"case\":\(index),\"result\":\($0)}\n" } ?? ""
  }.joined()
}

/// Supplies with a runner and the nonce `n1`.
func supplies(_ runner: any ProgramRunner = ScriptedRunner()) -> GradingSupplies {
  GradingSupplies(
    runner: runner, versions: GradeVersions(lernlog: "1.0.0", swift: "6.3.1"), nonce: { "n1" })
}
