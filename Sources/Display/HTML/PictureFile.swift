/// A chart as a picture in a file of its own: its title, the drawing, and what it says in words.
///
/// Where there is nothing to draw, the words say so.
package struct PictureFile: Sendable {
  private let chart: any Chart
  private let picture: Picture?

  /// A picture of a chart.
  package init(_ chart: any Chart) {
    self.chart = chart
    picture = chart.picture(width: PictureWidth.wide.rawValue)
  }

  /// The SVG, as text; the same chart always gives the same.
  package var text: String {
    var writer = HTMLWriter()
    writer.write(sheet)
    return writer.html + "\n"
  }

  private static let margin = 24.0
  private static let lineHeight = 20.0
  /// Letters that fit beside each other in 640 pixels, narrow and wide ones mixed.
  private static let lettersOnLine = 84

  /// Paper with a margin; the drawing lies between the words above and those below.
  private var sheet: HTMLNode {
    let titles = wrapped(chart.title, width: Self.lettersOnLine)
    // Blanks beside each other are drawn as one, so that something else has to part the facts.
    let facts = chart.context.replacing("   ", with: " · ")
    let context = wrapped(facts, width: Self.lettersOnLine)
    let summary = wrapped(chart.summary, width: Self.lettersOnLine)
    let contextTop = Self.margin + Self.lineHeight * Double(titles.count)
    let pictureTop = contextTop + Self.lineHeight * Double(context.count)
    let summaryTop = pictureTop + (picture?.height ?? 0) + Self.lineHeight / 2
    let height = summaryTop + Self.lineHeight * Double(summary.count) + Self.margin
    return paper(
      height: height,
      lines(titles, "strong", from: Self.margin) + lines(context, "words", from: contextTop)
        + drawing(at: pictureTop) + lines(summary, "words", from: summaryTop))
  }

  /// The sheet with its content.
  private func paper(height: Double, _ content: [HTMLNode]) -> HTMLNode {
    let width = (picture?.width ?? PictureWidth.wide.rawValue) + 2 * Self.margin
    let size = [HTMLAttribute.length(.width, width), .length(.height, height)]
    return .element(
      .svg,
      [
        .text(.xmlns, "http://www.w3.org/2000/svg"),
        .text(.viewBox, "0 0 \(width.lengthText) \(height.lengthText)"),
      ] + size,
      [.pictureStyle, .element(.rect, [.style("sheet")] + size, [])] + content)
  }

  /// The drawing, moved to its place.
  private func drawing(at top: Double) -> [HTMLNode] {
    guard let picture else { return [] }
    let place = "translate(\(Self.margin.lengthText) \(top.lengthText))"
    return [
      .element(
        .g, .text(.transform, place), content: [PictureHTML(picture, chart, id: "picture").node])
    ]
  }

  /// Words below each other.
  private func lines(_ lines: [String], _ style: String, from top: Double) -> [HTMLNode] {
    lines.enumerated().map { index, line in
      .element(
        .text, .style(style), .length(.x, Self.margin),
        .length(.y, top + Self.lineHeight * (Double(index) + 0.5)), content: [.text(line)])
    }
  }
}
