/// A part of a paragraph, a heading or a cell.
package indirect enum Inline: Sendable, Equatable, ExpressibleByStringInterpolation {
  case text(String)
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case link(destination: String, [Inline])
  /// Words that lead to another place of the course; where nothing can be opened, words and no more.
  case reference(to: String, [Inline])
  /// A word with a meaning of its own, such as `right` or `flagged`.
  case marked(Role, String)
  /// A line break that was written in the text; shown as a space.
  case softBreak
  case lineBreak

  /// A plain text.
  package init(stringLiteral text: String) {
    self = .text(text)
  }

  /// The words without marks.
  package var plainText: String {
    switch self {
    case .text(let text), .code(let text), .marked(_, let text): text
    case .emphasis(let parts), .strong(let parts), .link(_, let parts), .reference(_, let parts):
      parts.plainText
    case .softBreak, .lineBreak: " "
    }
  }
}

extension [Inline] {
  /// The words without marks.
  package var plainText: String { map(\.plainText).joined() }
}
