/// Round bins of equal width, from the lowest value to the highest.
///
/// Every bin holds its lower edge and not its upper one. Only the last may hold both, where the highest
/// value lies on its edge. A threshold inside a bin splits it.
struct Bins {
  /// The bins, the lowest first.
  let bins: [Bin]
  /// The width of a bin that no threshold splits.
  let step: RoundStep

  /// Bins over the finite values of a sample; `nil` where they do not differ.
  ///
  /// - Parameters:
  ///   - sample: The values.
  ///   - limit: How many bins there are at most, 2 or more; a threshold may add one.
  ///   - threshold: A finite number, or `nil`.
  init?(_ sample: Sample, atMost limit: Int, threshold: Double? = nil) {
    precondition(limit >= 2, "2 bins or more")
    guard let (low, high) = sample.range else { return nil }
    let areWhole = sample.sorted.allSatisfy { $0.rounded() == $0 && $0.magnitude < 1e15 }
    // Of whole numbers, the highest never shares a bin with another one because of its edge.
    step = RoundStep.covering(
      low, areWhole ? high.nextUp : high, limit: limit,
      shortest: areWhole ? RoundStep(factor: 1, exponent: 0) : nil)
    let limits = areWhole ? (low, high.nextUp) : (low, high)
    // A whole number lies below 7.5 when it lies below 8.
    let split = areWhole ? threshold?.rounded(.up) : threshold
    let edges = Self.edges(step, from: limits.0, to: limits.1, split: split)
    let counts = Self.counts(of: sample.sorted, between: edges.map(\.value))
    bins = counts.indices.map { index in
      Bin(
        lower: edges[index], upper: edges[index + 1], count: counts[index],
        isClosed: !areWhole && edges[index + 1].value == high,
        isBelow: split.map { edges[index + 1].value <= $0 || high < $0 } ?? false,
        whole: areWhole ? Int(edges[index].value)...Int(edges[index + 1].value) - 1 : nil)
    }
  }

  /// Multiples of a step around two numbers, and a threshold that lies between the numbers.
  private static func edges(
    _ step: RoundStep, from low: Double, to high: Double, split: Double?
  ) -> [Edge] {
    let multiples = (step.index(below: low)...step.index(below: high) + 1).map(step.multiple)
    let needed = multiples.firstIndex { $0.value >= high } ?? multiples.count - 1
    let round = Array(multiples[...needed])
    guard let split, split > low, split <= high, !round.contains(where: { $0.value == split })
    else {
      return round.map { Edge(value: $0.value, text: $0.text(decimals: 0)) }
    }
    let text = Numbers.short(split)
    let decimals = text.firstIndex(of: ".").map { text[$0...].count - 1 } ?? 0
    let edges = round.map { Edge(value: $0.value, text: $0.text(decimals: decimals)) }
    let below = edges.prefix { $0.value < split }
    return below + [Edge(value: split, text: text)] + edges[below.endIndex...]
  }

  private static func counts(of sorted: [Double], between edges: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: edges.count - 1)
    var bin = 0
    for value in sorted {
      while bin < counts.count - 1, value >= edges[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
    return counts
  }
}

/// A border between bins.
struct Edge {
  let value: Double
  let text: String
}

/// One bin: the values from `lower` up to, but without, `upper`.
struct Bin {
  let lower: Edge
  let upper: Edge
  let count: Int
  /// Whether `upper` belongs to it as well.
  let isClosed: Bool
  /// Whether its values lie below the threshold.
  let isBelow: Bool
  /// The whole numbers in it, where there can be no others.
  let whole: ClosedRange<Int>?

  /// The bin as mathematics writes it, its edges as wide as the widest of its neighbours.
  func interval(edgeWidth: Int) -> String {
    if let whole, whole.count == 1 { return lower.text }
    let (low, high) = (lower.text.paddedLeft(to: edgeWidth), upper.text.paddedLeft(to: edgeWidth))
    return "[\(low), \(high)\(isClosed ? "]" : ")")"
  }

  /// The bin as it is said.
  func words(_ language: Language) -> String {
    guard let whole else {
      let to = language(en: "to", de: "bis")
      return "\(lower.text) \(to) \(upper.text)"
    }
    guard whole.count > 1 else { return lower.text }
    let to = language(en: "to", de: "bis")
    return "\(lower.text) \(to) \(Numbers.count(whole.upperBound))"
  }
}
