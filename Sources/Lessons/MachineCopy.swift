/// Makes the lines that a twin gets.
struct MachineCopy {
  let first: Lesson
  let twin: Lesson

  private var mark: String { untranslatedMark(twin.language) }

  /// The edit that gives a block the machine keys of its counterpart.
  func edit(_ block: Block, _ other: Block) -> LineEdit? {
    switch (block.kind, other.kind) {
    case (.expect(let expression), .expect(let old)):
      guard expression.value != old.value else { return nil }
      return LineEdit(
        lines: other.location.line..<other.lastLine + 1,
        replacement: ["<!-- expect: \(expression.value) -->"])
    case (.swiftRun(let run), .swiftRun(let old)):
      guard run.code != old.code else { return nil }
      return LineEdit(
        lines: other.location.line..<other.lastLine + 1,
        replacement: block.lines.map(first.source.line))
    case (.swiftSource, .swiftSource):
      guard first.source.line(block.location.line) != twin.source.line(other.location.line) else {
        return nil
      }
      return LineEdit(
        lines: other.location.line..<other.lastLine + 1,
        replacement: block.lines.map(first.source.line))
    default:
      guard let parameters = block.parameters, let old = other.parameters else { return nil }
      return edit(
        parameters, old, block.ownTexts, endingBefore: (block.lastLine, other.lastLine))
    }
  }

  var frontMatterEdits: [LineEdit] {
    let texts = OwnTexts(directive: nil, hasTextAnswer: false)
    let edit = edit(
      first.front.parameters, twin.front.parameters, texts,
      endingBefore: (first.front.lastLine, twin.front.lastLine))
    return edit.map { [$0] } ?? []
  }

  /// The edit that gives parameters the machine keys of others, key by key.
  ///
  /// A key whose machine part is the same keeps its lines.
  private func edit(
    _ parameters: ParameterNode, _ old: ParameterNode, _ texts: OwnTexts,
    endingBefore ends: (first: Int, twin: Int)
  ) -> LineEdit? {
    let differences = machineDifferences(parameters, old, except: texts)
    guard !differences.isEmpty, let start = old.entries.first?.keyLocation.line else { return nil }
    let differing = Set(differences.map(\.key))
    let lines = parameters.entries.flatMap { entry -> [String] in
      if !differing.contains(entry.key),
        let lines = twin.source.lines(of: entry.key, in: old, endingBefore: ends.twin)
      {
        return lines
      }
      let hasTexts = entry.value.leaves(from: [.key(entry.key)]).contains {
        texts.contains($0.path)
      }
      if !hasTexts,
        let lines = first.source.lines(of: entry.key, in: parameters, endingBefore: ends.first)
      {
        return lines
      }
      return YAMLWriter(texts: texts, translations: old, mark: mark).lines(for: entry)
    }
    return LineEdit(lines: start..<ends.twin, replacement: lines)
  }

  /// The edits that insert blocks of the first language, those at one place together.
  func insertions(_ missing: [(first: Int, line: Int)]) -> [LineEdit] {
    let lines = missing.map(\.line).reduce(into: [Int]()) { lines, line in
      if lines.last != line { lines.append(line) }
    }
    return lines.map { line in
      let blocks = missing.filter { $0.line == line }.map { self.lines(ofMissing: $0.first) }
      return inserting(Array(blocks.joined(separator: [""])), below: line, of: twin.source)
    }
  }

  /// A block of the first language, its texts marked.
  private func lines(ofMissing index: Int) -> [String] {
    let block = first.blocks[index]
    var lines = block.lines.map(first.source.line)
    let only = first.source.onlyComment(besides: block)
    switch block.kind {
    case .heading(let level, let content, _):
      lines = ["\(String(repeating: "#", count: level)) \(mark) \(content.plainText)"]
      if let only { lines += ["", only] }
      for prose in first.blocks[(index + 1)...].prefix(while: \.isProse) {
        let text = prose.lines.map(first.source.line)
        lines += ["", "\(mark)", ""] + text
      }
      return lines
    case .details(let summary, _):
      let offset = summary.location.line - block.location.line
      lines[offset] = lines[offset].replacing("<summary>", with: "<summary>\(mark) ")
    default:
      // From the end of a line to its start, so that the places stay right.
      let leaves = (block.parameters?.leaves() ?? []).sorted { $1.node.location < $0.node.location }
      for (path, node) in leaves where block.ownTexts.contains(path) {
        let offset = node.location.line - block.location.line
        lines[offset] = marking(lines[offset], node)
      }
    }
    return (only.map { [$0] } ?? []) + lines
  }

  /// A line with a mark before the text that begins on it.
  private func marking(_ line: String, _ node: ParameterNode) -> String {
    let isQuoted = if case .scalar(_, .quoted) = node.value { true } else { false }
    var scalars = Array(line.unicodeScalars)
    let index = node.location.column - 1 + (isQuoted ? 1 : 0)
    scalars.insert(contentsOf: "\(mark) ".unicodeScalars, at: min(index, scalars.count))
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Block {
  /// Whether it is prose or a smaller heading, which a missing section brings along.
  fileprivate var isProse: Bool { signature == nil }
}

extension SourceText {
  /// The comment `only: default` directly under a heading, or directly above another block.
  fileprivate func onlyComment(besides block: Block) -> String? {
    let lines =
      if case .heading = block.kind {
        Array(block.lastLine + 1...max(block.lastLine + 1, lineCount))
      } else {
        Array((1..<block.location.line).reversed())
      }
    guard block.onlyDefault, let number = lines.first(where: { !isBlank(line: $0) }) else {
      return nil
    }
    return LessonComment(line(number)) == .only("default") ? line(number) : nil
  }

  /// The lines of a key of a mapping; `nil` where several keys share a line.
  fileprivate func lines(
    of key: String, in node: ParameterNode, endingBefore end: Int
  ) -> [String]? {
    guard let index = node.entries.firstIndex(where: { $0.key == key }) else { return nil }
    let starts = node.entries.map(\.keyLocation.line)
    guard Set(starts).count == starts.count else { return nil }
    let next = index + 1 < starts.count ? starts[index + 1] : end
    let indent = node.entries[index].keyLocation.column - 1
    return (starts[index]..<next).map { removingIndent(line($0), upTo: indent) }
  }
}
