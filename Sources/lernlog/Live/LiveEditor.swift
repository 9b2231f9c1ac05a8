import Sessions
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The editor that the learner's environment names, on the terminal that the program was started in.
struct LiveEditor: Editor {
  private let variables: [String: String]

  /// The editor of `VISUAL`, else of `EDITOR`.
  init(_ variables: [String: String] = ProcessInfo.processInfo.environment) {
    self.variables = variables
  }

  /// What the variable holds: a program, maybe with arguments, as other tools take it.
  private var command: String? {
    ["VISUAL", "EDITOR"].lazy.compactMap { variables[$0]?.trimmed }.first { !$0.isEmpty }
  }

  func edit(_ path: String) -> EditorEnding {
    guard let command else { return .notChosen }
    // An editor expects the terminal as it was found; the next prompt sets it again.
    KeyMode.leave()
    let settings = TerminalSettings()
    defer { settings?.restore() }
    switch KeyboardSignals.leftToOthers({ Self.start(command, path, variables) }) {
    case .failure(let error): return .failed("could not be started: \(error)")
    case .success(0): return .closed
    case .success(127): return .failed("was not found: \(command)")
    case .success(let status): return .failed("ended with status \(status)")
    }
  }

  /// Starts the editor through the shell, which takes the variable apart, and waits for its end.
  private static func start(
    _ command: String, _ path: String, _ variables: [String: String]
  ) -> Result<Int32, Errno> {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var keyboard = KeyboardSignals.set
    unsafe posix_spawnattr_setsigdefault(&attributes, &keyboard)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var id: pid_t = 0
    let problem = unsafe withCStrings(["sh", "-c", "\(command) \"$@\"", command, path]) { words in
      unsafe withCStrings(variables.map { "\($0)=\($1)" }) { variables in
        unsafe posix_spawn(&id, "/bin/sh", nil, &attributes, words, variables)
      }
    }
    guard problem == 0 else { return .failure(Errno(rawValue: problem)) }
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7F
    return .success(signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }
}

/// How the terminal was set, so that an editor which dies leaves it usable.
private struct TerminalSettings {
  private let settings: termios

  /// Asks the terminal; `nil` where standard input is none.
  init?() {
    var settings = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
    self.settings = settings
  }

  func restore() {
    var settings = settings
    unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }
}

/// Ctrl-C and Ctrl-\, which reach every program on the terminal.
private enum KeyboardSignals {
  static let all = [SIGINT, SIGQUIT]

  static var set: sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in all { unsafe sigaddset(&set, number) }
    return set
  }

  /// Does something while these signals are meant for another program.
  static func leftToOthers<Value>(_ body: () -> Value) -> Value {
    let before = all.map { signal($0, SIG_IGN) }
    defer {
      for (number, action) in zip(all, before) { signal(number, action) }
    }
    return body()
  }
}

extension String {
  /// The text without blanks at both ends.
  fileprivate var trimmed: String {
    let words = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    return String(words.reversed())
  }
}
