/// How many samples or features a tree gets.
package enum Amount: Sendable, Equatable, CustomStringConvertible {
  /// As many as the forest's authors advise: 256 samples, all features.
  case auto
  /// So many.
  case count(Int)
  /// Such a share of all, in (0, 1].
  case share(Double)

  /// As a learner types it: `auto`, `256` or `0.5`.
  package var description: String {
    switch self {
    case .auto: "auto"
    case .count(let count): "\(count)"
    case .share(let share): "\(share)"
    }
  }

  /// Refuses counts and shares of nothing, and shares of more than all.
  func check(as parameter: String) throws(ParameterError) {
    switch self {
    case .auto:
      return
    case .count(let count):
      guard count >= 1 else {
        throw ParameterError(parameter, is: description, needs: "a count of 1 or more")
      }
    case .share(let share):
      guard share > 0, share <= 1 else {
        throw ParameterError(
          parameter, is: description, needs: "a share in (0, 1], or a count without a point")
      }
    }
  }
}
