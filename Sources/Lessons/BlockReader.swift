/// Turns the top-level blocks of a lesson's Markdown into the lesson's own.
struct BlockReader {
  let source: SourceText
  let known: KnownNames
  var blocks: [Block] = []
  var diagnostics: [Diagnostic] = []
  var given: [Double] = []
  var sectionHashes: [Int: Located<String>] = [:]
  /// The predictions that wait for their reveal, by name: the index of the block.
  var predictions: [String: Int] = [:]
  /// The questions by name, and whether each is answered at once.
  var questions: [String: (location: SourceLocation, hasAnswer: Bool)] = [:]
  /// The reveals, by the question that they name.
  var reveals: [Located<String>] = []
  /// How many `again` blocks there were.
  var agains = 0
  /// The block that an `output` may follow.
  private var outputOwner: Int?
  /// The heading that the next comment stands directly under.
  private var headingAbove: Int?
  /// The `only: default` that waits for a block.
  private var waitingOnly: SourceLocation?
  /// The level of the heading whose whole section is `only: default`.
  private var onlyLevel: Int?

  init(source: SourceText, known: KnownNames) {
    self.source = source
    self.known = known
  }

  /// Reads a document.
  mutating func read(_ document: MarkdownDocument) {
    var rest = document.blocks[...]
    while let block = rest.popFirst() {
      if case .html(let html) = block.kind, html.hasPrefix("<details") {
        (outputOwner, headingAbove) = (nil, nil)
        details(block, html, rest: &rest)
      } else {
        read(block)
      }
    }
    for block in document.nested { refuse(block) }
    if let waitingOnly { diagnostics.append(.onlyBeforeNothing(at: waitingOnly)) }
  }

  private mutating func read(_ block: TopLevelBlock) {
    let owner = outputOwner
    outputOwner = nil
    switch block.kind {
    case .fence(let fence):
      read(fence, of: block, outputOwner: owner)
    case .html(let html):
      html.hasPrefix("<!--") ? comment(block, html) : self.html(block, html)
      return
    case .prose(.heading(let level, let content, let slug)):
      if let onlyLevel, level <= onlyLevel { self.onlyLevel = nil }
      append(.heading(level: level, content, slug: slug), for: block)
      headingAbove = blocks.count - 1
      return
    case .prose(let markdown):
      refuseComments(inProse: block, markdown)
      append(.prose(markdown), for: block)
    }
    headingAbove = nil
  }

  /// Adds a block.
  mutating func append(
    _ kind: Block.Kind, for block: TopLevelBlock, id: String? = nil, was: String? = nil,
    parameters: ParameterNode? = nil
  ) {
    blocks.append(
      Block(
        kind: kind, id: id, was: was, location: source.place(ofLine: block.firstLine),
        lastLine: block.lastLine, parameters: parameters, output: nil,
        onlyDefault: waitingOnly != nil || onlyLevel != nil))
    waitingOnly = nil
  }
}

// MARK: - Fences

extension BlockReader {
  private mutating func read(_ fence: CodeFence, of block: TopLevelBlock, outputOwner: Int?) {
    let place = source.place(ofLine: block.firstLine)
    guard fence.isClosed else {
      diagnostics.append(.unclosedFence(at: place))
      return
    }
    switch fence.info {
    case Directive.info: run(fence, of: block)
    case "output": output(fence, of: block, owner: outputOwner)
    case "swift run": diagnostics.append(.notYetKnown("swift run", at: place))
    case let info where info.hasPrefix("swift source="): swiftSource(fence, of: block)
    case let info:
      if let meant = info.lowercased().nearest(in: [Directive.info, "output"]) {
        diagnostics.append(.misspeltInfo(info, meant: meant, at: place))
      }
      append(.prose(.code(language: fence.language, text: fence.body)), for: block)
    }
  }

  private mutating func run(_ fence: CodeFence, of block: TopLevelBlock) {
    let lines = fence.bodyFirstLine..<fence.bodyLastLine + 1
    let (node, problems) = readParameters(source, lines: lines, indent: fence.indent)
    diagnostics += problems
    guard let node else { return }
    let before = blocks.count
    runningBlock(node, of: block)
    guard blocks.count > before else { return }
    switch blocks[before].kind {
    case .step, .table, .chart: outputOwner = before
    default: break
    }
  }

  private mutating func output(_ fence: CodeFence, of block: TopLevelBlock, owner: Int?) {
    guard let owner else {
      diagnostics.append(.orphanOutput(at: source.place(ofLine: block.firstLine)))
      return
    }
    blocks[owner].output = RecordedOutput(
      text: fence.body, firstLine: block.firstLine, lastLine: block.lastLine)
  }

  private mutating func swiftSource(_ fence: CodeFence, of block: TopLevelBlock) {
    let parts = fence.info.dropFirst("swift source=".count).split(
      separator: "#", omittingEmptySubsequences: false)
    let whole = source.place(ofLine: block.firstLine)
    guard parts.count == 2, isId(parts[1].lowercased()), !parts[0].isEmpty else {
      diagnostics.append(.misshapenSource(at: whole))
      return
    }
    let file = String(parts[0])
    let place = source.place(of: file, onLine: block.firstLine) ?? whole
    if let problem = pathProblem(file, at: place) { diagnostics.append(problem) }
    append(
      .swiftSource(
        SwiftSource(
          file: Located(file, at: place), region: String(parts[1]), code: fence.body,
          bodyLines: fence.bodyFirstLine..<fence.bodyLastLine + 1)), for: block)
  }
}

extension CodeFence {
  /// The first word of the info string.
  var language: String? {
    info.split { $0 == " " || $0 == "\t" }.first.map(String.init)
  }
}

// MARK: - Comments and HTML

extension BlockReader {
  private mutating func comment(_ block: TopLevelBlock, _ html: String) {
    let place = source.place(ofLine: block.firstLine)
    guard html.contains("-->") else {
      diagnostics.append(.unclosedComment(at: place))
      return
    }
    guard let comment = LessonComment(html) else { return }
    switch comment {
    case .setUp: setUp(block)
    case .pause: append(.pause, for: block)
    case .expect(let expression): expect(expression, block)
    case .only(let word): only(word, block)
    case .given(let numbers): given(numbers, block)
    case .translationOf(let hash):
      hashOfSection(hash, block)
      return
    case .misspelt(let word, let meant):
      let place = self.place(of: word, in: block)
      diagnostics.append(.misspeltComment(word, meant: meant, at: place))
    case .misshapen(let form): diagnostics.append(.misshapenComment(form: form, at: place))
    }
    headingAbove = nil
  }

  /// The hash stays with its heading, and another comment may still follow.
  private mutating func hashOfSection(_ hash: String, _ block: TopLevelBlock) {
    guard let headingAbove, blocks[headingAbove].sectionTitle != nil else {
      diagnostics.append(.hashWithoutHeading(at: source.place(ofLine: block.firstLine)))
      return
    }
    sectionHashes[headingAbove] = Located(hash, at: place(of: hash, in: block))
  }

  private mutating func setUp(_ block: TopLevelBlock) {
    let lines = block.firstLine + 1..<block.lastLine
    let (node, problems) = readParameters(source, lines: lines)
    diagnostics += problems
    if let node { runningBlock(node, of: block, isHidden: true) }
  }

  private mutating func expect(_ expression: String, _ block: TopLevelBlock) {
    guard !expression.isEmpty else {
      diagnostics.append(.nothingToExpect(at: source.place(ofLine: block.firstLine)))
      return
    }
    append(.expect(Located(expression, at: place(of: expression, in: block))), for: block)
  }

  /// `only: default` directly under a heading holds for the section, elsewhere for the next block.
  private mutating func only(_ word: String, _ block: TopLevelBlock) {
    guard word == "default" else {
      diagnostics.append(.unknownOnly(word, at: place(of: word, in: block)))
      return
    }
    if let heading = headingAbove, case .heading(let level, _, _) = blocks[heading].kind {
      blocks[heading].onlyDefault = true
      onlyLevel = onlyLevel ?? level
    } else {
      waitingOnly = source.place(ofLine: block.firstLine)
    }
  }

  mutating func given(_ numbers: String, _ block: TopLevelBlock) {
    for word in numbers.split(whereSeparator: \.isWhitespace) {
      let word = word.hasSuffix(",") || word.hasSuffix("%") ? word.dropLast() : word
      if let number = TypedNumber(String(word))?.value {
        given.append(number)
      } else if !word.isEmpty {
        let place = place(of: String(word), in: block)
        diagnostics.append(.givenIsNoNumber(String(word), at: place))
      }
    }
  }

  private mutating func html(_ block: TopLevelBlock, _ html: String) {
    headingAbove = nil
    if html.hasPrefix("</details") || html.hasPrefix("<summary") {
      diagnostics.append(.strayTag(at: source.place(ofLine: block.firstLine)))
    } else {
      append(.prose(.htmlText(html)), for: block)
    }
  }

  private func place(of text: String, in block: TopLevelBlock) -> SourceLocation {
    source.place(of: text, onLine: block.firstLine) ?? source.place(ofLine: block.firstLine)
  }
}
