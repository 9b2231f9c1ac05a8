/// A Markdown file, block by block, with the lines that each block stands on.
package struct MarkdownDocument: Sendable, Equatable {
  /// The blocks at the top level, in order.
  package let blocks: [TopLevelBlock]
  /// Code fences and HTML inside lists and quotes, where nothing may run.
  package let nested: [NestedBlock]

  /// Makes a document.
  package init(blocks: [TopLevelBlock], nested: [NestedBlock]) {
    self.blocks = blocks
    self.nested = nested
  }
}

/// A block at the top level of a document and its place.
package struct TopLevelBlock: Sendable, Equatable {
  /// What it is; fences and HTML are raw, for the lesson gives them a meaning.
  package enum Kind: Sendable, Equatable {
    /// Prose, indented code included.
    case prose(MarkdownBlock)
    /// Code between fences.
    case fence(CodeFence)
    /// Raw HTML, comments included, with the line breaks between its lines but none at the end.
    case html(String)
  }

  /// What it is.
  package let kind: Kind
  /// Its first line, from 1.
  package let firstLine: Int
  /// Its last line that is not blank.
  package let lastLine: Int

  /// Makes a block.
  package init(kind: Kind, firstLine: Int, lastLine: Int) {
    self.kind = kind
    self.firstLine = firstLine
    self.lastLine = lastLine
  }
}

/// Code between fences, at the top level of a document.
package struct CodeFence: Sendable, Equatable {
  /// What follows the opening fence, without blanks around it.
  package let info: String
  /// The lines between the fences, each with an LF, less the indent of the fence.
  package let body: String
  /// The line after the opening fence, from 1.
  package let bodyFirstLine: Int
  /// The last line of the body; `bodyFirstLine - 1` where it is empty.
  package let bodyLastLine: Int
  /// How many back-ticks or tildes open it.
  package let length: Int
  /// Spaces before the opening fence, 0 to 3.
  package let indent: Int
  /// Whether a closing fence was found before the end of the file.
  package let isClosed: Bool

  /// Makes a fence.
  package init(
    info: String, body: String, bodyFirstLine: Int, bodyLastLine: Int, length: Int, indent: Int,
    isClosed: Bool
  ) {
    self.info = info
    self.body = body
    self.bodyFirstLine = bodyFirstLine
    self.bodyLastLine = bodyLastLine
    self.length = length
    self.indent = indent
    self.isClosed = isClosed
  }
}

/// A code fence or HTML inside a list or quote.
package struct NestedBlock: Sendable, Equatable {
  /// What it is.
  package enum Kind: Sendable, Equatable {
    /// Fenced code, by its info string.
    case fence(info: String)
    /// Raw HTML, by its text.
    case html(String)
  }

  /// What it is.
  package let kind: Kind
  /// Its first line, from 1.
  package let line: Int

  /// Makes a nested block.
  package init(kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}
