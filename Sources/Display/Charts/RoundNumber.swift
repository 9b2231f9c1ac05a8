/// A number that is easy to say: a few digits, and a power of ten.
struct RoundNumber: Equatable {
  let digits: Int
  let exponent: Int

  /// The nearest double, exactly as if its decimals were read from a text.
  var value: Double { Double("\(digits)e\(exponent)") ?? 0 }

  /// Decimals that it needs.
  var decimals: Int { max(0, -exponent) }

  /// The number with at least so many decimals.
  func text(decimals: Int) -> String {
    guard (-9...9).contains(exponent) else { return digits == 0 ? "0" : "\(digits)e\(exponent)" }
    return Numbers.fixed(value, decimals: max(decimals, self.decimals))
  }
}

/// A step of 1, 2 or 5 times a power of ten; edges and ticks are multiples of it.
struct RoundStep: Equatable {
  let factor: Int
  let exponent: Int

  /// The length of one step.
  var number: RoundNumber { RoundNumber(digits: factor, exponent: exponent) }

  /// The number that is `index` steps away from zero.
  func multiple(_ index: Int) -> RoundNumber {
    RoundNumber(digits: index * factor, exponent: exponent)
  }

  /// The last multiple that does not lie above a value.
  ///
  /// - Parameter value: A number of which a double can still tell single steps apart.
  /// - Returns: How many steps the multiple is away from zero.
  func index(below value: Double) -> Int {
    var index = Int((value / number.value).rounded(.down))
    while multiple(index).value > value { index -= 1 }
    while multiple(index + 1).value <= value { index += 1 }
    return index
  }

  /// The next longer step.
  var longer: RoundStep {
    switch factor {
    case 1: RoundStep(factor: 2, exponent: exponent)
    case 2: RoundStep(factor: 5, exponent: exponent)
    default: RoundStep(factor: 1, exponent: exponent + 1)
    }
  }

  /// The shortest step of which at most `limit` lie between two numbers, their multiples included.
  ///
  /// - Parameters:
  ///   - low: A finite number.
  ///   - high: A finite number above `low`.
  ///   - limit: 2 or more.
  ///   - shortest: Steps below this one are not tried.
  /// - Returns: The step.
  static func covering(
    _ low: Double, _ high: Double, limit: Int, shortest: RoundStep? = nil
  ) -> RoundStep {
    // Halves, so that the distance of the two largest doubles is still a number.
    let least = (high / 2 - low / 2) / (Double(limit) / 2)
    // The power of ten at or below `least`, from its power of two.
    var exponent = max(-300, Int((Double(least.exponent) * 0.30103).rounded(.down)))
    while exponent > -300, RoundNumber(digits: 1, exponent: exponent).value > least {
      exponent -= 1
    }
    var step = RoundStep(factor: 1, exponent: exponent)
    if let shortest, step.number.value < shortest.number.value { step = shortest }
    while step.count(low, high) > limit { step = step.longer }
    return step
  }

  /// How many steps it takes to reach from one number to another, starting and ending on a multiple.
  private func count(_ low: Double, _ high: Double) -> Int {
    let last = index(below: high)
    return last - index(below: low) + (multiple(last).value == high ? 0 : 1)
  }
}
