import Foundation

/// How strange an event is, from its path lengths in all trees: the higher, the stranger.
func score(of paths: [Double], samples: Int) -> Double {
  // `averagePathLength` stands in Support.swift. Compute the score here.
  -1
}
