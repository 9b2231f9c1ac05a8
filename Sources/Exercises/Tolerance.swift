import Lessons

/// How far a number may be away from the expected one; bounds count as inside.
package struct Tolerance: Sendable, Equatable {
  /// The largest distance.
  package let within: Double?
  /// The largest distance as a share of the expected number's size.
  package let relative: Double?

  /// Nothing but the number itself.
  package static let exact = Tolerance()

  /// A distance, a share, both (then one of them is enough), or neither.
  package init(within: Double? = nil, relative: Double? = nil) {
    self.within = within
    self.relative = relative
  }

  /// Whether a number counts as another one.
  ///
  /// NaN equals NaN, an infinity itself. The distance may pass its bound by the last bits that the
  /// subtraction costs, so that 1.1 is within 0.1 of 1 on every machine; a bound of 0 is exact.
  package func accepts(_ number: Double, for expected: Double) -> Bool {
    if number == expected || number.isNaN && expected.isNaN { return true }
    guard number.isFinite, expected.isFinite else { return false }
    let bounds = [within, relative.map { $0 * abs(expected) }].compactMap { $0 }
    return bounds.contains { bound in
      bound > 0 && NumberRule(precision: .within(bound)).accepts(number, for: expected)
    }
  }
}

/// The tolerances of a check: one for all columns, or one for each column.
package struct Tolerances: Sendable, Equatable {
  /// What holds where a column has none of its own.
  package let all: Tolerance
  /// What holds for single columns.
  package let byColumn: [String: Tolerance]

  /// Tolerances for all numbers, and for single columns.
  package init(_ all: Tolerance = .exact, byColumn: [String: Tolerance] = [:]) {
    self.all = all
    self.byColumn = byColumn
  }

  /// What holds for a column.
  package subscript(column: String) -> Tolerance { byColumn[column] ?? all }
}
