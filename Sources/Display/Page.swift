/// What is shown in one go: blocks from top to bottom, whatever the medium.
package struct Page: Sendable, ExpressibleByArrayLiteral {
  /// The blocks from top to bottom.
  package var blocks: [PageBlock]

  /// A page of these blocks.
  package init(_ blocks: [PageBlock] = []) {
    self.blocks = blocks
  }

  /// A page of these blocks.
  package init(arrayLiteral blocks: PageBlock...) {
    self.init(blocks)
  }

  /// Two pages as one.
  package static func + (first: Self, second: Self) -> Self {
    Self(first.blocks + second.blocks)
  }

  /// Adds a block at the end.
  package mutating func append(_ block: PageBlock) {
    blocks.append(block)
  }
}

/// A part of a page that stands on lines of its own.
package indirect enum PageBlock: Sendable {
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  /// Items with numbers from `start`, or with bullets where it is `nil`.
  case list(start: Int? = nil, isTight: Bool = true, items: [ListItem])
  /// Text that is shown as it stands and never broken.
  case code(language: String? = nil, String)
  case quote(alert: Alert? = nil, [PageBlock])
  /// A table of data.
  case table(TableView)
  /// A table of words.
  case proseTable(ProseTable)
  case chart(any Chart)
  /// Lines that were laid out elsewhere, such as a report.
  case lines([String])
  case rule

  /// A heading without inline marks.
  package static func heading(level: Int, _ text: String) -> Self {
    .heading(level: level, [.text(text)])
  }

  /// A paragraph without inline marks.
  package static func paragraph(_ text: String) -> Self {
    .paragraph([.text(text)])
  }
}

/// An item of a list: its blocks, and whether it is done where it is a task.
package struct ListItem: Sendable, ExpressibleByArrayLiteral {
  /// Done or open; `nil` where the item is no task.
  package let isDone: Bool?
  /// The blocks from top to bottom.
  package let blocks: [PageBlock]

  /// An item of these blocks.
  package init(_ blocks: [PageBlock], isDone: Bool? = nil) {
    self.blocks = blocks
    self.isDone = isDone
  }

  /// An item of these blocks that is no task.
  package init(arrayLiteral blocks: PageBlock...) {
    self.init(blocks)
  }
}

/// What a quote warns of or points at.
package enum Alert: String, Sendable, CaseIterable {
  case note, tip, warning
}

extension Page {
  /// Headings on the page, those inside lists and quotes included.
  package var headingCount: Int { blocks.headingCount }
}

extension Page {
  /// The page without code, which is never broken; also inside lists and quotes.
  package var withoutCode: Page { Page(blocks.withoutCode) }
}

extension [PageBlock] {
  fileprivate var withoutCode: [PageBlock] {
    compactMap { block in
      switch block {
      case .code: nil
      case .list(let start, let isTight, let items):
        .list(
          start: start, isTight: isTight,
          items: items.map { ListItem($0.blocks.withoutCode, isDone: $0.isDone) })
      case .quote(let alert, let blocks): .quote(alert: alert, blocks.withoutCode)
      default: block
      }
    }
  }

  fileprivate var headingCount: Int {
    reduce(0) { count, block in
      switch block {
      case .heading: count + 1
      case .list(_, _, let items): items.reduce(count) { $0 + $1.blocks.headingCount }
      case .quote(_, let blocks): count + blocks.headingCount
      default: count
      }
    }
  }
}
