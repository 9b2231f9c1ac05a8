/// The parts of a lesson's file name: `3-train.de.md`.
struct LessonFileName: Equatable {
  /// The whole name.
  let file: String
  /// The number, `3`.
  let number: String?
  /// The name, `train`.
  let name: String
  /// The language, `de`; `nil` for the first one.
  let language: String?

  /// Takes a name apart; `nil` for a file that is no lesson.
  init?(_ file: String) {
    guard file.hasSuffix(".md"), !file.hasPrefix("."), !file.hasPrefix("_") else { return nil }
    let stem = file.dropLast(".md".count)
    let parts = stem.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard !["glossary", "readme"].contains(parts[0].lowercased()) else { return nil }
    self.file = file
    language = parts.count == 2 ? String(parts[1]) : nil
    let digits = parts[0].prefix { $0.isASCII && $0.isNumber }
    let isNumbered = !digits.isEmpty && parts[0].dropFirst(digits.count).first == "-"
    number = isNumbered ? String(digits) : nil
    name = isNumbered ? String(parts[0].dropFirst(digits.count + 1)) : String(parts[0])
  }
}
