/// Thresholds of one column, as `wide_rank` wants them.
struct WideThresholds: Sendable {
  let search: ThresholdSearch
  /// Where each cell of the grid starts, and in the high half where it ends.
  let cells: [UInt32]
  /// The largest power of 2 that is not above the number of thresholds in the fullest cell; 0 for none.
  let largestJump: UInt32

  /// Takes fewer than 2¹⁶ thresholds.
  init(_ search: ThresholdSearch) {
    self.search = search
    let starts = search.starts
    cells = zip(starts, starts.dropFirst()).map { UInt32($0) | UInt32($1) << 16 }
    let fullest = zip(starts, starts.dropFirst()).map { UInt32($1 - $0) }.max() ?? 0
    largestJump = fullest == 0 ? 0 : 1 << (31 - UInt32(fullest.leadingZeroBitCount))
  }
}
