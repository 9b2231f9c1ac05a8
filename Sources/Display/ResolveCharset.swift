/// The characters that drawings may use: the flag, then `LERNLOG_CHARSET`, then terminal and locale.
///
/// - Parameters:
///   - isASCII: `--ascii`.
///   - environment: All variables.
/// - Returns: `.ascii` where nothing speaks of UTF-8; `.console` on the text console of Linux.
package func resolveCharset(isASCII: Bool, environment: [String: String]) -> Charset {
  if isASCII { return .ascii }
  if let charset = environment["LERNLOG_CHARSET"].flatMap({ Charset(rawValue: $0.lowercased()) }) {
    return charset
  }
  guard environment["TERM"] != "dumb" else { return .ascii }
  let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment.value($0) }.first
  let name = (locale ?? "").lowercased()
  guard name.contains("utf-8") || name.contains("utf8") else { return .ascii }
  return environment["TERM"] == "linux" ? .console : .unicode
}
