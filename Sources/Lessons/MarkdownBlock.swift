/// A block of prose.
package indirect enum MarkdownBlock: Sendable, Equatable {
  /// A heading with the anchor that links may name; the anchor is unique in its document.
  case heading(level: Int, [MarkdownInline], slug: String)
  /// Some lines of text.
  case paragraph([MarkdownInline])
  /// A bulleted or numbered list.
  case list(MarkdownList)
  /// Code, with the first word of its info string.
  case code(language: String?, text: String)
  /// A quote, or one of three kinds of notice.
  case quote(alert: MarkdownAlert?, [MarkdownBlock])
  /// A table written with pipes.
  case table(MarkdownTable)
  /// A rule across the page.
  case thematicBreak
  /// HTML, which is shown as it is written.
  case htmlText(String)
}

/// The kind of notice that a quote is when its first line is `[!NOTE]`, `[!TIP]` or `[!WARNING]`.
package enum MarkdownAlert: String, Sendable, CaseIterable {
  /// Good to know.
  case note
  /// Makes it easier.
  case tip
  /// Goes wrong easily.
  case warning
}

/// A list and its items.
package struct MarkdownList: Sendable, Equatable {
  /// The number of the first item; `nil` for bullets.
  package let start: Int?
  /// Whether the items follow each other without blank lines.
  package let isTight: Bool
  /// The items.
  package let items: [MarkdownListItem]

  /// Makes a list.
  package init(start: Int?, isTight: Bool, items: [MarkdownListItem]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// An item of a list.
package struct MarkdownListItem: Sendable, Equatable {
  /// Whether the box of a task is ticked; `nil` where the item is no task.
  package let isDone: Bool?
  /// What the item holds.
  package let blocks: [MarkdownBlock]

  /// Makes an item.
  package init(isDone: Bool? = nil, blocks: [MarkdownBlock]) {
    self.isDone = isDone
    self.blocks = blocks
  }
}

/// A table of prose: every row has as many cells as the header.
package struct MarkdownTable: Sendable, Equatable {
  /// Where a column's cells stand.
  package enum Alignment: Sendable, Equatable {
    /// As the renderer likes.
    case none
    /// `:--`
    case left
    /// `:-:`
    case center
    /// `--:`
    case right
  }

  /// The column names.
  package let header: [[MarkdownInline]]
  /// One a column.
  package let alignments: [Alignment]
  /// The cells, row by row.
  package let rows: [[[MarkdownInline]]]

  /// Makes a table.
  package init(
    header: [[MarkdownInline]], alignments: [Alignment], rows: [[[MarkdownInline]]]
  ) {
    self.header = header
    self.alignments = alignments
    self.rows = rows
  }
}
