/// A table written with pipes, found in the source lines of a paragraph; its cells are still text.
///
/// libcmark has no tables, and escapes are lost in its text, so the lines themselves are read.
struct PipeTable: Equatable {
  /// The most columns of a table in prose.
  static let columnLimit = 64

  /// How many lines of the paragraph stand before the header.
  let linesBefore: Int
  let header: [String]
  let alignments: [MarkdownTable.Alignment]
  /// Whether there are more columns than allowed; then the rows are not looked at.
  let isTooWide: Bool
  /// As many cells a row as the header has.
  let rows: [[String]]

  /// Finds the header and the row of dashes under it; every line after them is a row.
  ///
  /// - Parameter lines: A paragraph's lines without list and quote marks before them.
  init?(in lines: [String]) {
    guard
      let dashes = lines.indices.dropFirst().first(where: { index in
        guard let alignments = columnAlignments(in: lines[index]) else { return false }
        return alignments.count == pipeCells(lines[index - 1]).count
      }), let alignments = columnAlignments(in: lines[dashes])
    else { return nil }
    linesBefore = dashes - 1
    header = pipeCells(lines[dashes - 1])
    self.alignments = alignments
    isTooWide = alignments.count > Self.columnLimit
    guard !isTooWide else {
      rows = []
      return
    }
    rows = lines[(dashes + 1)...].map { line in
      let cells = pipeCells(line).prefix(alignments.count)
      return cells + Array(repeating: "", count: alignments.count - cells.count)
    }
  }
}

/// The alignments in a row such as `| :-- | --: |`; `nil` for any other line.
private func columnAlignments(in line: String) -> [MarkdownTable.Alignment]? {
  guard line.contains("|"), line.contains("-") else { return nil }
  var alignments: [MarkdownTable.Alignment] = []
  for cell in pipeCells(line) {
    let (left, right) = (cell.hasPrefix(":"), cell.hasSuffix(":"))
    let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == "-" }) else { return nil }
    alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
  }
  return alignments
}

/// The cells of a row: split at each `|` without a backslash, also inside code, as GitHub does.
private func pipeCells(_ line: String) -> [String] {
  var cells = [""]
  var isEscaped = false
  for character in trimmingBlanks(line) {
    if character == "|" {
      if isEscaped {
        cells[cells.count - 1].removeLast()
        cells[cells.count - 1].append("|")
      } else {
        cells.append("")
      }
    } else {
      cells[cells.count - 1].append(character)
    }
    isEscaped = character == "\\" && !isEscaped
  }
  if cells.count > 1, cells[0].isEmpty { cells.removeFirst() }
  if cells.count > 1, trimmingBlanks(cells[cells.count - 1]).isEmpty { cells.removeLast() }
  return cells.map(trimmingBlanks)
}
