extension PageWriter {
  /// A chart: drawn, or told where it is heard or there is no room to draw it.
  mutating func chart(_ chart: any Chart) {
    if profile.accessible {
      for line in chart.spoken { paragraph(rich(line)) }
      return
    }
    let width = room(of: profile.chartWidth)
    paragraph(rich(chart.title, .heading))
    context(chart.context, width: width)
    guard width >= 40 else {
      paragraph(rich(chart.summary))
      blankLine()
      return table(chart.table)
    }
    blankLine()
    for line in chart.drawing(in: area(width)) { drawn(line) }
    indented(by: "  ", then: "  ") { $0.paragraph($0.rich(chart.summary)) }
  }

  /// What the context says: its parts side by side, on as many lines as they need.
  private mutating func context(_ text: String, width: Int) {
    let gap = "   "
    var lines: [String] = []
    for part in text.split(separator: gap).map(String.init) {
      if let last = lines.last, displayWidth(of: last + gap + part) <= width {
        lines[lines.count - 1] = last + gap + part
      } else {
        lines.append(part)
      }
    }
    for line in lines { paragraph(rich(line)) }
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
