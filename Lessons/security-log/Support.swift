/// Numbers drawn by chance, the same ones for the same seed: the small machine of lesson 1.
struct Draws {
  private var state: UInt64

  /// Begins at a seed.
  init(seed: UInt64) { state = seed }

  /// A place between two others, each equally likely.
  mutating func place(from start: Double, to end: Double) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return start + (end - start) * Double(state >> 11) / 9_007_199_254_740_992
  }
}
