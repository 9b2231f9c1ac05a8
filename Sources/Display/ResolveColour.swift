/// How many colours a stream shows.
///
/// The flag decides, then `NO_COLOR`, then `FORCE_COLOR` and `CLICOLOR_FORCE`, then `CLICOLOR`, then `TERM`, then
/// whether the stream is a terminal (no-color.org, bixense.com/clicolors).
///
/// - Parameters:
///   - flag: `--color`.
///   - environment: All variables.
///   - isTerminal: Whether the stream is a terminal.
/// - Returns: The level, `.none` for no escape sequence at all, and what decided whether there is one.
package func resolveColour(
  _ flag: Preference, environment: [String: String], isTerminal: Bool
) -> Chosen<ColourLevel> {
  let wanted = wantsColour(flag, environment, isTerminal: isTerminal)
  return Chosen(wanted.value ? level(environment) : .none, wanted.reason)
}

private func wantsColour(
  _ flag: Preference, _ environment: [String: String], isTerminal: Bool
) -> Chosen<Bool> {
  func decided(_ value: Bool, by variable: String) -> Chosen<Bool> {
    Chosen(value, ChoiceReason(variable, in: environment))
  }
  switch flag {
  case .always: return Chosen(true, .flag("--color"))
  case .never: return Chosen(false, .flag("--color"))
  case .auto: break
  }
  if environment.value("NO_COLOR") != nil { return decided(false, by: "NO_COLOR") }
  if let force = environment.value("FORCE_COLOR") {
    return decided(force != "0", by: "FORCE_COLOR")
  }
  if let force = environment.value("CLICOLOR_FORCE"), force != "0" {
    return decided(true, by: "CLICOLOR_FORCE")
  }
  if environment["CLICOLOR"] == "0" { return decided(false, by: "CLICOLOR") }
  guard let terminal = environment.value("TERM"), terminal != "dumb" else {
    return decided(false, by: "TERM")
  }
  return Chosen(isTerminal, isTerminal ? .terminal : .noTerminal)
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
