extension HTMLRenderer {
  /// A chart: its title and context, the picture, its summary, and the data behind it as a table.
  ///
  /// Of a picture there is one for wide and one for narrow windows; where nothing can be drawn, the table
  /// stands open.
  mutating func figure(_ chart: any Chart) -> HTMLNode {
    let name = "figure.\(nextFigure())"
    let heading: [HTMLNode] =
      [.element(.p, [.id(name), .style("chart-title")], [.text(chart.title)])]
      + [.element(.p, [.style("context")], context(chart.context))]
    let summary = HTMLNode.element(.figcaption, content: [.text(chart.summary)])
    let pictures = pictures(of: chart, name)
    let table = table(chart.table)
    let data =
      pictures.isEmpty
      ? table : .folded([.text(language.dataTitle(rows: chart.table.shownRows))], [table])
    return .element(
      .figure, [.style("chart"), .text(.labelledBy, name)],
      heading + pictures + (pictures.isEmpty ? [data, summary] : [summary, data]))
  }

  /// The parts of a context line, each of which stays on one line where it can.
  private func context(_ text: String) -> [HTMLNode] {
    text.split(separator: "   ").flatMap { part -> [HTMLNode] in
      [.element(.span, [], [.text(String(part))]), " "]
    }
  }

  private func pictures(of chart: any Chart, _ name: String) -> [HTMLNode] {
    let wide = chart.picture(width: PictureWidth.wide.rawValue)
    let narrow = chart.picture(width: PictureWidth.narrow.rawValue)
    guard let wide, let narrow else { return [] }
    return [("wide", wide), ("narrow", narrow)].map { size, picture in
      let drawing = PictureHTML(picture, chart, id: "\(name).\(size)").node
      // What is wider than it was meant to be is reached by scrolling, also with the keyboard.
      let isTooWide = picture.width > (size == "wide" ? PictureWidth.wide : .narrow).rawValue
      let box: [HTMLAttribute] =
        isTooWide
        ? [.number(.tabindex, 0), .text(.role, "group"), .text(.label, chart.title)] : []
      return .element(.div, [.style("picture \(size)")] + box, [drawing])
    }
  }
}

/// The widths in which pictures are drawn, in pixels.
enum PictureWidth: Double {
  case wide = 640
  case narrow = 312
}

extension Language {
  /// What the fold over a chart's data is called.
  fileprivate func dataTitle(rows: Int) -> String {
    self(
      en: "The data as a table (\(self.rows(rows)))",
      de: "Die Daten als Tabelle (\(self.rows(rows)))")
  }
}
