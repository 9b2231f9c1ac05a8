import Foundation

/// c(n): the cuts that n events need on average until one of them is alone.
func averagePathLength(_ n: Int) -> Double {
  guard n > 2 else { return n == 2 ? 1 : 0 }
  let cuts = Double(n) - 1
  return 2 * (log(cuts) + 0.5772156649015329) - 2 * cuts / Double(n)
}
