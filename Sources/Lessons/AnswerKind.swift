/// What a question asks for, and how an answer to it is compared.
package enum AnswerKind: Sendable, Equatable {
  /// A number.
  case number(NumberRule)
  /// A text.
  case text
  /// One of the choices.
  case one
  /// Some of the choices, in any order.
  case select
  /// All of the choices, put in order.
  case order

  /// Whether the learner picks from choices.
  package var hasChoices: Bool {
    switch self {
    case .number, .text: false
    case .one, .select, .order: true
    }
  }
}

/// How near a number must come.
package struct NumberRule: Sendable, Equatable {
  /// What counts as the same number.
  package enum Precision: Sendable, Equatable {
    /// Nothing but the number itself.
    case exact
    /// What rounds to the same number with so many decimals.
    case decimals(Int)
    /// What is at most so far away; the bound itself is inside.
    case within(Double)
  }

  /// What counts as the same number.
  package let precision: Precision
  /// Whether the answer counts in per cent, so that `72.73 %` is one.
  package let isPercent: Bool

  /// Makes a rule.
  package init(precision: Precision = .exact, isPercent: Bool = false) {
    self.precision = precision
    self.isPercent = isPercent
  }

  /// The number to compare with where an expression gave it.
  ///
  /// - Parameter value: What the expression gave.
  /// - Returns: The value; a share, 0 to 1, in per cent where the answer counts in per cent.
  package func expected(evaluated value: Double) -> Double {
    isPercent && (0...1).contains(value) ? value * 100 : value
  }

  /// Whether a number counts as another one.
  package func accepts(_ number: Double, for expected: Double) -> Bool {
    switch precision {
    case .exact: isAtMost(abs(number - expected), 0, near: expected)
    case .within(let distance): isAtMost(abs(number - expected), distance, near: expected)
    case .decimals(let decimals): roundToSame(number, expected, decimals: decimals)
    }
  }
}

/// Whether a distance is within a bound, give or take the last bits that arithmetic costs.
private func isAtMost(_ distance: Double, _ bound: Double, near value: Double) -> Bool {
  distance <= bound + 4 * max(abs(value), bound).ulp
}

/// Whether two numbers round to the same number; one that lies half-way rounds to both sides.
///
/// - Parameters:
///   - first: A number.
///   - second: Another.
///   - decimals: The decimals that are kept, 0 to 15.
/// - Returns: Whether there is a number with so many decimals that both round to.
func roundToSame(_ first: Double, _ second: Double, decimals: Int) -> Bool {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  let (a, b) = (first * scale, second * scale)
  guard a.isFinite, b.isFinite else { return first == second }
  return [a.rounded(.down), a.rounded(.up)].contains { rounded in
    isAtMost(abs(a - rounded), 0.5, near: a) && isAtMost(abs(b - rounded), 0.5, near: b)
  }
}
