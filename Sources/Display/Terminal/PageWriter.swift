/// Writes the blocks of a page, one below the other; each kind of block has its own file.
struct PageWriter {
  /// What stands at the left of lines: a list's marker, a quote's bar, or blanks.
  private struct Margin {
    /// What the first line begins with, until it is written.
    var first: SafeText?
    let rest: SafeText
    let cells: Int
  }

  let profile: Profile
  var links: LinkNumbers
  var sections: SectionNumbers
  private(set) var output: TerminalOutput
  private var margins: [Margin] = []
  /// Margins of the blank line that comes before the next line; `nil` for no blank line.
  private var blankMargins: Int?
  /// Whether a line stands above, on this page or one before.
  private(set) var hasLines: Bool

  init(_ profile: Profile, links: LinkNumbers, sections: SectionNumbers, hasLines: Bool) {
    self.profile = profile
    self.links = links
    self.sections = sections
    self.hasLines = hasLines
    output = TerminalOutput(colour: profile.colour)
  }

  /// Cells right of the margins, of so many in all.
  func room(of width: Int) -> Int {
    max(1, width - margins.reduce(0) { $0 + $1.cells })
  }

  mutating func page(_ page: Page) {
    for block in page.blocks {
      blankLine()
      write(block)
      linkList()
    }
  }

  /// Blocks inside another; in a tight list paragraphs and lists follow without a blank line.
  mutating func blocks(_ blocks: [PageBlock], isTight: Bool = false) {
    for (index, block) in blocks.enumerated() {
      if index > 0, !(isTight && block.isTight) { blankLine() }
      write(block)
    }
  }

  private mutating func write(_ block: PageBlock) {
    switch block {
    case .heading(let level, let inlines): heading(level: level, inlines)
    case .paragraph(let inlines): paragraph(rich(inlines))
    case .list(let start, let isTight, let items): list(start: start, isTight: isTight, items)
    case .code(let language, let text): code(language: language, text)
    case .quote(let alert, let blocks): quote(alert: alert, blocks)
    case .table(let table): self.table(table)
    case .proseTable(let table): proseTable(table)
    case .chart(let chart): self.chart(chart)
    case .lines(let lines): preformatted(lines)
    case .rule: rule()
    }
  }

  /// Text in lines of the width of prose; nothing where there is none.
  ///
  /// - Parameter text: All of the paragraph.
  /// - Returns: The cells of its widest line.
  @discardableResult
  mutating func paragraph(_ text: RichText) -> Int {
    let lines = LineBreaker.lines(of: text.text.utf8, width: room(of: profile.proseWidth))
    guard lines.contains(where: { !$0.range.isEmpty }) else { return 0 }
    for line in lines { self.line(text, line.range) }
    return lines.reduce(0) { max($0, $1.cells) }
  }

  /// A part of a text on a line of its own, not broken.
  mutating func line(_ text: RichText, _ range: Range<Int>? = nil) {
    writeMargins()
    output.write(text, range ?? 0..<text.text.utf8.count)
    output.endLine()
  }

  /// Leaves one line blank above the next, where there is something above and something comes.
  mutating func blankLine() {
    guard hasLines else { return }
    blankMargins = min(blankMargins ?? margins.count, margins.count)
  }

  /// Writes what `body` does right of a margin, or below it where there is no room.
  ///
  /// - Parameters:
  ///   - first: What the first line begins with.
  ///   - rest: What all other lines begin with.
  ///   - body: Writes the lines.
  mutating func indented(by first: String, then rest: String, _ body: (inout PageWriter) -> Void) {
    let cells = displayWidth(of: first)
    guard room(of: profile.width) >= cells + 10 else {
      if first != rest { paragraph(rich(first)) }
      return body(&self)
    }
    margins.append(Margin(first: safe(first), rest: safe(rest), cells: cells))
    body(&self)
    if first != rest, margins.last?.first != nil { line(RichText()) }
    margins.removeLast()
  }

  private mutating func writeMargins() {
    if let blankMargins {
      for margin in margins.prefix(blankMargins) { output.write(margin.first ?? margin.rest) }
      output.endLine()
    }
    blankMargins = nil
    hasLines = true
    for index in margins.indices {
      output.write(margins[index].first ?? margins[index].rest)
      margins[index].first = nil
    }
  }

  func safe(_ text: String) -> SafeText { SafeText(text, charset: profile.charset) }

  func rich(_ text: String, _ role: Role = .plain) -> RichText {
    RichText(text, role, charset: profile.charset)
  }
}

extension PageBlock {
  /// Whether a blank line above can be spared in a tight list.
  fileprivate var isTight: Bool {
    switch self {
    case .paragraph, .list: true
    default: false
    }
  }
}
