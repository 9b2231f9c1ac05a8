/// The steps of a column, one more than there are thresholds: each value is on one of them.
struct StepSearch: Sendable {
  private let search: ThresholdSearch
  /// The same for the processor's wide instructions; `nil` where it lacks them.
  private let wide: WideThresholds?

  /// Takes fewer than 2¹⁶ ascending thresholds.
  init(_ thresholds: [Float], isWide: Bool = WideForest.isAvailable) {
    search = ThresholdSearch(thresholds)
    wide = isWide ? WideThresholds(search) : nil
  }

  /// How many steps there are.
  var count: Int { search.count + 1 }

  /// The step of each value; any where the value is a gap.
  func steps(of values: [Float]) -> [UInt16] {
    guard let wide else { return values.map { UInt16($0.isNaN ? 0 : search.countBelow($0)) } }
    var steps = [UInt16](repeating: 0, count: values.count)
    wide.rank(values, base: 0, to: &steps[...])
    return steps
  }
}
