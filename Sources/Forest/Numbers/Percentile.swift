/// The value below which so many per cent of the values lie: numpy's `percentile(values, percent)`.
///
/// - Parameters:
///   - values: In any order.
///   - percent: In [0, 100].
/// - Returns: A value of the list, or one between two neighbours; `nil` for no values.
package func percentile(_ values: [Double], _ percent: Double) -> Double? {
  quantile(values, percent / 100.0)
}

/// The value below which such a share of the values lies: pandas' `quantile(share)`.
///
/// - Parameters:
///   - values: In any order.
///   - share: In [0, 1].
/// - Returns: A value of the list, or one between two neighbours; `nil` for no values.
package func quantile(_ values: [Double], _ share: Double) -> Double? {
  precondition((0.0...1.0).contains(share), "a share of the values lies in [0, 1]")
  guard !values.isEmpty else { return nil }
  return quantile(at: quantilePosition(share, of: values.count), of: values)
}

/// Where a quantile stands among so many sorted values; between two of them where it is no whole number.
func quantilePosition(_ share: Double, of count: Int) -> Double { Double(count - 1) * share }

/// The value at a position among some values, as if they were sorted.
///
/// - Parameters:
///   - position: Below the number of values.
///   - values: All, or at least the lowest up to the position and the one after it.
/// - Returns: A value of the list, or one between two neighbours.
func quantile(at position: Double, of values: [Double]) -> Double {
  let index = Int(position)
  var values = values
  let low = values.select(index)
  // What is left behind the selected place is not smaller.
  guard let high = values[(index + 1)...].min() else { return low }
  let part = position - Double(index)
  // numpy measures from the nearer end, so that the result never leaves the gap.
  return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1.0 - part)
}

extension [Double] {
  /// The value that would stand at a place if all were sorted; moves smaller ones before it, and larger
  /// ones behind it.
  mutating func select(_ place: Int) -> Double {
    var (first, last) = (0, count - 1)
    while first < last {
      let pivot = self[(first + last) / 2]
      var (left, right) = (first, last)
      while left <= right {
        while self[left] < pivot { left += 1 }
        while self[right] > pivot { right -= 1 }
        guard left <= right else { break }
        swapAt(left, right)
        left += 1
        right -= 1
      }
      if place <= right {
        last = right
      } else if place >= left {
        first = left
      } else {
        break
      }
    }
    return self[place]
  }
}
