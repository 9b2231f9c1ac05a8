/// A piece of a line of prose.
package indirect enum MarkdownInline: Sendable, Equatable {
  /// Plain text; raw HTML is text as well.
  case text(String)
  /// Text in back-ticks.
  case code(String)
  /// Text in one pair of stars.
  case emphasis([MarkdownInline])
  /// Text in two pairs of stars.
  case strong([MarkdownInline])
  /// A web address (`https`, `http`, `mailto`) or a path inside the course; nothing else is a link.
  case link(destination: String, title: String, [MarkdownInline])
  /// A picture of the course, by its path, with its alternative text; remote pictures are text.
  case image(source: String, title: String, alternative: String)
  /// A line break of the source that means a space.
  case softBreak
  /// A line break that the author asked for.
  case lineBreak
}

extension [MarkdownInline] {
  /// The words alone, without marks; line breaks become spaces.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let content), .strong(let content), .link(_, _, let content):
        content.plainText
      case .image(_, _, let alternative): alternative
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }
}
