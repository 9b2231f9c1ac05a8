/// The cells of a heatmap: the largest rows first, columns in natural order, nothing empty.
struct HeatmapGrid {
  /// A count under its own names.
  struct Cell: Hashable {
    let row: [String]
    let column: String
  }

  /// A row of the picture.
  struct Row {
    /// Its names; empty for the one that holds all others.
    let names: [String]
    /// Its counts, one for each column.
    let counts: [Int]

    var total: Int { counts.reduce(0, +) }
  }

  /// What was counted, each cell under all of its names: the largest first, then in natural order.
  let cells: [(cell: Cell, count: Int)]
  /// The cells once rows were put together, those in the row of all others too: largest rows first.
  let grouped: [(cell: Cell, count: Int)]
  /// How many names make a row; the others were given up because there were too many rows.
  let keyCount: Int
  /// The rows of the picture.
  let rows: [Row]
  /// Rows before any were put together by their first name.
  let wholeRowCount: Int
  /// Rows with a count, whether they are drawn on their own or not.
  let rowCount: Int
  let columns: [String]
  /// Tallies without a name or a count.
  let missing: Int
  /// Names that occur with counts of 0 only.
  let emptyRows: Int
  let emptyColumns: Int

  init(_ tallies: [Heatmap.Tally], mostRows: Int) {
    let counts = Self.counts(tallies)
    missing = tallies.count { Self.cell(of: $0) == nil }
    let all = counts.map { (cell: $0.key, count: $0.value) }
    cells = all.filter { $0.count > 0 }.sorted { first, second in
      first.count != second.count
        ? first.count > second.count : Self.precedes(first.cell, second.cell)
    }
    let whole = Set(cells.map(\.cell.row)).count
    let used = Set(cells.map(\.cell.column))
    emptyRows = Set(all.map(\.cell.row)).count - whole
    emptyColumns = Set(all.map(\.cell.column)).count - used.count
    keyCount = whole > mostRows ? 1 : tallies.first?.row.count ?? 1
    wholeRowCount = whole
    columns = used.sorted { $0.naturallyPrecedes($1) }
    let sorted = Self.rows(of: cells, keyCount: keyCount, columns: columns)
    rowCount = sorted.count
    let columns = columns
    grouped = sorted.flatMap { row in
      row.counts.sorted { $0.key < $1.key }.map { column, count in
        (Cell(row: row.names, column: columns[column]), count)
      }
    }
    rows = Self.folded(sorted, mostRows: mostRows)
  }

  /// The first of the largest cells once rows were put together.
  var largest: (cell: Cell, count: Int)? {
    grouped.reduce(grouped.first) { most, next in
      next.count > (most?.count ?? 0) ? next : most
    }
  }

  var total: Int { cells.reduce(0) { $0 + $1.count } }

  private static func counts(_ tallies: [Heatmap.Tally]) -> [Cell: Int] {
    var counts: [Cell: Int] = [:]
    for tally in tallies {
      guard let cell = cell(of: tally), let count = tally.count else { continue }
      precondition((0...1_000_000_000_000_000).contains(count), "counts are from 0 to 10^15")
      counts[cell, default: 0] += count
    }
    return counts
  }

  private static func cell(of tally: Heatmap.Tally) -> Cell? {
    let names = tally.row.compactMap(\.self)
    guard names.count == tally.row.count, let column = tally.column, tally.count != nil else {
      return nil
    }
    return Cell(row: names, column: column)
  }

  private static func precedes(_ first: Cell, _ second: Cell) -> Bool {
    precedes(first.row + [first.column], second.row + [second.column])
  }

  private static func precedes(_ first: [String], _ second: [String]) -> Bool {
    for (one, other) in zip(first, second) where one != other {
      return one.naturallyPrecedes(other)
    }
    return false
  }

  /// Every row, the largest first, then in natural order.
  private static func rows(
    of cells: [(cell: Cell, count: Int)], keyCount: Int, columns: [String]
  ) -> [(names: [String], counts: [Int: Int])] {
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var rows: [[String]: [Int: Int]] = [:]
    for (cell, count) in cells {
      guard let place = places[cell.column] else { continue }
      rows[Array(cell.row.prefix(keyCount)), default: [:]][place, default: 0] += count
    }
    let totals = rows.map { (names: $0.key, counts: $0.value, total: $0.value.values.reduce(0, +)) }
    return totals.sorted { first, second in
      first.total != second.total ? first.total > second.total : precedes(first.names, second.names)
    }.map { ($0.names, $0.counts) }
  }

  /// The rows of the picture: all of them, or the 15 largest and one for the others.
  private static func folded(
    _ rows: [(names: [String], counts: [Int: Int])], mostRows: Int
  ) -> [Row] {
    let columnCount = (rows.flatMap(\.counts.keys).max() ?? -1) + 1
    func dense(_ counts: [Int: Int]) -> [Int] { (0..<columnCount).map { counts[$0] ?? 0 } }
    guard rows.count > mostRows else {
      return rows.map { Row(names: $0.names, counts: dense($0.counts)) }
    }
    let kept = mostRows * 3 / 4
    let rest = rows[kept...].reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
    return rows[..<kept].map { Row(names: $0.names, counts: dense($0.counts)) }
      + [Row(names: [], counts: dense(rest))]
  }
}
