import TestSupport
import Testing

@testable import Display

/// Checks what holds for the pictures of every chart: all of it lies on the paper, and its figure is sound.
func expectPictures(
  _ chart: any SpokenChart, sourceLocation: SourceLocation = #_sourceLocation
) {
  for width in [PictureWidth.narrow, .wide].map(\.rawValue) {
    guard let picture = chart.picture(width: width) else { continue }
    #expect(picture.width >= width && picture.height > 0, sourceLocation: sourceLocation)
    for point in picture.shapes.flatMap(\.points) {
      #expect(
        point.x >= -1 && point.x <= picture.width + 1 && point.y >= 0 && point.y <= picture.height,
        "\(chart.title): \(point) on \(picture.width) x \(picture.height)",
        sourceLocation: sourceLocation)
    }
  }
  let page = CheckedHTML(figureHTML(chart))
  #expect(page.problems.isEmpty, "\(page.problems)", sourceLocation: sourceLocation)
}

/// A chart as it stands on a web page.
func figureHTML(_ chart: any SpokenChart) -> String {
  var renderer = HTMLRenderer(chart.language)
  var writer = HTMLWriter()
  for node in renderer.nodes([.chart(chart)]) { writer.write(node) }
  return writer.html
}

extension Picture.Shape {
  /// The places that it reaches; of words those where they begin and end.
  fileprivate var points: [Picture.Point] {
    switch self {
    case .box(let box, _):
      [.init(box.x, box.y), .init(box.x + box.width, box.y + box.height)]
    case .line(let from, let to, _): [from, to]
    case .path(let points, _): points
    case .mark(_, let place, _): [place]
    case .text(let text): text.ends
    }
  }
}

extension Picture.Text {
  fileprivate var ends: [Picture.Point] {
    let width = Picture.width(of: words)
    guard isUpright else { return [place] }
    return switch anchor {
    case .start: [place, .init(place.x + width, place.y)]
    case .middle: [.init(place.x - width / 2, place.y), .init(place.x + width / 2, place.y)]
    case .end: [.init(place.x - width, place.y), place]
    }
  }
}
