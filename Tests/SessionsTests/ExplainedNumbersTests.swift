import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// Every number that a step, a table or a chart of the courses prints.
@Suite struct `explained numbers` {
  /// A lesson of the project in a language.
  struct Place: CustomTestStringConvertible, Sendable {
    let course: String
    let lesson: String
    let language: Language

    var testDescription: String { "\(course)/\(lesson) (\(language.rawValue))" }
  }

  static func places() throws -> [Place] {
    try Catalogue(["Lessons"], MemoryFiles.projectLessons()).courses.flatMap { course, _ in
      course.lessons.flatMap { lesson in
        Language.allCases.map {
          Place(course: course.id, lesson: lesson.name, language: $0)
        }
      }
    }
  }

  @Test(arguments: try places())
  func `each has an explanation, and each explanation is of a number on the page`(_ place: Place)
    throws
  {
    var run = try run(place)
    for block in run.lesson.blocks where block.kind.swiftRun == nil {
      let numbers = Set(try run.show(block).numbers)
      guard let explained = try run.explained(block) else { continue }
      let all = explained.figures + explained.behind
      let known = all.reduce(into: Set<String>()) { $0.formUnion($1.numbers) }
      let unknown = numbers.subtracting(known).sorted()
      #expect(unknown.isEmpty, "line \(block.location.line), \(explained.title)")
      for figure in explained.figures where !figure.isColumn && figure.shown[0] != "NA" {
        let value = Set(shownNumbers(in: figure.shown[0]))
        #expect(!value.isEmpty && value.isSubset(of: numbers), "\(figure.name)")
        #expect(!figure.meaning.isEmpty, "\(figure.name)")
      }
    }
  }

  private func run(_ place: Place) throws -> LessonRun {
    let catalogue = try Catalogue(["Lessons"], MemoryFiles.projectLessons())
    let course = try #require(catalogue.courses.first { $0.course.id == place.course }?.course)
    let library = try #require(catalogue.library(of: course, language: place.language))
    return try LessonRun(library.lesson(place.lesson), in: library)
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
