package import Display
package import Lessons

extension Page {
  /// The prose of a lesson as a page.
  package init(_ blocks: [MarkdownBlock]) {
    self.init(blocks.map(PageBlock.init))
  }
}

extension PageBlock {
  /// A block of prose as a block of a page.
  init(_ block: MarkdownBlock) {
    switch block {
    case .heading(let level, let text, _):
      self = .heading(level: level, text.map(Inline.init))
    case .paragraph(let text): self = .paragraph(text.map(Inline.init))
    case .list(let list):
      self = .list(start: list.start, isTight: list.isTight, items: list.items.map(ListItem.init))
    case .code(let language, let text): self = .code(language: language, text)
    case .quote(let alert, let blocks):
      self = .quote(alert: alert.map(Alert.init), blocks.map(PageBlock.init))
    case .table(let table): self = .proseTable(ProseTable(table))
    case .thematicBreak: self = .rule
    case .htmlText(let text): self = .paragraph([.text(text)])
    }
  }
}

extension ListItem {
  fileprivate init(_ item: MarkdownListItem) {
    self.init(item.blocks.map(PageBlock.init), isDone: item.isDone)
  }
}

extension Alert {
  fileprivate init(_ alert: MarkdownAlert) {
    self =
      switch alert {
      case .note: .note
      case .tip: .tip
      case .warning: .warning
      }
  }
}

extension ProseTable {
  fileprivate init(_ table: MarkdownTable) {
    self.init(
      header: table.header.map { $0.map(Inline.init) },
      alignments: table.alignments.map(Alignment.init),
      rows: table.rows.map { row in row.map { $0.map(Inline.init) } })
  }
}

extension ProseTable.Alignment {
  fileprivate init(_ alignment: MarkdownTable.Alignment) {
    self =
      switch alignment {
      case .none, .left: .left
      case .center: .centre
      case .right: .right
      }
  }
}

extension Inline {
  /// A piece of prose as a piece of a page.
  init(_ inline: MarkdownInline) {
    switch inline {
    case .text(let text): self = .text(text)
    case .code(let text): self = .code(text)
    case .emphasis(let content): self = .emphasis(content.map(Inline.init))
    case .strong(let content): self = .strong(content.map(Inline.init))
    case .link(let destination, _, let content):
      self = Self.link(destination, content.map(Inline.init))
    case .image(_, _, let alternative): self = .text(alternative)
    case .softBreak: self = .softBreak
    case .lineBreak: self = .lineBreak
    }
  }

  /// A link to the web, or a reference to a place of the course.
  private static func link(_ destination: String, _ content: [Inline]) -> Inline {
    let isWeb = ["https://", "http://", "mailto:"].contains { destination.hasPrefix($0) }
    return isWeb
      ? .link(destination: destination, content) : .reference(to: destination, content)
  }
}
