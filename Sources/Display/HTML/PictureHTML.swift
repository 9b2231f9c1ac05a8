/// A picture as SVG inside of a page, with a title and a description for those who do not see it.
struct PictureHTML {
  private let picture: Picture
  private let chart: any Chart
  private let id: String

  init(_ picture: Picture, _ chart: any Chart, id: String) {
    self.picture = picture
    self.chart = chart
    self.id = id
  }

  var node: HTMLNode {
    let (width, height) = (picture.width.lengthText, picture.height.lengthText)
    return .element(
      .svg,
      [
        .text(.role, "img"), .text(.labelledBy, "\(id).title \(id).desc"),
        .text(.viewBox, "0 0 \(width) \(height)"), .text(.width, width), .text(.height, height),
      ],
      [
        .element(.title, [.id("\(id).title")], [.text(chart.title)]),
        .element(.desc, [.id("\(id).desc")], [.text(chart.summary)]),
      ] + picture.shapes.map(node))
  }

  private func node(_ shape: Picture.Shape) -> HTMLNode {
    switch shape {
    case .box(let box, let ink):
      .element(
        .rect, .style(ink.name), .length(.x, box.x), .length(.y, box.y),
        .length(.width, box.width), .length(.height, box.height))
    case .line(let from, let to, let ink):
      .element(
        .line, .style(ink.name), .length(.x1, from.x), .length(.y1, from.y),
        .length(.x2, to.x), .length(.y2, to.y))
    case .path(let points, let ink):
      .element(.path, .style("\(ink.name) path"), .text(.d, steps(points)))
    case .mark(let mark, let place, let ink): node(mark, place, ink)
    case .text(let text): node(text)
    }
  }

  private func node(_ mark: Picture.Mark, _ place: Picture.Point, _ ink: Picture.Ink) -> HTMLNode {
    guard let corners = mark.corners else {
      return .element(
        .circle, .style(ink.name), .length(.cx, place.x), .length(.cy, place.y),
        .length(.r, mark.size))
    }
    let points = corners.map { Picture.Point(place.x + $0.x, place.y + $0.y) }
    return .element(.path, .style(ink.name), .text(.d, steps(points) + "Z"))
  }

  private func node(_ text: Picture.Text) -> HTMLNode {
    let turned =
      text.isUpright ? "" : "rotate(-90 \(text.place.x.lengthText) \(text.place.y.lengthText))"
    return .element(
      .text,
      [
        .style(text.ink.name), .length(.x, text.place.x), .length(.y, text.place.y),
        .text(.anchor, text.anchor.rawValue),
      ] + (turned.isEmpty ? [] : [.text(.transform, turned)]), [.text(text.words)])
  }

  private func steps(_ points: [Picture.Point]) -> String {
    points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(point.x.lengthText) \(point.y.lengthText)"
    }.joined()
  }
}
