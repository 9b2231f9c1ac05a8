/// The characters that drawings may use: the flag, then `LERNLOG_CHARSET`, then terminal and locale.
///
/// - Parameters:
///   - isASCII: `--ascii`.
///   - environment: All variables.
/// - Returns: `.ascii` where nothing speaks of UTF-8, `.console` on the text console of Linux; and what
///   decided it.
package func resolveCharset(
  isASCII: Bool, environment: [String: String]
) -> Chosen<Charset> {
  if isASCII { return Chosen(.ascii, .flag("--ascii")) }
  if let charset = environment["LERNLOG_CHARSET"].flatMap({ Charset(rawValue: $0.lowercased()) }) {
    return Chosen(charset, ChoiceReason("LERNLOG_CHARSET", in: environment))
  }
  let terminal = ChoiceReason("TERM", in: environment)
  guard environment["TERM"] != "dumb" else { return Chosen(.ascii, terminal) }
  guard
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].first(where: { environment.value($0) != nil })
  else { return Chosen(.ascii, .variable("LANG", nil)) }
  let name = (environment[locale] ?? "").lowercased()
  let decided = ChoiceReason(locale, in: environment)
  guard name.contains("utf-8") || name.contains("utf8") else { return Chosen(.ascii, decided) }
  return environment["TERM"] == "linux" ? Chosen(.console, terminal) : Chosen(.unicode, decided)
}
