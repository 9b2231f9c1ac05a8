/// A table of words: a header, and rows of as many cells.
package struct ProseTable: Sendable, Equatable {
  /// Where the cells of a column stand.
  package enum Alignment: Sendable, CaseIterable {
    case left, centre, right
  }

  /// The cells of the header.
  package let header: [[Inline]]
  /// One for each column.
  package let alignments: [Alignment]
  /// The rows, each with as many cells as the header.
  package let rows: [[[Inline]]]

  /// A table; missing alignments are left, missing cells empty.
  package init(header: [[Inline]], alignments: [Alignment] = [], rows: [[[Inline]]]) {
    let columns = max(header.count, rows.map(\.count).max() ?? 0)
    self.header = header.padded(to: columns, with: [])
    self.alignments = Array(alignments.padded(to: columns, with: .left).prefix(columns))
    self.rows = rows.map { $0.padded(to: columns, with: []) }
  }
}

extension Array {
  fileprivate func padded(to count: Int, with element: Element) -> Self {
    self + Array(repeating: element, count: Swift.max(0, count - self.count))
  }
}
