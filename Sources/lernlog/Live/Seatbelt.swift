import Exercises

/// The layer of macOS: `sandbox-exec` with a profile that forbids all that is not named.
enum Seatbelt {
  private static let tool = "/usr/bin/sandbox-exec"

  /// The same program behind the profile.
  static func wrapped(_ plan: GuardPlan) -> GuardPlan {
    var wrapped = plan
    wrapped.program = tool
    wrapped.arguments = ["-p", profile(plan), plan.program] + plan.arguments
    return wrapped
  }

  /// What the program may do, in the language of `sandbox-exec`.
  static func profile(_ plan: GuardPlan) -> String {
    let readable = (plan.readable + plan.writable + ["/System", "/usr", "/Library/Apple"])
      .map { "(subpath \(quoted($0)))" }.joined(separator: " ")
    let writable = plan.writable.map { "(subpath \(quoted($0)))" }.joined(separator: " ")
    return """
      (version 1)
      (deny default)
      (allow process-exec (literal \(quoted(plan.program))))
      (allow signal (target self))
      (allow sysctl-read)
      (allow file-read-metadata)
      (allow file-read* (literal "/") (literal "/dev/urandom") (literal "/dev/random") \(readable))
      (allow file-write* \(writable))
      """
  }

  private static func quoted(_ path: String) -> String {
    "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// What the record says when a trial run has shown whether the tool works.
  static func isolation(_ isolation: Isolation, trial: RunResult.Ending) -> Isolation {
    if trial == .exited(0) {
      return Isolation(layers: isolation.layers + ["sandbox-exec"], missing: isolation.missing)
    }
    return Isolation(
      layers: isolation.layers,
      missing: isolation.missing + ["sandbox-exec: a trial run of it ended with \(trial)"])
  }
}
