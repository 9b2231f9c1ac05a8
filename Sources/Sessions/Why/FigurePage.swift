import Display

extension Figure {
  /// The number, what it says, how it is computed, and what stands behind it.
  ///
  /// - Parameters:
  ///   - title: What the block is called that printed it.
  ///   - key: What to type for an explanation: `w`, or `:w` at a question.
  ///   - language: The language.
  /// - Returns: The explanation.
  func page(of title: String, key: String, _ language: Language) -> Page {
    var head: [Inline] = [.strong([.text(isColumn ? name : "\(name) = \(shown[0])")])]
    head.append(
      .text(
        isColumn
          ? language(en: ", a column of \(title)", de: ", eine Spalte von \(title)")
          : language(en: ", in \(title)", de: ", in \(title)")))
    let parts: [PageBlock] = [.paragraph(head), .paragraph(meaning)]
    let lines = working.isEmpty ? Page() : Page(summary: working)
    return Page(parts) + lines + rowPage(key, language)
  }

  private func rowPage(_ key: String, _ language: Language) -> Page {
    let lines = rows.filter { !$0.numbers.isEmpty }.map { group in
      language(
        en: "Rows behind it, \(group.what): \(list(group.numbers, language))",
        de: "Zeilen dahinter, \(group.what): \(list(group.numbers, language))")
    }
    guard let first = rows.flatMap(\.numbers).first else { return [] }
    let advice = language(
      en: "\(key) \(first) explains event \(first).", de: "\(key) \(first) erklärt Event \(first).")
    return Page(summary: lines) + [.paragraph([.emphasis([.text(advice)])])]
  }

  /// Row numbers, the first ones of many.
  private func list(_ numbers: [Int], _ language: Language) -> String {
    let shown = numbers.prefix(numbers.count > 15 ? 12 : 15).map { "\($0)" }
    let more = Numbers.count(numbers.count - shown.count)
    return shown.joined(separator: ", ")
      + (numbers.count > shown.count
        ? language(en: " and \(more) more", de: " und \(more) weitere") : "")
  }
}
