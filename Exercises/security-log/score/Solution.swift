import Foundation

/// How strange an event is, from its path lengths in all trees: the higher, the stranger.
func score(of paths: [Double], samples: Int) -> Double {
  let yardstick = averagePathLength(samples)
  // A path as long as the yardstick has this score too.
  guard !paths.isEmpty, yardstick > 0 else { return 0.5 }
  let mean = paths.reduce(0, +) / Double(paths.count)
  return pow(2, -mean / yardstick)
}
