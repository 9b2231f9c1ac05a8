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
        diagnostics.append(.unclosedComment(at: place(of: "<!--", onLine: block.line)))
        return
      }
      if LessonComment(html) != nil {
        diagnostics.append(.notAtTopLevel("<!--", at: place(of: "<!--", onLine: block.line)))
      }
    }
  }

  /// Refuses comments of ours that stand among the words of a paragraph, where they would vanish.
  mutating func refuseComments(in block: TopLevelBlock) {
    for number in block.firstLine...block.lastLine {
      guard source.place(of: "<!--", onLine: number) != nil else { continue }
      let line = blankingCodeSpans(source.line(number))
      guard let start = line.firstPlace(of: "<!--")?.lowerBound,
        line[..<start].contains(where: { !isContainerMark($0) }),
        let comment = LessonComment(String(line[start...]))
      else { continue }
      if case .misspelt = comment { continue }
      let column = line[..<start].unicodeScalars.count + 1
      let place = SourceLocation(file: source.file, line: number, column: column, length: 4)
      diagnostics.append(.notAtTopLevel("<!--", at: place))
    }
  }

  private func place(of text: String, onLine number: Int) -> SourceLocation {
    source.place(of: text, onLine: number) ?? source.place(ofLine: number)
  }
}

extension NestedBlock {
  /// Whether it is a fence that would run at the left margin.
  var wouldRun: Bool {
    if case .fence(let info) = kind { isOurs(info: info) } else { false }
  }
}

/// Whether a fence's info string says, or almost says, something to the toolkit.
package func isOurs(info: String) -> Bool {
  info.hasPrefix("swift source=") || info.lowercased().nearest(in: CodeFence.ownInfos) != nil
}

/// Whether a character may stand before the content of a list item or quote.
private func isContainerMark(_ character: Character) -> Bool {
  character.isWhitespace || character.isNumber || ">-+*.)".contains(character)
}

/// A line with blanks in place of what stands between back-ticks.
func blankingCodeSpans(_ line: String) -> String {
  let marks = backTickRuns(in: line)
  var result = ""
  var rest = line.startIndex
  for (mark, closing) in zip(marks, closingMarks(of: marks)) where mark.startIndex >= rest {
    guard let closing else { continue }
    result += line[rest..<mark.startIndex]
    let span = line[mark.startIndex..<closing.endIndex]
    result += String(repeating: " ", count: span.unicodeScalars.count)
    rest = closing.endIndex
  }
  return result + line[rest...]
}

private func backTickRuns(in line: String) -> [Substring] {
  var runs: [Substring] = []
  var rest = line[...]
  while let start = rest.firstIndex(of: "`") {
    let run = rest[start...].prefix { $0 == "`" }
    runs.append(run)
    rest = rest[run.endIndex...]
  }
  return runs
}

/// For each run of back-ticks the next one of its length, which closes a code span.
private func closingMarks(of marks: [Substring]) -> [Substring?] {
  var next: [Int: Substring] = [:]
  return Array(
    marks.reversed().map { mark in next.updateValue(mark, forKey: mark.utf8.count) }.reversed())
}

extension MarkdownBlock {
  /// Whether this is code, or code stands in it.
  var holdsCode: Bool {
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
    Self(
      location: location, message: "this fence is never closed",
      note: "end it with a line of the same back-ticks, and nothing else")
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
      location: location, message: "nothing that prints stands directly above this output",
      note: "an output belongs to a step, a table, a chart or a fence 'swift run'")
  }

  /// A `swift run` without code.
  static func nothingToRun(at location: SourceLocation) -> Self {
    Self(location: location, message: "no code stands between these fences")
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
