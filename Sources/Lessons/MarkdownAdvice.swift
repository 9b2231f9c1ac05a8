/// Something that other Markdown readers know and this one does not.
enum MarkdownAdvice: Equatable {
  case strikethrough
  case footnote(String)
  case bareAddress(String)

  /// What stands in the text.
  var mark: String {
    switch self {
    case .strikethrough: "~~"
    case .footnote(let mark), .bareAddress(let mark): mark
    }
  }
}

/// What an author may have meant otherwise, in the order of the text.
func markdownAdvice(for inlines: [MarkdownInline]) -> [MarkdownAdvice] {
  inlines.flatMap { inline -> [MarkdownAdvice] in
    switch inline {
    case .text(let text): advice(for: text)
    case .emphasis(let content), .strong(let content): markdownAdvice(for: content)
    case .link(_, _, let content):
      content.plainText.hasPrefix("^") ? [.footnote("[\(content.plainText)]")] : []
    default: []
    }
  }
}

private func advice(for text: String) -> [MarkdownAdvice] {
  var advice: [MarkdownAdvice] = []
  if let mark = text.firstPlace(of: "~~"),
    String(text[mark.upperBound...]).firstPlace(of: "~~") != nil
  {
    advice.append(.strikethrough)
  }
  if text.hasPrefix("[^"), let end = text.firstPlace(of: "]:") {
    advice.append(.footnote(text[..<end.lowerBound] + "]"))
  }
  for scheme in ["https://", "http://"] {
    guard let start = text.firstPlace(of: scheme)?.lowerBound else { continue }
    advice.append(
      .bareAddress(String(text[start...].prefix { !$0.isWhitespace && !"()<>".contains($0) })))
  }
  return advice
}
