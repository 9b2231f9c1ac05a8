import Foundation

func score(of paths: [Double], samples: Int) -> Double {
  if paths.isEmpty || samples < 2 { return 0.5 }
  let mean = paths.reduce(0, +) / Double(paths.count)
  return pow(2, -mean / Double(samples))
}
