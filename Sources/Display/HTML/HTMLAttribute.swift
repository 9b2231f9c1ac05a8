/// An attribute of an element, and its value as it is meant: the writer escapes it.
///
/// There is none for events, and an address can only be made by `HTMLAddress`.
package enum HTMLAttribute: Sendable, Equatable {
  /// The names of attributes with a text.
  package enum Name: String, Sendable {
    case id, `class`, lang, scope, colspan, start, role, name, content, charset, rel
    case httpEquiv = "http-equiv"
    case label = "aria-label"
    case labelledBy = "aria-labelledby"
    case current = "aria-current"
    case hidden = "aria-hidden"
    case hreflang, tabindex
    case xmlns, viewBox, width, height, x, y, x1, y1, x2, y2, cx, cy, r, rx, d, transform
    case anchor = "text-anchor"
  }

  /// An attribute with a text.
  case text(Name, String)
  /// Where a link leads.
  case href(HTMLAddress)
  /// That a list of numbers or a fold stands open.
  case open

  /// The name of an element, which no other on the page may have.
  package static func id(_ id: String) -> Self { .text(.id, id) }
  /// What the style sheet calls an element.
  package static func style(_ name: String) -> Self { .text(.class, name) }
  /// A whole number.
  package static func number(_ name: Name, _ value: Int) -> Self { .text(name, "\(value)") }
  /// A length on a drawing, with one decimal where it has some.
  package static func length(_ name: Name, _ value: Double) -> Self {
    .text(name, value.lengthText)
  }
}

extension Double {
  /// A length in pixels, rounded to a tenth.
  var lengthText: String {
    let text = Numbers.fixed(self, decimals: 1).filter { $0 != "," }
    let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return short == "-0" ? "0" : short
  }
}
