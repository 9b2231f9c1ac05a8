import Foundation

func averagePathLength(_ n: Int) -> Double {
  if n <= 1 { return 0 }
  if n == 2 { return 1 }
  return 2 * (log2(Double(n - 1)) + 0.5772156649015329) - 2 * Double(n - 1) / Double(n)
}
