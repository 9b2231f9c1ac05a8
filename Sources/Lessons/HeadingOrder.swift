/// Headings that skip a level: below the title, which is the first, a section has two `#`, and what is
/// under it three.
///
/// Somebody who hears a lesson walks through it by its headings, and would look for the missing one.
///
/// - Parameter lesson: The lesson.
/// - Returns: A warning for each such heading.
package func skippedHeadings(in lesson: Lesson) -> [Diagnostic] {
  var above = 1
  return lesson.blocks.compactMap { block in
    guard case .heading(let level, _, _) = block.kind else { return nil }
    defer { above = level }
    return level > above + 1 ? .skippedHeading(level, below: above, at: block.location) : nil
  }
}

extension Diagnostic {
  /// A heading whose level is more than one below that of the heading above.
  static func skippedHeading(_ level: Int, below above: Int, at location: SourceLocation) -> Self {
    let marks = (
      old: String(repeating: "#", count: level), new: String(repeating: "#", count: above + 1)
    )
    return Self(
      severity: .warning, location: location,
      message: above == 1
        ? "the title of the lesson is the first level, so this heading is of the second"
        : "this heading of level \(level) stands below one of level \(above)",
      fixIt: FixIt(old: marks.old, new: marks.new))
  }
}
