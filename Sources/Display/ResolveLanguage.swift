/// The language to speak: the flag, then the locale, then English.
///
/// - Parameters:
///   - flag: `--lang`.
///   - environment: All variables.
/// - Returns: A language that we speak, and what decided it.
package func resolveLanguage(
  _ flag: Language?, environment: [String: String]
) -> Chosen<Language> {
  if let flag { return Chosen(flag, .flag("--lang")) }
  guard
    let variable = ["LC_ALL", "LC_MESSAGES", "LANG"].first(where: { environment.value($0) != nil })
  else { return Chosen(.en, .usual) }
  let locale = (environment[variable] ?? "").lowercased()
  let spoken = Language.allCases.first { locale.hasPrefix($0.rawValue) }
  return Chosen(spoken ?? .en, ChoiceReason(variable, in: environment))
}
