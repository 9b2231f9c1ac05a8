/// The sum of each full window over the counts.
func windowSums(_ counts: [Int], size: Int, every: Int) -> [Int] {
  // Write here: one sum for each window that is full.
  [-1]
}
