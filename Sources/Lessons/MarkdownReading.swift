/// Reads the Markdown of a file, from a line on.
///
/// - Parameters:
///   - source: The file.
///   - firstLine: Where to begin, from 1: the line after the front matter.
/// - Returns: All that was understood, and what was not.
package func readMarkdown(
  _ source: SourceText, from firstLine: Int = 1
) -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
  let start = SourceLocation(file: source.file, line: firstLine)
  var builder = MarkdownBuilder(source, from: firstLine, start: start)
  let blocks = builder.topLevelBlocks()
  return (MarkdownDocument(blocks: blocks, nested: builder.nested), builder.diagnostics)
}

/// Reads Markdown that stands inside something else, such as the text of a question.
///
/// - Parameters:
///   - text: The Markdown.
///   - location: Where the text begins in its file, for diagnostics.
/// - Returns: All that was understood, and what was not.
package func readMarkdown(
  text: String, at location: SourceLocation
) -> (blocks: [MarkdownBlock], diagnostics: [Diagnostic]) {
  let source = SourceText(file: location.file, text: text)
  var builder = MarkdownBuilder(source, from: 1, start: location)
  let blocks = builder.blocks(builder.nodes(), isNested: false)
  return (blocks, builder.diagnostics)
}

extension Diagnostic {
  /// Lists, quotes or emphasis beyond the limit.
  static func nestedTooDeeply(at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "lists, quotes and emphasis are nested more than \(markdownDepthLimit) levels deep")
  }

  /// A table that no page can show.
  static func tooManyColumns(_ count: Int, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "the table has \(count) columns, and may have \(PipeTable.columnLimit)")
  }

  /// A link or picture that is shown as text.
  static func notALink(_ destination: String, at location: SourceLocation) -> Self {
    Self(
      severity: .warning, location: location,
      message: "'\(destination)' is shown as text, not as a link or picture",
      note: "a link leads to https, http, mailto or a file of the course, a picture to such a file")
  }

  /// Markdown that is shown as it is written.
  static func advice(_ advice: MarkdownAdvice, at location: SourceLocation) -> Self {
    switch advice {
    case .strikethrough:
      Self(
        severity: .warning, location: location, message: "text is not struck through by '~~'")
    case .footnote:
      Self(
        location: location, message: "there are no footnotes",
        note: "write a section 'Notes' at the end")
    case .bareAddress(let address):
      Self(
        severity: .warning, location: location,
        message: "a bare address is not a link", fixIt: FixIt(old: address, new: "<\(address)>"))
    }
  }
}
