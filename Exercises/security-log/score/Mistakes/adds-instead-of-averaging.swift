import Foundation

func score(of paths: [Double], samples: Int) -> Double {
  if paths.isEmpty || samples < 2 { return 0.5 }
  return pow(2, -paths.reduce(0, +) / averagePathLength(samples))
}
