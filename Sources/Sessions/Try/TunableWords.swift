import Display

/// What is said of a parameter that may be tried.
extension Tunable {
  /// `0.001 to 0.5, or auto`.
  func range(_ language: Language) -> String {
    let own =
      switch values {
      case .numbers(let range):
        span(Numbers.short(range.lowerBound), Numbers.short(range.upperBound), language)
      case .counts(let range):
        span(Numbers.count(range.lowerBound), Numbers.count(range.upperBound), language)
      case .words(let words): language.either(words)
      case .written(let forms): forms.joined(separator: ", ")
      }
    return word.map { language(en: "\(own), or \($0)", de: "\(own) oder \($0)") } ?? own
  }

  private func span(_ least: String, _ greatest: String, _ language: Language) -> String {
    language(en: "\(least) to \(greatest)", de: "\(least) bis \(greatest)")
  }
}

extension Language {
  /// A choice as it is said, such as `a, b or c`.
  func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + self(en: " or ", de: " oder ") + last
  }
}
