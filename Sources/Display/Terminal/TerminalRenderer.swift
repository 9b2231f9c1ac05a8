/// Turns pages into text for a terminal.
package struct TerminalRenderer: Sendable {
  /// The place that pages are shown on.
  package let profile: Profile

  /// A renderer for one place.
  package init(_ profile: Profile) {
    self.profile = profile
  }

  /// One page: no blanks at the end of a line, one line end at the end; nothing for no blocks.
  package func render(_ page: Page) -> String {
    var pages = PageStream(profile)
    return pages.render(page)
  }
}

/// Pages that are shown one below the other, as on a walk: links and sections count on.
package struct PageStream: Sendable {
  /// The place that the next page is shown on; it changes when the window does.
  package var profile: Profile
  private var links = LinkNumbers()
  private var sections: SectionNumbers?
  private var hasLines = false

  /// An empty stream.
  ///
  /// - Parameters:
  ///   - profile: The place that pages are shown on.
  ///   - sections: Headings on all pages together; where it is left out each page counts its own.
  package init(_ profile: Profile, sections: Int? = nil) {
    self.profile = profile
    self.sections = sections.map { SectionNumbers(count: $0) }
  }

  /// The next page, with a blank line before all but the first.
  package mutating func render(_ page: Page) -> String {
    var writer = PageWriter(
      profile, links: links, sections: sections ?? SectionNumbers(count: page.headingCount),
      hasLines: hasLines)
    writer.page(page)
    hasLines = writer.hasLines
    links = writer.links
    if sections != nil { sections = writer.sections }
    return String(decoding: writer.output.bytes, as: UTF8.self)
  }
}

/// How many headings were shown, and how many there are.
struct SectionNumbers {
  var shown = 0
  let count: Int
}
