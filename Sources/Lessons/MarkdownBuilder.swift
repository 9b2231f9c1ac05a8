/// Builds our blocks from libcmark's tree and the source lines.
struct MarkdownBuilder {
  /// The lines that were read.
  let lines: [String]
  /// The file and the line of the first of them.
  let start: SourceLocation
  private(set) var nested: [NestedBlock] = []
  var diagnostics: [Diagnostic] = []
  private var slugs = HeadingSlugs()
  lazy var definitions = LinkDefinitions(in: lines)

  /// Takes the lines of a text, from one on; `start` is its place in the file.
  init(_ source: SourceText, from line: Int, start: SourceLocation) {
    lines = line <= source.lineCount ? (line...source.lineCount).map(source.line) : []
    self.start = start
  }

  /// The document's nodes; none where the Markdown is nested too deeply.
  mutating func nodes() -> [CommonMarkNode] {
    if let index = nestingLimitLine(in: lines) {
      diagnostics.append(.nestedTooDeeply(at: location(ofLine: index + 1)))
      return []
    }
    return nodes(lines.joined(separator: "\n"), at: 1)
  }

  /// The nodes of a piece of Markdown that begins on some line.
  mutating func nodes(_ text: String, at line: Int) -> [CommonMarkNode] {
    let (document, tooDeep) = parseCommonMark(text)
    if let tooDeep { reportDepth(atLine: line + tooDeep - 1) }
    return document.children
  }

  /// Says once of a line that it is nested too deeply.
  mutating func reportDepth(atLine line: Int) {
    let diagnostic = Diagnostic.nestedTooDeeply(at: location(ofLine: line))
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// The blocks at the top level, with fences and HTML left raw.
  mutating func topLevelBlocks() -> [TopLevelBlock] {
    let nodes = nodes()
    return nodes.indices.flatMap { index in
      let next = index + 1 < nodes.count ? nodes[index + 1].firstLine : lines.count + 1
      return topLevelBlocks(for: nodes[index], before: next)
    }
  }

  /// The blocks for a node; several only for a paragraph that ends in a table.
  private mutating func topLevelBlocks(
    for node: CommonMarkNode, before next: Int
  ) -> [TopLevelBlock] {
    let first = node.firstLine
    switch node.kind {
    case .code:
      if let fence = CodeFence(in: lines, at: first - 1, firstLine: start.line) {
        let last = fence.bodyLastLine + (fence.isClosed ? 1 : 0)
        return [TopLevelBlock(kind: .fence(fence), firstLine: line(first), lastLine: last)]
      }
    case .html(let text):
      let html = withoutIndentOfComment(text.hasSuffix("\n") ? String(text.dropLast()) : text)
      let last = first + html.utf8.count { $0 == UInt8(ascii: "\n") }
      return [TopLevelBlock(kind: .html(html), firstLine: line(first), lastLine: line(last))]
    case .paragraph:
      return paragraph(node).map { block, lines in
        TopLevelBlock(
          kind: .prose(block), firstLine: line(lines.lowerBound), lastLine: line(lines.upperBound))
      }
    default: break
    }
    let last = lines[first - 1..<next - 1].lastIndex { !trimmingBlanks($0).isEmpty } ?? first - 1
    return blocks(node, isNested: false).map { block in
      TopLevelBlock(kind: .prose(block), firstLine: line(first), lastLine: line(last + 1))
    }
  }

  /// Blocks inside a list, a quote or a text.
  mutating func blocks(_ nodes: [CommonMarkNode], isNested: Bool) -> [MarkdownBlock] {
    nodes.flatMap { blocks($0, isNested: isNested) }
  }

  private mutating func blocks(_ node: CommonMarkNode, isNested: Bool) -> [MarkdownBlock] {
    switch node.kind {
    case .heading(let level):
      let content = inlines(node)
      return [.heading(level: level, content, slug: slugs.slug(for: content.plainText))]
    case .code(let info, let text):
      if isNested, !info.isEmpty {
        nested.append(NestedBlock(kind: .fence(info: info), line: line(node.firstLine)))
      }
      let language = info.split(whereSeparator: \.isWhitespace).first.map(String.init)
      return [.code(language: language, text: text)]
    case .html(let text):
      if isNested {
        let html = withoutIndentOfComment(text)
        nested.append(NestedBlock(kind: .html(html), line: line(node.firstLine)))
      }
      return [.htmlText(text)]
    case .quote: return [quote(node)]
    case .list(let start, let isTight):
      return [
        .list(MarkdownList(start: start, isTight: isTight, items: node.children.map { item($0) }))
      ]
    case .thematicBreak: return [.thematicBreak]
    default: return paragraph(node).map(\.block)
    }
  }

  private mutating func quote(_ node: CommonMarkNode) -> MarkdownBlock {
    var blocks = blocks(node.children, isNested: true)
    guard case .paragraph(var content)? = blocks.first, case .text(let mark)? = content.first,
      mark.hasPrefix("[!"), mark.hasSuffix("]"), content.count == 1 || content[1] == .softBreak,
      let alert = MarkdownAlert(rawValue: mark.dropFirst(2).dropLast().lowercased())
    else { return .quote(alert: nil, blocks) }
    content.removeFirst(min(2, content.count))
    blocks.removeFirst()
    return .quote(alert: alert, (content.isEmpty ? [] : [.paragraph(content)]) + blocks)
  }

  private mutating func item(_ node: CommonMarkNode) -> MarkdownListItem {
    let blocks = blocks(node.children, isNested: true)
    guard case .paragraph(var content)? = blocks.first, case .text(let text)? = content.first,
      let isDone = ["[ ] ": false, "[x] ": true, "[X] ": true][String(text.prefix(4))]
    else { return MarkdownListItem(blocks: blocks) }
    content[0] = .text(String(text.dropFirst(4)))
    return MarkdownListItem(isDone: isDone, blocks: [.paragraph(content)] + blocks.dropFirst())
  }
}

/// HTML without the one to three blanks that may stand before a comment.
private func withoutIndentOfComment(_ html: String) -> String {
  let rest = html.drop { $0 == " " }
  return rest.hasPrefix("<!--") ? String(rest) : html
}
