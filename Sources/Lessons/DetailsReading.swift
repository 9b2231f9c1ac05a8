extension BlockReader {
  /// Reads a digression, from its `<details>` to its `</details>`.
  ///
  /// - Parameters:
  ///   - block: The block that holds `<details>`.
  ///   - html: Its text.
  ///   - rest: What follows; the digression is taken from it.
  mutating func details(
    _ block: TopLevelBlock, _ html: String, rest: inout ArraySlice<TopLevelBlock>
  ) {
    let start = source.place(ofLine: block.firstLine)
    let opening = opening(block, html, rest: &rest)
    if opening == nil { diagnostics.append(.misshapenDetails(at: start)) }
    guard !html.contains("</details>") else { return }
    guard let end = endOfDetails(in: rest) else {
      isPastLastDetails = true
      if opening != nil { diagnostics.append(.unclosedDetails(at: start)) }
      return
    }
    let content = rest[..<end].compactMap { insideDetails($0) }
    let last = rest[end]
    rest = rest[(end + 1)...]
    if last.kind != .html("</details>") {
      diagnostics.append(.textAfterTag(at: source.place(ofLine: last.firstLine)))
    }
    let whole = TopLevelBlock(
      kind: block.kind, firstLine: block.firstLine, lastLine: last.lastLine)
    if let opening { append(.details(summary: opening, content), for: whole) }
  }

  /// The tag that closes a digression; where one stands inside of it, the tag after that one's.
  private func endOfDetails(in rest: ArraySlice<TopLevelBlock>) -> Int? {
    guard !isPastLastDetails else { return nil }
    var first: Int?
    var depth = 1
    for (index, block) in zip(rest.indices, rest) {
      guard case .html(let html) = block.kind else { continue }
      if html.hasPrefix("</details>") {
        first = first ?? index
        depth -= 1
        if depth == 0 { return index }
      } else if html.hasPrefix("<details"), !html.contains("</details>") {
        depth += 1
      }
    }
    return first
  }

  /// The text between `<summary>` and `</summary>`.
  private mutating func opening(
    _ block: TopLevelBlock, _ html: String, rest: inout ArraySlice<TopLevelBlock>
  ) -> Located<String>? {
    var lines = html.split(separator: "\n").map(trimmingBlanks)
    var line = block.firstLine + 1
    if lines == ["<details>"], let next = rest.first, case .html(let html) = next.kind,
      html.hasPrefix("<summary")
    {
      rest.removeFirst()
      lines += html.split(separator: "\n").map(trimmingBlanks)
      line = next.firstLine
    }
    guard lines.count == 2, lines[0] == "<details>", lines[1].hasPrefix("<summary>"),
      lines[1].hasSuffix("</summary>")
    else { return nil }
    let text = trimmingBlanks(lines[1].dropFirst("<summary>".count).dropLast("</summary>".count))
    guard !text.isEmpty, let place = source.place(of: text, onLine: line, after: ">")
    else { return nil }
    return Located(text, at: place)
  }

  /// What a block is inside a digression; `nil` for comments.
  private mutating func insideDetails(_ block: TopLevelBlock) -> MarkdownBlock? {
    let place = source.place(ofLine: block.firstLine)
    switch block.kind {
    case .prose(let markdown):
      if !markdown.holdsCode { refuseComments(in: block) }
      return markdown
    case .fence(let fence):
      if isOurs(info: fence.info) {
        diagnostics.append(.runsInDetails(fence.info, at: place))
      } else if !fence.isClosed {
        diagnostics.append(.unclosedFence(at: place))
      }
      return .code(language: fence.language, text: fence.body)
    case .html(let html):
      if html.hasPrefix("<details") { diagnostics.append(.runsInDetails("<details>", at: place)) }
      guard html.hasPrefix("<!--") else { return .htmlText(html) }
      return commentInsideDetails(block, html)
    }
  }

  private mutating func commentInsideDetails(
    _ block: TopLevelBlock, _ html: String
  ) -> MarkdownBlock? {
    switch LessonComment(html) {
    case .given(let numbers): given(numbers, block)
    case nil: break
    default:
      diagnostics.append(.runsInDetails("<!--", at: source.place(ofLine: block.firstLine)))
    }
    return nil
  }
}

extension Diagnostic {
  /// A digression whose title is not where it has to be.
  static func misshapenDetails(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "a digression begins with its title",
      note: "write '<details>', on the next line '<summary>TEXT</summary>', then a blank line")
  }

  /// A digression that never ends.
  static func unclosedDetails(at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "this digression is never closed; end it with a line '</details>'")
  }

  /// Something on the lines of a closing tag.
  static func textAfterTag(at location: SourceLocation) -> Self {
    Self(location: location, message: "put a blank line after '</details>'")
  }

  /// Something in a digression that may only stand outside.
  static func runsInDetails(_ what: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(what)' cannot stand inside a digression",
      note: "put it above the digression, or below")
  }
}
