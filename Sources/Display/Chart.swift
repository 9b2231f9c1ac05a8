/// The place that a chart is drawn in.
package struct DrawingArea: Sendable, Equatable {
  /// Cells from the left edge, the chart's own indentation included.
  package let width: Int
  /// The characters that may be used.
  package let charset: Charset
  /// How many colours there are; a drawing never needs one to be understood.
  package let colour: ColourLevel

  /// An area; widths below 1 count as 1.
  package init(width: Int, charset: Charset = .unicode, colour: ColourLevel = .none) {
    self.width = max(1, width)
    self.charset = charset
    self.colour = colour
  }
}

/// A picture of data that can also be said in words and shown as a table.
///
/// A renderer prints title, context, a blank line, the drawing as it is returned, and the summary. Below 40
/// columns, and where the page is heard, summary and table take the place of the drawing.
package protocol Chart: Sendable {
  /// What is shown, in a few words.
  var title: String { get }
  /// Number of samples, unit, bins, scale, and what the marks mean, on one line.
  var context: String { get }
  /// One to three sentences with the numbers that matter.
  var summary: String { get }
  /// What is said instead of the drawing, the important things first; one sentence or two a line.
  var spoken: [String] { get }
  /// The data behind the picture, every row of it.
  var table: TableView { get }
  /// Every number that the chart prints, explained.
  var figures: [Figure] { get }
  /// The picture for a page that is looked at, made for a width in pixels; `nil` where the table says more.
  func picture(width: Double) -> Picture?
  /// The lines of the picture, none wider than the area.
  func drawing(in area: DrawingArea) -> [StyledLine]
}

extension Chart {
  /// No picture, as for a chart that is a table already.
  package func picture(width: Double) -> Picture? { nil }
}
