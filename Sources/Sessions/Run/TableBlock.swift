import Display
import Forest
import Lessons
import Pipeline

/// What a `table:` block says: which rows and columns of which table.
struct TableBlock: Decodable {
  let table: Located<String>
  let columns: [ColumnChoice]?
  let `where`: Located<String>?
  let sort: [Located<String>]?
  let rows: Located<String>?
  let decimals: Int?
  let beside: [Located<String>]?
  let caption: String?
  let row: Bool?

  /// What learners may change of it.
  static let tunables = [
    Tunable("rows", .written(["head 5", "tail 3", "all"]), example: "head 10"),
    Tunable("decimals", .counts(0...17), example: "6"),
  ]

  /// Which rows are shown, or `nil` where `rows:` says something else.
  var choice: RowChoice? {
    guard let words = rows?.value.split(separator: " ") else { return .few }
    if words == ["all"] { return .all }
    guard words.count == 2, let count = Int(words[1]), count > 0 else { return nil }
    switch words[0] {
    case "head": return .head(count)
    case "tail": return .tail(count)
    default: return nil
    }
  }

  /// Refuses what can never be shown.
  func check() throws {
    if choice == nil, let rows {
      throw StepError(
        "rows is '\(rows.value)'; write 'head 5', 'tail 3' or 'all'", at: rows.location)
    }
    if let decimals, !(0...17).contains(decimals) {
      throw ParameterError("decimals", is: "\(decimals)", needs: "a count from 0 to 17")
    }
    if let condition = self.where { _ = try Expression(located: condition) }
  }

  /// The rows of the session that the block asks for.
  func view(in session: Session) throws -> TableView {
    let table = try joined(in: session)
    var found = Array(0..<table.rowCount)
    if let condition = self.where {
      found = try Expression(located: condition).rows(of: table, at: condition)
    }
    for key in (sort ?? []).reversed() { found = try sorted(found, of: table, by: key) }
    let (places, gap) = (choice ?? .few).rows(of: found.count)
    return table.view(
      rows: places.map { found[$0] }, columns: try names(in: table), decimals: decimals, gap: gap,
      numbered: row ?? true, caption: caption)
  }

  /// The table, with the columns of those beside it.
  private func joined(in session: Session) throws -> Table {
    var joined = try session.artefact(table, else: "events", needs: "a table", \.table)
    for name in beside ?? [] {
      let other = try session.artefact(name, else: name.value, needs: "a table", \.table)
      guard other.rowCount == joined.rowCount else {
        throw StepError(
          "'\(name.value)' has \(other.rowCount) rows and '\(table.value)' \(joined.rowCount)",
          at: name.location)
      }
      let more = other.columns.filter { joined[$0.name] == nil }
      joined = try joined.appending(more)
    }
    return joined
  }

  /// Columns as they are called in the table, and as they are shown.
  private func names(in table: Table) throws(StepError) -> [(column: String, shown: String)]? {
    guard let columns else { return nil }
    for choice in columns where table[choice.column.value] == nil {
      throw .noColumn(choice.column, known: table.names)
    }
    return columns.map { ($0.column.value, $0.shown) }
  }

  /// Rows in the order of a column; equal ones keep their order, missing ones come last.
  private func sorted(_ rows: [Int], of table: Table, by key: Located<String>) throws(StepError)
    -> [Int]
  {
    let descends = key.value.hasPrefix("-")
    let name = descends ? String(key.value.dropFirst()) : key.value
    guard let column = table[name] else {
      throw .noColumn(Located(name, at: key.location), known: table.names)
    }
    return rows.enumerated().sorted { first, second in
      switch column.order(first.element, second.element) {
      case .some(let isBefore) where isBefore != 0: (isBefore < 0) != descends
      case .none where column.value(first.element) == .missing: false
      case .none where column.value(second.element) == .missing: true
      default: first.offset < second.offset
      }
    }.map(\.element)
  }
}

extension Column {
  /// Whether a row comes before (-1), with (0) or after (1) another; `nil` where one is missing.
  fileprivate func order(_ first: Int, _ second: Int) -> Int? {
    switch (value(first), value(second)) {
    case (.number(let a), .number(let b)): a < b ? -1 : a > b ? 1 : 0
    case (.text(let a), .text(let b)):
      a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : a.utf8.elementsEqual(b.utf8) ? 0 : 1
    default: nil
    }
  }
}

extension TableBlock {
  /// Reads a block.
  ///
  /// - Parameter parameters: All that stands in it.
  /// - Throws: The first problem, as a `Diagnostic`.
  init(_ parameters: ParameterNode) throws(Diagnostic) {
    let (table, problems) = parameters.decode(TableBlock.self)
    guard let table, !problems.hasErrors else {
      throw problems.firstError(at: parameters.location)
    }
    self = table
  }
}
