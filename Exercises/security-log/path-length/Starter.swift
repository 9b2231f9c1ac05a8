import Foundation

/// c(n): the cuts that n events need on average until one of them is alone.
func averagePathLength(_ n: Int) -> Double {
  // First the small numbers, then the formula, here.
  -1
}
