/// Swift code that is a whole program, such as a block of a lesson or a learner's copy of one.
package struct CodeProgram: Sendable {
  /// The code, which is compiled as `main.swift`.
  let code: [UInt8]
  /// What it may call besides: the text of `Support.swift`.
  let support: [UInt8]?

  /// A program of some code.
  package init(_ code: [UInt8], support: [UInt8]? = nil) {
    (self.code, self.support) = (code, support)
  }

  /// Compiles the code and runs it to its end.
  package func outcome(_ runner: any ProgramRunner) -> CodeOutcome {
    let files = support.map { [(name: CourseSupport.file, text: $0)] } ?? []
    switch runner.build(ProgramSource(files: files + [("main.swift", code)])) {
    case .built(let program, let warnings):
      return ran(runner.run(RunRequest(program)), codeMessages(warnings))
    case .failed(let messages): return .notCompiled(codeMessages(messages))
    case .compilerCrashed: return .compilerStopped(.compilerCrashed)
    case .limit(let limit): return .compilerStopped(.compileLimit(limit))
    case .unavailable(let reason): return .unavailable(reason)
    }
  }

  private func ran(_ result: RunResult, _ warnings: [ExplainedMessage]) -> CodeOutcome {
    if case .notStarted(let reason) = result.ending { return .unavailable(reason) }
    return .ran(
      output: result.output.bytes, total: result.output.total,
      failure: Failure(ending: result.ending, errors: result.errors.bytes), warnings: warnings)
  }
}

/// What a course lends to the Swift code of its lessons.
package enum CourseSupport {
  /// The name of the file in the course's folder.
  package static let file = "Support.swift"
}

/// What became of code.
package enum CodeOutcome: Sendable {
  /// It ran: the first bytes that it wrote and how many there were, how it failed where it did not end
  /// by itself with status 0, and what the compiler warns of.
  case ran(output: [UInt8], total: Int, failure: Failure?, warnings: [ExplainedMessage])
  /// The compiler's messages; an error is among them.
  case notCompiled([ExplainedMessage])
  /// The compiler did not come to an end by itself.
  case compilerStopped(Said)
  /// Nobody's mistake: no compiler, no disk.
  case unavailable(String)
}

extension ExplainedMessage {
  /// The same message at another place, where the code stands for its reader.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - line: The line, from 1.
  ///   - column: The column in bytes, from 1.
  /// - Returns: The message there.
  package func moved(to file: String, line: Int, column: Int?) -> Self {
    Self(
      message: CompilerMessage(
        file: file, line: line, column: column, severity: message.severity,
        message: message.message), advice: advice)
  }
}
