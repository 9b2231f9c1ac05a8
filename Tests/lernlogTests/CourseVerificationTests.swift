import Foundation
import Testing

/// `lernlog verify` on the courses that come with the toolkit.
///
/// Thousands of trees take minutes without an optimiser, so the courses are proved in release, as
/// Tests/presubmit does.
@Suite(.enabled(if: isOptimised)) struct `the courses` {
  @Test func `every course is clean in every language`() throws {
    let result = try CourseCopy("Lessons").verify("--strict")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix(" lessons proved: 0 errors, 0 warnings\n"), "\(result.output)")
  }

  @Test func `one changed digit in any output is found, and record restores every file`() throws {
    let course = try CourseCopy("Lessons")
    let files = try course.files
    var places: [String] = []
    // The guide beside the courses is no lesson.
    for (name, data) in files where name.hasSuffix(".md") && name.contains("/") {
      let (text, found) = spoilingOutputs(String(decoding: data, as: UTF8.self))
      places += found.map { "Lessons/\(name):\($0.fence):1: error: the recorded output" }
      places += found.map { "\n-\($0.line)\n" }
      try course.write(text, to: name)
    }
    #expect(places.count > 100)
    let result = try course.verify()
    #expect(result.status == 1)
    for place in places { #expect(result.output.contains(place), "\(place)") }
    #expect(try course.verify("--record").status == 0)
    #expect(try course.files == files)
  }

  /// A lesson with the first digit of every output made another one.
  ///
  /// - Returns: The text; and for each output the line of its fence and the line that was changed.
  private func spoilingOutputs(_ text: String) -> (
    text: String, changes: [(fence: Int, line: String)]
  ) {
    var lines = text.components(separatedBy: "\n")
    var changes: [(fence: Int, line: String)] = []
    var fence: Int?
    for index in lines.indices {
      if lines[index].hasSuffix("```output") { fence = index + 1 }
      guard let open = fence, let place = lines[index].firstIndex(where: \.isWholeNumber),
        let digit = lines[index][place].wholeNumberValue
      else { continue }
      lines[index].replaceSubrange(place...place, with: "\((digit + 1) % 10)")
      changes.append((open, lines[index]))
      fence = nil
    }
    return (lines.joined(separator: "\n"), changes)
  }
}

/// Whether the tests, and the program beside them, were built in release.
private var isOptimised: Bool {
  #if DEBUG
    false
  #else
    true
  #endif
}
