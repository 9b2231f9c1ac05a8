/// A piece of a line, and what it is.
package struct StyledText: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// The characters; they are made safe when the line is written.
  package let text: String
  /// What the text is.
  package let role: Role

  /// A piece of text in a role.
  package init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }

  /// A plain piece of text.
  package init(stringLiteral text: String) {
    self.init(text)
  }
}

/// One line of a drawing, from left to right.
package struct StyledLine: Sendable, Equatable, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral
{
  /// The pieces from left to right.
  package var spans: [StyledText]

  /// A line of these pieces.
  package init(_ spans: [StyledText] = []) {
    self.spans = spans
  }

  /// A line of one piece.
  package init(_ text: String, _ role: Role = .plain) {
    self.init([StyledText(text, role)])
  }

  /// A line of one plain piece.
  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// A line of these pieces.
  package init(arrayLiteral spans: StyledText...) {
    self.init(spans)
  }

  /// Adds a piece at the right.
  package mutating func append(_ text: String, _ role: Role = .plain) {
    spans.append(StyledText(text, role))
  }

  /// The characters without their roles.
  package var text: String { spans.map(\.text).joined() }

  /// Cells that the line takes.
  package var width: Int { spans.reduce(0) { $0 + displayWidth(of: $1.text) } }
}
