/// How many colours a stream shows.
///
/// The flag decides, then `NO_COLOR`, then `FORCE_COLOR` and `CLICOLOR_FORCE`, then `CLICOLOR`, then `TERM`, then
/// whether the stream is a terminal (no-color.org, bixense.com/clicolors).
///
/// - Parameters:
///   - flag: `--color`.
///   - environment: All variables.
///   - isTerminal: Whether the stream is a terminal.
/// - Returns: The level; `.none` for no escape sequence at all.
package func resolveColour(
  _ flag: Preference, environment: [String: String], isTerminal: Bool
) -> ColourLevel {
  wantsColour(flag, environment, isTerminal: isTerminal) ? level(environment) : .none
}

private func wantsColour(
  _ flag: Preference, _ environment: [String: String], isTerminal: Bool
) -> Bool {
  switch flag {
  case .always: return true
  case .never: return false
  case .auto: break
  }
  if environment.value("NO_COLOR") != nil { return false }
  if let force = environment.value("FORCE_COLOR") { return force != "0" }
  if let force = environment.value("CLICOLOR_FORCE"), force != "0" { return true }
  if environment["CLICOLOR"] == "0" { return false }
  guard let terminal = environment.value("TERM"), terminal != "dumb" else { return false }
  return isTerminal
}

private func level(_ environment: [String: String]) -> ColourLevel {
  switch environment["FORCE_COLOR"] {
  case "1": return .sixteen
  case "2": return .twoHundredFiftySix
  case "3": return .trueColour
  default: break
  }
  if ["truecolor", "24bit"].contains(environment["COLORTERM"]) { return .trueColour }
  return (environment["TERM"] ?? "").contains("256color") ? .twoHundredFiftySix : .sixteen
}
