import CWide

extension WideForest {
  /// Whether this processor has the instructions.
  package static var isAvailable: Bool { wide_can_walk() }
}

extension WideTrees {
  /// How many rows go through the trees together.
  static let blockSize = Int(WIDE_BLOCK)

  /// Adds the lengths of the paths of some rows to their sums.
  ///
  /// - Parameters:
  ///   - rows: At most `blockSize` rows of the matrix, ascending.
  ///   - features: The matrix, without gaps in these rows.
  ///   - sums: `blockSize` of them; the first ones are those of the rows.
  func add(_ rows: Span<Int>, of features: FeatureMatrix, to sums: inout [Double]) {
    precondition(rows.count <= Self.blockSize && sums.count == Self.blockSize)
    let ranks = ranks(of: rows, in: features)
    unsafe nodes.withUnsafeBufferPointer { nodes in
      unsafe lengths.withUnsafeBufferPointer { lengths in
        unsafe depths.withUnsafeBufferPointer { depths in
          var trees = unsafe wide_trees(
            count: count, nodes: nodes.baseAddress, lengths: lengths.baseAddress,
            depths: depths.baseAddress, columns: Int32(columns.count), rank_bits: Int32(rankBits))
          unsafe wide_add_paths(&trees, ranks, &sums)
        }
      }
    }
  }

  /// The ranks of some rows, column after column; a block each.
  private func ranks(of rows: Span<Int>, in features: FeatureMatrix) -> [UInt16] {
    var ranks = [UInt16](repeating: 0, count: columns.count * Self.blockSize)
    for (place, column) in columns.enumerated() {
      let block = place * Self.blockSize..<(place + 1) * Self.blockSize
      thresholds[place].rank(
        features.values(of: column, in: rows), base: UInt16(place << rankBits), to: &ranks[block])
    }
    return ranks
  }
}

extension WideThresholds {
  /// Counts for each value the thresholds below it, and adds `base`.
  func rank(_ values: [Float], base: UInt16, to ranks: inout ArraySlice<UInt16>) {
    precondition(values.count <= ranks.count)
    unsafe search.thresholds.withUnsafeBufferPointer { thresholds in
      unsafe cells.withUnsafeBufferPointer { cells in
        var grid = unsafe wide_thresholds(
          thresholds: thresholds.baseAddress, cells: cells.baseAddress,
          first: search.thresholds.first ?? 0, cells_per_unit: search.cellsPerUnit,
          last_cell: Float(self.cells.count - 1), largest_jump: largestJump)
        unsafe ranks.withUnsafeMutableBufferPointer { ranks in
          unsafe wide_rank(&grid, values, values.count, base, ranks.baseAddress)
        }
      }
    }
  }
}

extension FeatureMatrix {
  /// The values of a column in some rows, which are ascending.
  fileprivate func values(of column: Int, in rows: Span<Int>) -> [Float] {
    guard rows.count > 0 else { return [] }
    let start = column * rowCount
    let (first, last) = (rows[0], rows[rows.count - 1])
    if last - first == rows.count - 1 { return Array(values[start + first...start + last]) }
    return rows.indices.map { values[start + rows[$0]] }
  }
}
