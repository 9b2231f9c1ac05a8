import Foundation

/// c(n): the cuts that n events need on average until one of them is alone.
func averagePathLength(_ n: Int) -> Double {
  // The formula is an approximation, and too small for two events.
  guard n > 2 else { return n == 2 ? 1 : 0 }
  let eulerGamma = 0.5772156649015329
  let cuts = Double(n) - 1
  return 2 * (log(cuts) + eulerGamma) - 2 * cuts / Double(n)
}
