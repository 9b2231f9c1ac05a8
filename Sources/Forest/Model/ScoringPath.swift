/// A way to the path sums of rows; all of them lead to the same sums, to the last bit.
package enum ScoringPath: Sendable, CaseIterable {
  /// Whichever is the fastest one for a forest, its rows and the processor.
  case fastest
  /// Rows walk in plain Swift.
  case portable
  /// Rows walk by the processor's wide instructions, where `WideForest` can hold the forest.
  case wide
  /// What rows have in common is looked up, however few have it.
  case lookedUp
}
