import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// Every number that a step, a table or a chart of the courses prints.
@Suite struct `explained numbers` {
  @Test(arguments: try LessonPlace.all())
  func `each has an explanation, and each explanation is of a number on the page`(
    _ place: LessonPlace
  ) async throws {
    for shown in try await ProjectRun.of(place).blocks where shown.block.kind.swiftRun == nil {
      let numbers = Set(shown.page.numbers)
      guard let explained = shown.explained else { continue }
      let all = explained.figures + explained.behind
      let known = all.reduce(into: Set<String>()) { $0.formUnion($1.numbers) }
      let unknown = numbers.subtracting(known).sorted()
      #expect(unknown.isEmpty, "line \(shown.block.location.line), \(explained.title)")
      for figure in explained.figures where !figure.isColumn && figure.shown[0] != "NA" {
        let value = Set(shownNumbers(in: figure.shown[0]))
        #expect(!value.isEmpty && value.isSubset(of: numbers), "\(figure.name)")
        #expect(!figure.meaning.isEmpty, "\(figure.name)")
      }
    }
  }
}

extension Page {
  /// The numbers on the page, without those that an author wrote.
  fileprivate var numbers: [String] {
    // What stands below a chart is its caption.
    if case .chart(let chart)? = blocks.first, blocks.count == 2, blocks.last?.isCaption == true {
      return chart.numbers
    }
    return blocks.flatMap(\.numbers)
  }
}

extension PageBlock {
  fileprivate var isCaption: Bool {
    if case .paragraph(let text) = self, case .emphasis? = text.first { true } else { false }
  }

  fileprivate var numbers: [String] {
    switch self {
    case .paragraph(let text): shownNumbers(in: text.plainText)
    case .lines(let lines): lines.flatMap(shownNumbers)
    case .proseTable(let table): table.rows.joined().flatMap { shownNumbers(in: $0.plainText) }
    case .table(let table): table.numbers
    case .chart(let chart): chart.numbers
    default: []
    }
  }
}

extension TableView {
  fileprivate var numbers: [String] {
    let bare = TableView(
      columns: columns, rowNumbers: rowNumbers, rowCount: rowCount, gap: gap,
      hiddenColumns: hiddenColumns)
    let page = TerminalRenderer(Profile(width: 160, charset: .ascii)).render([.table(bare)])
    return shownNumbers(in: page)
  }
}

extension Chart {
  fileprivate var numbers: [String] {
    let drawings = [80, 120].flatMap { drawing(in: DrawingArea(width: $0, charset: .ascii)) }
    let words = [context, summary] + spoken.dropFirst() + drawings.map(\.text)
    return words.flatMap(shownNumbers) + table.numbers
  }
}
