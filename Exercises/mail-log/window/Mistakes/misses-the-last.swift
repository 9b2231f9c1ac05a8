func windowSums(_ counts: [Int], size: Int, every: Int) -> [Int] {
  guard size > 0, every > 0 else { return [] }
  return stride(from: 0, to: counts.count - size, by: every).map { start in
    counts[start..<start + size].reduce(0, +)
  }
}
