extension PageWriter {
  /// A chart: drawn, or told where it is heard or there is no room to draw it.
  mutating func chart(_ chart: any Chart) {
    if profile.accessible {
      for line in chart.spoken { paragraph(rich(line)) }
      return
    }
    let width = room(of: profile.chartWidth)
    paragraph(rich(chart.title, .heading))
    if !chart.context.isEmpty { paragraph(rich(chart.context)) }
    guard width >= 40 else {
      paragraph(rich(chart.summary))
      blankLine()
      return table(chart.table)
    }
    blankLine()
    for line in chart.drawing(in: area(width)) { drawn(line) }
    indented(by: "  ", then: "  ") { $0.paragraph($0.rich(chart.summary)) }
  }

  private func area(_ width: Int) -> DrawingArea {
    DrawingArea(width: width, charset: profile.charset, colour: profile.colour)
  }

  private mutating func drawn(_ line: StyledLine) {
    var text = RichText()
    for span in line.trimmed.spans {
      text.append(span.text, Style(role: span.role), charset: profile.charset)
    }
    self.line(text)
  }
}

extension StyledLine {
  /// The line without blanks at its end.
  fileprivate var trimmed: StyledLine {
    var spans = spans
    while let last = spans.popLast() {
      guard let end = last.text.lastIndex(where: { $0 != " " }) else { continue }
      return StyledLine(spans + [StyledText(String(last.text[...end]), last.role)])
    }
    return StyledLine()
  }
}
