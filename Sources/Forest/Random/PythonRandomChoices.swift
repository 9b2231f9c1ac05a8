extension PythonRandom {
  /// Draws one of the values: `choice(values)`.
  package mutating func choice<Values: RandomAccessCollection>(
    of values: Values
  ) -> Values.Element {
    values[values.index(values.startIndex, offsetBy: integer(below: values.count))]
  }

  /// Draws values with replacement, all equally likely: `choices(values, k=count)`.
  package mutating func choices<Element>(of values: [Element], count: Int) -> [Element] {
    precondition(!values.isEmpty, "there is nothing to choose from")
    return (0..<count).map { _ in values[Int(random() * Double(values.count))] }
  }

  /// Draws values with replacement, each in proportion to its weight: `choices(values, weights, k=count)`.
  ///
  /// - Parameters:
  ///   - values: What to choose from.
  ///   - weights: One for each value, 0 or more, with a sum above 0.
  ///   - count: How many to draw.
  /// - Returns: The drawn values, in the order of the draws.
  package mutating func choices<Element>(
    of values: [Element], weights: [Double], count: Int
  ) -> [Element] {
    let weights = RunningWeights(weights)
    return (0..<count).map { _ in choice(of: values, weights) }
  }

  /// Draws one value in proportion to its weight: `choices(values, weights)[0]`.
  package mutating func choice<Element>(of values: [Element], _ weights: RunningWeights) -> Element
  {
    precondition(values.count == weights.sums.count, "each value has one weight")
    return values[place(weights)]
  }

  /// Draws the place of a weight in proportion to it: `choices(range(len(weights)), weights)[0]`.
  package mutating func place(_ weights: RunningWeights) -> Int {
    let point = random() * weights.total
    return weights.sums.firstIndex { point < $0 } ?? weights.sums.count - 1
  }

  /// Puts the values into a random order: `shuffle(values)`.
  package mutating func shuffle<Element>(_ values: inout [Element]) {
    for index in values.indices.dropFirst().reversed() {
      values.swapAt(index, integer(below: index + 1))
    }
  }

  /// Draws different places of the list without replacement: `sample(values, k=count)`.
  package mutating func sample<Element>(of values: [Element], count: Int) -> [Element] {
    precondition((0...values.count).contains(count), "\(count) of \(values.count) cannot be drawn")
    return values.count <= poolLimit(for: count)
      ? sampleByPool(of: values, count: count) : sampleByRejection(of: values, count: count)
  }

  private mutating func sampleByPool<Element>(of values: [Element], count: Int) -> [Element] {
    var pool = values
    return (0..<count).map { drawn in
      let last = pool.count - drawn - 1
      let index = integer(below: last + 1)
      defer { pool[index] = pool[last] }
      return pool[index]
    }
  }

  private mutating func sampleByRejection<Element>(of values: [Element], count: Int) -> [Element] {
    var taken: Set<Int> = []
    return (0..<count).map { _ in
      var index = integer(below: values.count)
      while !taken.insert(index).inserted { index = integer(below: values.count) }
      return values[index]
    }
  }
}

/// The longest list of which Python copies the whole to draw `count` values from it.
private func poolLimit(for count: Int) -> Int {
  guard count > 5 else { return 21 }
  var power = 1
  while power < 3 * count { power *= 4 }
  return 21 + power
}

/// Weights of 0 or more that were added up once, for many draws.
package struct RunningWeights: Sendable {
  fileprivate let sums: [Double]
  fileprivate let total: Double

  /// Adds up weights, of which at least one is above 0.
  package init(_ weights: [Double]) {
    sums = runningSums(weights)
    guard let total = sums.last, total > 0, total.isFinite else {
      preconditionFailure("the weights need a sum above 0")
    }
    self.total = total
  }
}
