/// Which share of the training samples the forest is to flag.
package enum Contamination: Sendable, Equatable, CustomStringConvertible {
  /// No share: samples with a score below -0.5 are flagged.
  case auto
  /// The share, in (0, 0.5].
  case fraction(Double)

  /// As a learner types it: `auto` or `0.02`.
  package var description: String {
    switch self {
    case .auto: "auto"
    case .fraction(let share): "\(share)"
    }
  }

  /// Refuses shares of nothing and of more than half.
  func check() throws(ParameterError) {
    guard case .fraction(let share) = self else { return }
    guard share > 0, share <= 0.5 else {
      throw ParameterError("contamination", is: description, needs: "a share in (0, 0.5]")
    }
  }
}
