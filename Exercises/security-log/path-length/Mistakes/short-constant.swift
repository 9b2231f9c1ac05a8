import Foundation

func averagePathLength(_ n: Int) -> Double {
  if n <= 1 { return 0 }
  if n == 2 { return 1 }
  return 2 * (log(Double(n - 1)) + 0.5772) - 2 * Double(n - 1) / Double(n)
}
