extension BlockReader {
  /// Refuses what runs inside a list or quote.
  mutating func refuse(_ block: NestedBlock) {
    switch block.kind {
    case .fence(let info):
      if isOurs(info: info) {
        diagnostics.append(.notAtTopLevel(info, at: place(of: info, onLine: block.line)))
      }
    case .html(let html):
      guard html.hasPrefix("<!--") else { return }
      guard html.contains("-->") else {
        diagnostics.append(.unclosedComment(at: source.place(ofLine: block.line)))
        return
      }
      if LessonComment(html) != nil {
        diagnostics.append(.notAtTopLevel("<!--", at: place(of: "<!--", onLine: block.line)))
      }
    }
  }

  /// Refuses comments of ours that stand among the words of a paragraph, where they would vanish.
  mutating func refuseComments(inProse block: TopLevelBlock, _ markdown: MarkdownBlock) {
    guard !markdown.holdsCode else { return }
    for number in block.firstLine...block.lastLine {
      let line = blankingCodeSpans(source.line(number))
      guard let start = line.firstPlace(of: "<!--")?.lowerBound,
        line[..<start].contains(where: { !isContainerMark($0) }),
        let comment = LessonComment(String(line[start...]))
      else { continue }
      if case .misspelt = comment { continue }
      diagnostics.append(.notAtTopLevel("<!--", at: place(of: "<!--", onLine: number)))
    }
  }

  private func place(of text: String, onLine number: Int) -> SourceLocation {
    source.place(of: text, onLine: number) ?? source.place(ofLine: number)
  }
}

/// Whether a fence's info string says, or almost says, something to the toolkit.
func isOurs(info: String) -> Bool {
  info == "swift run" || info.hasPrefix("swift source=")
    || info.lowercased().nearest(in: [Directive.info, "output"]) != nil
}

/// Whether a character may stand before the content of a list item or quote.
private func isContainerMark(_ character: Character) -> Bool {
  character.isWhitespace || character.isNumber || ">-+*.)".contains(character)
}

/// A line with blanks in place of what stands between back-ticks.
func blankingCodeSpans(_ line: String) -> String {
  guard line.contains("`") else { return line }
  var result = ""
  var rest = line[...]
  while let start = rest.firstIndex(of: "`") {
    let mark = rest[start...].prefix { $0 == "`" }
    let after = rest[mark.endIndex...]
    result += rest[..<start]
    guard let end = closingMark(String(mark), in: after) else {
      result += mark
      rest = after
      continue
    }
    let span = rest[start..<end]
    result += String(repeating: " ", count: span.unicodeScalars.count)
    rest = rest[end...]
  }
  return result + rest
}

/// Where the run of back-ticks ends that closes a code span.
private func closingMark(_ mark: String, in text: Substring) -> Substring.Index? {
  var rest = text
  while let start = rest.firstIndex(of: "`") {
    let run = rest[start...].prefix { $0 == "`" }
    if run == mark { return run.endIndex }
    rest = rest[run.endIndex...]
  }
  return nil
}

extension MarkdownBlock {
  /// Whether this is code, or code stands in it.
  fileprivate var holdsCode: Bool {
    switch self {
    case .code: true
    case .list(let list): list.items.contains { $0.blocks.contains(where: \.holdsCode) }
    case .quote(_, let blocks): blocks.contains(where: \.holdsCode)
    default: false
    }
  }
}

extension Diagnostic {
  /// A block that would run, its output or a comment of ours where only prose may stand.
  static func notAtTopLevel(_ what: String, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "'\(what)' stands inside a list, a quote or a paragraph, where nothing runs",
      note: "begin it at the left margin, with blank lines around it")
  }

  /// A fence that ends with the file.
  static func unclosedFence(at location: SourceLocation) -> Self {
    Self(location: location, message: "this fence is never closed")
  }

  /// An info string that is almost one of ours.
  static func misspeltInfo(
    _ info: String, meant: String, at location: SourceLocation
  ) -> Self {
    Self(
      location: location, message: "a fence '\(info)' is shown, and does not run",
      fixIt: FixIt(old: info, new: meant))
  }

  /// An `output` that nothing printed.
  static func orphanOutput(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "no step, table or chart stands directly above this output")
  }

  /// A `swift source=` without file or region.
  static func misshapenSource(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "the file or the region is missing",
      note: "write 'swift source=Forest/IsolationTree.swift#path'")
  }

  /// A tag of a digression without the others.
  static func strayTag(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "this tag belongs to no '<details>'",
      note: "a digression is '<details>', '<summary>TEXT</summary>', Markdown, '</details>', each "
        + "tag at the beginning of a line, with blank lines around the Markdown")
  }
}
