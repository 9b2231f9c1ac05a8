/// Paragraphs and the tables in them.
extension MarkdownBuilder {
  /// A paragraph, or the paragraph before a table and the table, each with its lines.
  mutating func paragraph(
    _ node: CommonMarkNode
  ) -> [(block: MarkdownBlock, lines: ClosedRange<Int>)] {
    let whole = node.firstLine...max(node.firstLine, node.lastLine)
    guard let table = PipeTable(in: sourceLines(of: node)) else {
      return [(.paragraph(inlines(node)), whole)]
    }
    guard !table.isTooWide else {
      diagnostics.append(
        .tooManyColumns(table.header.count, at: location(ofLine: whole.lowerBound)))
      return [(.paragraph(inlines(node)), whole)]
    }
    let headerLine = whole.lowerBound + table.linesBefore
    let before = Array(sourceLines(of: node).prefix(table.linesBefore))
    return paragraph(before, at: whole.lowerBound).map { ($0, whole.lowerBound...headerLine - 1) }
      + [(.table(markdownTable(table, at: headerLine)), headerLine...whole.upperBound)]
  }

  /// The paragraph before a table; none where there are only link definitions, or nothing.
  private mutating func paragraph(_ before: [String], at line: Int) -> [MarkdownBlock] {
    let text = (before + [""] + definitions.used(in: before)).joined(separator: "\n")
    let nodes = nodes(text, at: line)
    guard let node = nodes.first else { return [] }
    guard nodes.count == 1, node.kind == .paragraph else {
      let words = before.flatMap { [MarkdownInline.softBreak, .text($0)] }
      return [.paragraph(Array(words.dropFirst()))]
    }
    return [.paragraph(inlines(CommonMarkNode(movedFrom: node, to: line)))]
  }

  /// A paragraph's own lines: without the marks of the lists and quotes around it.
  private func sourceLines(of node: CommonMarkNode) -> [String] {
    let last = min(max(node.firstLine, node.lastLine), lines.count)
    return (node.firstLine...last).map { number in
      let line = lines[number - 1]
      guard number > node.firstLine else {
        return String(decoding: line.utf8.dropFirst(max(0, node.column - 1)), as: UTF8.self)
      }
      return String(line.drop { $0 == " " || $0 == "\t" || $0 == ">" })
    }
  }

  /// Reads the inlines of all cells in one go, each as a heading, which can hold nothing else.
  private mutating func markdownTable(_ table: PipeTable, at line: Int) -> MarkdownTable {
    let cells = table.header + table.rows.flatMap(\.self)
    let width = table.header.count
    let headings = cells.map { "# \($0) #\n" }.joined()
    let text = headings + "\n" + definitions.used(in: cells).joined(separator: "\n")
    let (document, tooDeep) = parseCommonMark(text)
    let lines = cells.indices.map { $0 < width ? line : line + 1 + $0 / width }
    if let tooDeep { reportDepth(atLine: lines[tooDeep - 1]) }
    let contents = zip(document.children, lines).map { node, line in
      inlines(CommonMarkNode(movedFrom: node, to: line))
    }
    precondition(contents.count == cells.count, "every cell is a heading")
    return MarkdownTable(
      header: Array(contents[..<width]), alignments: table.alignments,
      rows: stride(from: width, to: cells.count, by: width).map { Array(contents[$0..<$0 + width]) }
    )
  }

  /// The inlines of a paragraph or heading, and what is to be said about them.
  mutating func inlines(_ node: CommonMarkNode) -> [MarkdownInline] {
    var reader = MarkdownInlines()
    let inlines = reader.inlines(node.children)
    for destination in reader.refused {
      diagnostics.append(.notALink(destination, at: place(of: destination, in: node)))
    }
    for advice in markdownAdvice(for: inlines).prefix(20)
    where !reader.refused.contains(advice.mark) {
      diagnostics.append(.advice(advice, at: place(of: advice.mark, in: node)))
    }
    return inlines
  }
}

// MARK: - Places

extension MarkdownBuilder {
  /// The number in the file of a line of the Markdown.
  func line(_ line: Int) -> Int { start.line + line - 1 }

  func location(ofLine number: Int) -> SourceLocation {
    SourceLocation(file: start.file, line: line(number), length: 1)
  }

  /// Where a text stands in a block: libcmark does not know the places of inlines.
  private func place(of text: String, in node: CommonMarkNode) -> SourceLocation {
    for number in node.firstLine...max(node.firstLine, node.lastLine) {
      guard number <= lines.count, let found = lines[number - 1].firstPlace(of: text) else {
        continue
      }
      let before = lines[number - 1][..<found.lowerBound].unicodeScalars.count
      return SourceLocation(
        file: start.file, line: line(number), column: start.column + before,
        length: text.unicodeScalars.count)
    }
    return location(ofLine: node.firstLine)
  }
}

extension CommonMarkNode {
  /// A block that was read apart, at the line of its document where it belongs.
  fileprivate init(movedFrom node: CommonMarkNode, to line: Int) {
    self.init(
      kind: node.kind, children: node.children, firstLine: line, lastLine: line,
      column: node.column)
  }
}
