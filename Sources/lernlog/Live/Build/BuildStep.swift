import Exercises

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What one command of the toolchain did with sources.
enum BuildStep: Equatable {
  case done([CompilerMessage])
  case mistakes([CompilerMessage])
  case crashed
  case limit(LimitKind)
  /// Nothing that the learner is to blame for, such as an option that this toolchain does not know.
  case broken(String)

  /// Reads how a command ended, and what it said.
  init(_ outcome: GuardedRun.Outcome, _ output: CompilerOutput) {
    let messages = output.messages(outcome.errors.bytes, total: outcome.errors.total)
    switch outcome.ending {
    case .exited(0): self = .done(messages)
    case .exited:
      if let signal = Self.signalBehindDriver(outcome.errors.bytes) {
        self = Self.ended(by: signal)
      } else if messages.contains(where: { $0.severity == .error }) {
        self = .mistakes(messages)
      } else {
        self = .broken("the compiler fails, and does not say why")
      }
    case .signal(let signal): self = Self.ended(by: signal)
    case .limit(let kind): self = .limit(kind)
    case .notStarted(let reason): self = .broken(reason)
    }
  }

  /// Whether there is nothing more to learn by compiling all sources together.
  ///
  /// With mistakes there is: those of the calling file come from the learner's as well.
  var isFinal: Bool { if case .mistakes = self { false } else { true } }

  private static func ended(by signal: Int32) -> Self {
    switch signal {
    case SIGXCPU: .limit(.time)
    // Not from us: the kernel ends who takes the last memory.
    case SIGKILL: .limit(.memory)
    case SIGXFSZ: .limit(.fileSize)
    default: .crashed
    }
  }

  /// The signal that ended the front end, as the driver tells it.
  private static func signalBehindDriver(_ errors: [UInt8]) -> Int32? {
    let text = String(decoding: errors, as: UTF8.self)
    guard let words = text.firstRange(of: "command failed due to signal ") else { return nil }
    return Int32(text[words.upperBound...].prefix { $0.isNumber })
  }
}
