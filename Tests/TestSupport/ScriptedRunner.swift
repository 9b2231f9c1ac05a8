package import Exercises
import Synchronization

/// A runner that builds whatever it gets and answers runs from a script; a class, because the tests
/// look at what it was asked.
package final class ScriptedRunner: ProgramRunner {
  /// What comes out of a run: an ending, and bytes on the three channels.
  package struct Answer: Sendable {
    package var ending = RunResult.Ending.exited(0)
    package var results = ""
    package var output = ""
    package var errors = ""
    package var files: [(name: String, bytes: [UInt8])] = []
    /// How many bytes there were on the channel for results, where some were cut.
    package var total: Int?

    /// An answer that ends well and holds nothing, except for what is given.
    package init(
      ending: RunResult.Ending = .exited(0), results: String = "", output: String = "",
      errors: String = "", files: [(name: String, bytes: [UInt8])] = [], total: Int? = nil
    ) {
      (self.ending, self.results, self.output) = (ending, results, output)
      (self.errors, self.files, self.total) = (errors, files, total)
    }
  }

  private let build: @Sendable (ProgramSource) -> BuildResult
  private let answer: @Sendable (RunRequest) -> Answer
  private let asked = Mutex<[RunRequest]>([])
  private let sources = Mutex<[ProgramSource]>([])

  /// A runner to which every program is the same.
  package init(
    build: BuildResult = .built(BuiltSource(path: "/program", digest: "d"), []),
    _ answer: @escaping @Sendable (RunRequest) -> Answer = { _ in Answer() }
  ) {
    self.build = { _ in build }
    self.answer = answer
  }

  /// A runner that looks at the sources, too.
  package init(
    building build: @escaping @Sendable (ProgramSource) -> BuildResult,
    _ answer: @escaping @Sendable (RunRequest) -> Answer
  ) {
    (self.build, self.answer) = (build, answer)
  }

  /// All that was to be run.
  package var requests: [RunRequest] { asked.withLock { $0 } }
  /// All that was to be built.
  package var builds: [ProgramSource] { sources.withLock { $0 } }

  package func build(_ source: ProgramSource) -> BuildResult {
    sources.withLock { $0.append(source) }
    return build(source)
  }

  package func run(_ request: RunRequest) -> RunResult {
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
