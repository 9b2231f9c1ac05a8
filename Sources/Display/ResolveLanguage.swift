/// The language to speak: the flag, then the locale, then English.
///
/// - Parameters:
///   - flag: `--lang`.
///   - environment: All variables.
/// - Returns: A language that we speak.
package func resolveLanguage(_ flag: Language?, environment: [String: String]) -> Language {
  if let flag { return flag }
  let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment.value($0) }.first
  return Language.allCases.first { (locale ?? "").lowercased().hasPrefix($0.rawValue) } ?? .en
}
