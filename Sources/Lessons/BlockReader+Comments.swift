/// Comments that say something to the toolkit, and other HTML.
extension BlockReader {
  mutating func comment(_ block: TopLevelBlock, _ html: String) {
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
    case .only(let word):
      only(word, block)
      return
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
    sectionHashes[headingAbove] = Located(hash, at: place(of: hash, in: block, after: ":"))
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
    let place = place(of: expression, in: block, after: ":")
    append(.expect(Located(expression, at: place)), for: block)
  }

  /// `only: default` directly under a heading holds for the section, elsewhere for the next block.
  private mutating func only(_ word: String, _ block: TopLevelBlock) {
    guard word == "default" else {
      diagnostics.append(.unknownOnly(word, at: place(of: word, in: block, after: ":")))
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
    let start = place(of: numbers, in: block, after: ":")
    var (end, column) = (numbers.startIndex, start.column)
    for word in numbers.split(whereSeparator: \.isWhitespace) {
      column += numbers[end..<word.startIndex].unicodeScalars.count
      end = word.startIndex
      let word = word.hasSuffix(",") || word.hasSuffix("%") ? word.dropLast() : word
      if let number = TypedNumber(String(word)), !number.isAmbiguous, let value = number.value {
        given.append(value)
      } else if !word.isEmpty {
        let place = SourceLocation(
          file: source.file, line: start.line, column: column, length: word.unicodeScalars.count)
        diagnostics.append(.givenIsNoNumber(String(word), at: place))
      }
    }
  }

  mutating func html(_ block: TopLevelBlock, _ html: String) {
    headingAbove = nil
    if html.hasPrefix("</details") || html.hasPrefix("<summary") {
      diagnostics.append(.strayTag(at: source.place(ofLine: block.firstLine)))
    } else {
      append(.prose(.htmlText(html)), for: block)
    }
  }

  /// Where a text stands on the first line of a block, behind a mark if there is one.
  func place(
    of text: String, in block: TopLevelBlock, after mark: String = ""
  ) -> SourceLocation {
    source.place(of: text, onLine: block.firstLine, after: mark)
      ?? source.place(ofLine: block.firstLine)
  }
}
