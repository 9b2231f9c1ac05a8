extension PageWriter {
  /// A heading; those of the first two levels have a line below.
  mutating func heading(level: Int, _ inlines: [Inline]) {
    if profile.accessible { return spokenHeading(inlines) }
    let width = paragraph(rich(inlines, .heading))
    guard level <= 2, width > 0 else { return }
    let glyph =
      switch (level, profile.charset) {
      case (1, .ascii): "="
      case (1, _): "─"
      case (_, .ascii): "-"
      default: "┄"
      }
    line(rich(String(repeating: glyph, count: width), .muted))
  }

  private mutating func spokenHeading(_ inlines: [Inline]) {
    sections.shown += 1
    var text = rich(profile.language.section(sections.shown, of: sections.count))
    text.append(rich(inlines))
    paragraph(text)
  }

  /// A line between two parts of a page.
  mutating func rule() {
    guard !profile.accessible else {
      paragraph(rich(profile.language.divider))
      return
    }
    let glyph = profile.charset == .ascii ? "-" : "─"
    line(rich(String(repeating: glyph, count: room(of: min(profile.proseWidth, 160))), .muted))
  }
}
