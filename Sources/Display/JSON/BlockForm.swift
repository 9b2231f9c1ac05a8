/// A block of a page in the JSON form: its kind, its words, and every number that it shows.
///
/// Members that a kind does not have are left out.
package struct BlockForm: Encodable, Sendable {
  /// What it is: `heading`, `paragraph`, `list`, `code`, `quote`, `table`, `words`, `chart`, `lines` or
  /// `rule`.
  package let kind: String
  private var level: Int?
  private var text: String?
  private var language: String?
  private var alert: String?
  private var start: Int?
  private var items: [Item]?
  private var blocks: [BlockForm]?
  private var header: [String]?
  private var rows: [[String]]?
  private var lines: [String]?
  private var title: String?
  private var context: String?
  private var summary: String?
  private var caption: String?
  private var table: TableForm?
  private var numbers: [ValueForm]?

  private struct Item: Encodable {
    let blocks: [BlockForm]
    let done: Bool?
  }

  private init(_ kind: String) { self.kind = kind }

  /// The form of a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - values: What was computed; numbers in words stand beside the one of them that they show.
  init(_ block: PageBlock, _ values: [Double]) {
    self.init(block.kindName)
    switch block {
    case .heading(let level, let content):
      self.level = level
      say(content.plainText, values)
    case .paragraph(let content): say(content.plainText, values)
    case .list(let start, _, let items):
      self.start = start
      self.items = items.map { Item(blocks: forms(of: $0.blocks, values), done: $0.isDone) }
    case .code(let language, let text): (self.language, self.text) = (language, text)
    case .quote(let alert, let blocks):
      self.alert = alert?.rawValue
      self.blocks = forms(of: blocks, values)
    case .table(let view):
      (table, caption) = (TableForm(view, isShown: true), view.caption)
      if let caption { find(in: [caption], values) }
    case .proseTable(let words):
      header = words.header.map(\.plainText)
      rows = words.rows.map { $0.map(\.plainText) }
      find(in: words.header.map(\.plainText) + words.rows.joined().map(\.plainText), values)
    case .chart(let chart):
      (title, context, summary) = (chart.title, chart.context, chart.summary)
      table = TableForm(chart.table, isShown: false)
      find(in: [chart.title, chart.context, chart.summary], values)
    case .lines(let lines):
      self.lines = lines
      find(in: lines, values)
    case .rule: break
    }
  }

  private mutating func say(_ words: String, _ values: [Double]) {
    text = words
    find(in: [words], values)
  }

  private mutating func find(in texts: [String], _ values: [Double]) {
    let found = texts.flatMap { shownNumbers(in: $0) }.map { ValueForm(shown: $0, oneOf: values) }
    numbers = found.isEmpty ? nil : found
  }

  /// Every number that the block shows, as it stands there.
  package var shown: [String] {
    let inside = (blocks ?? []) + (items ?? []).flatMap(\.blocks)
    let cells = (table?.columns ?? []).flatMap(\.cells).compactMap(\.shown)
    return (numbers ?? []).compactMap(\.shown) + cells.flatMap { shownNumbers(in: $0) }
      + inside.flatMap(\.shown)
  }
}

extension Page {
  /// The page in the JSON form.
  ///
  /// - Parameter values: What was computed; a number in words stands beside the one of them that it shows.
  /// - Returns: One form for each block.
  package func form(values: [Double] = []) -> [BlockForm] { forms(of: blocks, values) }
}

private func forms(of blocks: [PageBlock], _ values: [Double]) -> [BlockForm] {
  blocks.map { BlockForm($0, values) }
}

extension PageBlock {
  fileprivate var kindName: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .list: "list"
    case .code: "code"
    case .quote: "quote"
    case .table: "table"
    case .proseTable: "words"
    case .chart: "chart"
    case .lines: "lines"
    case .rule: "rule"
    }
  }
}
