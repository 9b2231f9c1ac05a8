/// The elements that a page may have.
///
/// The list is closed: nothing that is written with it can run, load or send anything.
package enum HTMLTag: String, Sendable {
  case html, head, meta, link, title, body
  case header, main, footer, nav, section, aside
  case h1, h2, h3, h4, h5, h6
  case p, ol, ul, li, pre, code, samp, blockquote, hr, div, span, a, em, strong, br
  case table, caption, thead, tbody, tr, th, td
  case figure, figcaption, details, summary
  case svg, desc, g, rect, line, path, circle, text

  /// The heading of a level from 1 to 6.
  static func heading(_ level: Int) -> Self {
    [.h1, .h2, .h3, .h4, .h5, .h6][max(1, min(6, level)) - 1]
  }

  /// Whether it has neither content nor an end.
  var isVoid: Bool { [.meta, .link, .hr, .br].contains(self) }

  /// Whether it is a part of a line of text, where a line break would show as a space.
  var isInline: Bool { [.code, .samp, .span, .a, .em, .strong, .br].contains(self) }
}
