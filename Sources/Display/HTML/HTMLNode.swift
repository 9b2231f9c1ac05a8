/// A part of a web page: a text, or an element with others inside.
package indirect enum HTMLNode: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// Words; the writer makes them safe and escapes them.
  case text(String)
  /// Lines that stand as they are, such as code.
  case lines([String])
  /// An element.
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  /// The style sheet of the page.
  case styleSheet
  /// The style sheet of a picture in a file of its own.
  case pictureStyle

  /// Words.
  package init(stringLiteral text: String) { self = .text(text) }

  /// An element with attributes and content.
  package static func element(
    _ tag: HTMLTag, _ attributes: HTMLAttribute..., content: [HTMLNode] = []
  ) -> Self {
    .element(tag, attributes, content)
  }

  /// An element of a style, with content.
  package static func element(_ tag: HTMLTag, style: String, _ content: HTMLNode...) -> Self {
    .element(tag, [.style(style)], content)
  }

  /// A link.
  package static func link(_ address: HTMLAddress, _ content: [HTMLNode]) -> Self {
    .element(.a, [.href(address)], content)
  }

  /// A part that is folded until the reader opens it.
  package static func folded(
    _ title: [HTMLNode], style: String = "fold", _ content: [HTMLNode]
  ) -> Self {
    .element(.details, [.style(style)], [.element(.summary, [], title)] + content)
  }

  /// A paragraph of words.
  package static func paragraph(_ text: String, style: String? = nil) -> Self {
    .element(.p, style.map { [.style($0)] } ?? [], [.text(text)])
  }
}
