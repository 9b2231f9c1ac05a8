import Display
import Lessons
import TestSupport
import Testing

@testable import Sessions

/// What `verify` says of pages that some terminal cannot show.
@Suite struct `a page on every terminal` {
  /// A chart that is wider than its area, or has nothing to say.
  private struct OddChart: Chart {
    var extra = 0
    var words = "Something is drawn."
    let title = "Odd"
    let context = "1 bar"
    var summary: String { words }
    var spoken: [String] { [words] }
    var table: TableView { TableView(columns: [], rowCount: 0) }
    let figures: [Figure] = []

    func drawing(in area: DrawingArea) -> [StyledLine] {
      [StyledLine([StyledText(String(repeating: "x", count: area.width + extra), .plain)])]
    }
  }

  private func problems(of page: Page, _ text: String = "A.\n") throws -> [Diagnostic] {
    let (lesson, _) = parseLesson(
      SourceText(file: "a.md", text: SampleLesson.front + text), course: "course", name: "a",
      language: "en", known: .all)
    return DisplayProof(lesson, .en).problems(of: page, try #require(lesson.blocks.first))
  }

  @Test func `a chart that is wider than the terminal is an error at its block`() throws {
    #expect(try problems(of: [.chart(OddChart())]).isEmpty)
    let found = try problems(of: [.chart(OddChart(extra: 1))])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.message == "on a terminal of 40 columns a line of this has 41")
    #expect(found.first?.location?.line == 6)
  }

  @Test func `a chart without words is an error, for it is nothing to those who hear it`() throws {
    let found = try problems(of: [.chart(OddChart(words: " "))])
    #expect(found.map(\.message) == ["the chart 'Odd' has no words for those who hear it"])
  }

  @Test func `prose, tables and addresses fit, however long their words are`() throws {
    let long = String(repeating: "long", count: 50)
    let address = "https://example.org/\(long)"
    let cells = ProseTable(header: [[.text(long)]], rows: [[[.text(long)]]])
    #expect(
      try problems(of: [
        .heading(level: 2, long), .paragraph("\(long) and \(long)"), .lines([long]),
        .paragraph([.link(destination: address, [.text("a page")])]), .proseTable(cells),
        .list(items: [ListItem([.paragraph(long)])]),
      ]).isEmpty)
  }

  @Test func `code fits into 80 columns with its indentation, or its line is named`() throws {
    let fits = String(repeating: "x", count: 76)
    let text = "```swift\n\(fits)\n\(fits)y\nlet a = 1\n\(fits)z\n```\n"
    let (lesson, _) = parseLesson(
      SourceText(file: "a.md", text: SampleLesson.front + text), course: "course", name: "a",
      language: "en", known: .all)
    let library = SampleLesson(text).library
    let found = try LessonProof(library.lesson("sample"), in: library).findings
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.compactMap(\.location?.line) == [8, 10])
    #expect(found.allSatisfy { $0.message.contains("takes 81 columns") })
    #expect(lesson.blocks.count == 1)
  }
}
