/// What is known about the place that a page is shown on; built once, and handed down.
package struct Profile: Sendable, Equatable {
  /// Columns of the terminal, 1 or more.
  package let width: Int
  /// Whether a person asked for `width`, so that prose takes all of it.
  package let isWidthExact: Bool
  /// The characters that drawings may use.
  package let charset: Charset
  /// How many colours there are.
  package let colour: ColourLevel
  /// Whether links are written so that a terminal opens them.
  package let hyperlinks: Bool
  /// Whether the page is written to be heard.
  package let accessible: Bool
  /// The language of the few words that a renderer itself says.
  package let language: Language

  /// A profile; widths below 1 count as 1, and what is heard has neither colour nor drawings.
  package init(
    width: Int = 80, isWidthExact: Bool = false, charset: Charset = .unicode,
    colour: ColourLevel = .none, hyperlinks: Bool = false, accessible: Bool = false,
    language: Language = .en
  ) {
    self.width = max(1, width)
    self.isWidthExact = isWidthExact
    self.charset = accessible ? .ascii : charset
    self.colour = accessible ? .none : colour
    self.hyperlinks = hyperlinks && !accessible
    self.accessible = accessible
    self.language = language
  }

  /// The same place in a window of another width; a width that a person asked for stays.
  package func resized(to columns: Int) -> Self {
    guard !isWidthExact, columns != width else { return self }
    return Self(
      width: columns, charset: charset, colour: colour, hyperlinks: hyperlinks,
      accessible: accessible, language: language)
  }

  /// 80 columns of ASCII without colour: the same bytes on every machine.
  package static let plain = Profile(charset: .ascii)

  /// Columns for running text: 100 at most, unless a person asked for a width.
  package var proseWidth: Int { isWidthExact ? width : min(width, 100) }
  /// Columns for tables, 160 at most.
  package var tableWidth: Int { min(width, 160) }
  /// Columns for charts, 120 at most.
  package var chartWidth: Int { min(width, 120) }
}
