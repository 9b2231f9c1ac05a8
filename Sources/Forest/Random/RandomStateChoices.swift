extension RandomState {
  /// Puts the values into a random order: `shuffle(values)`.
  package mutating func shuffle<Element>(_ values: inout [Element]) {
    var values = values.mutableSpan
    var index = values.count - 1
    while index > 0 {
      // A draw that is too large swaps nothing, and the next one is for the same place: so the processor
      // need not guess whether it is.
      let draw = candidate(upTo: UInt64(index))
      let isTaken = draw <= UInt64(index)
      let place = isTaken ? Int(draw) : index
      let moved = values[index]
      values[index] = values[place]
      values[place] = moved
      index -= isTaken ? 1 : 0
    }
  }

  /// The numbers 0..<`count` in a random order: `permutation(count)`.
  package mutating func permutation(_ count: Int) -> [Int] { permutation(of: Array(0..<count)) }

  /// The values in a random order: `permutation(values)`.
  package mutating func permutation<Element>(of values: [Element]) -> [Element] {
    var shuffled = values
    shuffle(&shuffled)
    return shuffled
  }

  /// Draws one of the values: `choice(values)`.
  package mutating func choice<Values: RandomAccessCollection>(
    of values: Values
  ) -> Values.Element {
    values[values.index(values.startIndex, offsetBy: integer(below: values.count))]
  }

  /// Draws values with replacement, all equally likely: `choice(values, count)`.
  package mutating func choices<Element>(of values: [Element], count: Int) -> [Element] {
    (0..<count).map { _ in choice(of: values) }
  }

  /// Draws values with replacement: `choice(values, count, p=probabilities)`.
  ///
  /// - Parameters:
  ///   - values: What to choose from.
  ///   - probabilities: One for each value, 0 or more, with a sum of about 1.
  ///   - count: How many to draw.
  /// - Returns: The drawn values, in the order of the draws.
  package mutating func choices<Element>(
    of values: [Element], probabilities: [Double], count: Int
  ) -> [Element] {
    precondition(values.count == probabilities.count, "each value has one probability")
    let sums = runningSums(probabilities)
    guard let total = sums.last, total > 0, total.isFinite else {
      preconditionFailure("the probabilities need a sum above 0")
    }
    let edges = sums.map { $0 / total }
    return (0..<count).map { _ in
      let point = random()
      return values[edges.firstIndex { point < $0 } ?? values.count - 1]
    }
  }

  /// Draws different places of the list: `choice(values, count, replace=False)`.
  package mutating func sample<Element>(of values: [Element], count: Int) -> [Element] {
    precondition((0...values.count).contains(count), "\(count) of \(values.count) cannot be drawn")
    return Array(permutation(of: values).prefix(count))
  }
}
