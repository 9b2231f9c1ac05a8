/// The sum of each full window over the counts.
func windowSums(_ counts: [Int], size: Int, every: Int) -> [Int] {
  guard size > 0, every > 0 else { return [] }
  // The last full window ends with the list; a negative place means that none fits.
  return stride(from: 0, through: counts.count - size, by: every).map { start in
    counts[start..<start + size].reduce(0, +)
  }
}
