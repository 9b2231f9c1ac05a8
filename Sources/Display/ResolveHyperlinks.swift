/// Whether links are written so that a terminal opens them (OSC 8).
///
/// Nothing can be asked, and a wrong guess prints rubbish; so `auto` knows a few terminals by their variables.
///
/// - Parameters:
///   - flag: `--hyperlinks`.
///   - environment: All variables.
///   - isTerminal: Whether the stream is a terminal.
/// - Returns: Whether to write them.
package func resolveHyperlinks(
  _ flag: Preference, environment: [String: String], isTerminal: Bool
) -> Bool {
  switch flag {
  case .always: return true
  case .never: return false
  case .auto: break
  }
  guard isTerminal, environment["TERM"] != "dumb" else { return false }
  let programs = ["iTerm.app", "WezTerm", "ghostty", "vscode"]
  return programs.contains(environment["TERM_PROGRAM"] ?? "")
    || ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION"].contains {
      environment.value($0) != nil
    }
    || (environment["VTE_VERSION"].flatMap { Int($0) } ?? 0) >= 5000
}
