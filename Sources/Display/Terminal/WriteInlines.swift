extension PageWriter {
  /// Inlines as safe text in styles.
  ///
  /// Without colour, emphasis is shown as `_word_` and `*word*`, and code stands between backticks, also where
  /// it is heard; a link that cannot be opened gets a number.
  mutating func rich(_ inlines: [Inline], _ role: Role = .plain) -> RichText {
    var text = RichText()
    for inline in inlines { append(inline, Style(role: role), to: &text) }
    return text
  }

  private mutating func append(_ inline: Inline, _ style: Style, to text: inout RichText) {
    switch inline {
    case .text(let words): text.append(words, style, charset: profile.charset)
    case .code(let words): appendMarked(codeMark, [.text(words)], style.with(.code), to: &text)
    case .emphasis(let parts):
      appendMarked(emphasisMark("_"), parts, style.with(.emphasis), to: &text)
    case .strong(let parts): appendMarked(emphasisMark("*"), parts, style.with(.strong), to: &text)
    case .link(let destination, let parts): append(parts, to: destination, style, text: &text)
    case .reference(_, let parts): for part in parts { append(part, style, to: &text) }
    case .marked(let role, let words):
      text.append(words, style.with(role), charset: profile.charset)
    case .softBreak: text.append(" ", style, charset: profile.charset)
    case .lineBreak: text.breakLine()
    }
  }

  private mutating func appendMarked(
    _ mark: String, _ parts: [Inline], _ style: Style, to text: inout RichText
  ) {
    if !mark.isEmpty { text.append(mark, style, charset: profile.charset) }
    for part in parts { append(part, style, to: &text) }
    if !mark.isEmpty { text.append(mark, style, charset: profile.charset) }
  }

  private mutating func append(
    _ parts: [Inline], to destination: String, _ style: Style, text: inout RichText
  ) {
    var linked = style.with(.link)
    let canOpen = profile.hyperlinks && isWebAddress(destination)
    if canOpen { linked.address = destination }
    for part in parts { append(part, linked, to: &text) }
    guard !canOpen, parts.plainText != destination, !destination.isEmpty else { return }
    let number = links.number(of: destination)
    let mark = profile.accessible ? profile.language.link(number) : " [\(number)]"
    text.append(mark, style, charset: profile.charset)
  }

  /// What stands on both sides of code where it cannot look different.
  private var codeMark: String { profile.colour == .none ? "`" : "" }

  /// What stands on both sides of an emphasised word where it cannot look different.
  private func emphasisMark(_ mark: String) -> String {
    profile.colour == .none && !profile.accessible ? mark : ""
  }
}

/// Whether a terminal may be told to open an address.
private func isWebAddress(_ text: String) -> Bool {
  ["https://", "http://", "mailto:"].contains { text.hasPrefix($0) }
}

extension Style {
  fileprivate func with(_ role: Role) -> Style { Style(role: role, address: address) }
}
