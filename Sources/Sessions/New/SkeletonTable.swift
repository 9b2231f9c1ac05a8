import Lessons
import Pipeline

/// A table of a lesson that a new exercise asks about, and a value whose rows are to be found in it.
struct SkeletonTable {
  /// The lesson that makes it, with its course.
  let lesson: String
  /// Its name in the lesson.
  let name: String
  private let table: Table
  /// The column with the value.
  let column: String
  /// Another column of texts.
  let other: String
  /// The value: among those that stand in several rows, the rarest.
  let value: String

  /// The first table of a lesson's session in which there is such a value.
  init?(in session: Session, of lesson: String) {
    for (name, artefact) in session.artefacts {
      guard case .table(let table) = artefact, table[Self.rowColumn] == nil, isWord(name),
        let (column, value) = rarestValue(of: table),
        let other = table.columns.first(where: { $0.isReadable && $0.name != column })
      else { continue }
      (self.lesson, self.name, self.table) = (lesson, name, table)
      (self.column, self.other, self.value) = (column, other.name, value)
      return
    }
    return nil
  }

  /// The column with the number of each row that learners get.
  private static let rowColumn = "event"

  /// The rows that hold the value, from 0.
  var rows: [Int] { (0..<table.rowCount).filter { table[column]?.text($0) == value } }

  /// The other rows.
  var otherRows: [Int] { (0..<rowCount).filter { table[column]?.text($0) != value } }

  /// How many rows there are.
  var rowCount: Int { table.rowCount }

  /// Some rows as a file that is handed in.
  func csv(_ rows: [Int]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row([Self.rowColumn, column, other])
    for row in rows {
      writer.row(["\(row)", table[column]?.text(row), table[other]?.text(row)])
    }
    return writer.take()
  }
}

/// The rarest text that stands in several rows but not in all; of equally rare ones the first.
private func rarestValue(of table: Table) -> (column: String, value: String)? {
  var rarest: (column: String, value: String, count: Int)?
  for column in table.columns where column.isReadable {
    var counts: [String: Int] = [:]
    let values = (0..<table.rowCount).compactMap { column.text($0) }
    for value in values { counts[value, default: 0] += 1 }
    for value in values {
      guard let count = counts[value], count > 1, count < table.rowCount, isWord(value),
        count < rarest?.count ?? .max
      else { continue }
      rarest = (column.name, value, count)
    }
  }
  return rarest.map { ($0.column, $0.value) }
}

/// Whether a text needs quotes neither in YAML nor in CSV nor in Markdown.
private func isWord(_ text: String) -> Bool {
  text.first?.isLetter == true
    && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.@".contains($0)) }
}

extension Column {
  /// Whether it holds texts, under a name that needs no quotes.
  fileprivate var isReadable: Bool {
    if case .text = values { isWord(name) } else { false }
  }
}
