/// For each row, how many rows up to it have its value and lie within a span of time before it.
///
/// Counted are the row itself and the rows above it whose time is later than the row's own minus the
/// span, and not later than the row's own. So rows that are out of order are well defined too: no row
/// below ever counts. A missing value has 0.
///
/// - Parameters:
///   - values: The values from the first row to the last.
///   - times: Their times in seconds, as many.
///   - seconds: The span.
/// - Returns: A count for each row.
func recentRows(of values: [String?], times: [Int], within seconds: Int) -> [Int] {
  precondition(values.count == times.count)
  var seen: [ExactText: [Int]] = [:]  // the times of each value, in ascending order
  return zip(values, times).map { value, time in
    guard let value else { return 0 }
    return seen[ExactText(value), default: []].count(adding: time, within: seconds)
  }
}

extension [Int] {
  /// Puts a time in its place, and counts those in the span that ends with it.
  fileprivate mutating func count(adding time: Int, within seconds: Int) -> Int {
    let end = places(upTo: time)
    insert(time, at: end)
    return end + 1 - places(upTo: time - seconds)
  }

  /// How many of the ascending numbers are not greater than one.
  private func places(upTo limit: Int) -> Int {
    // Logs are nearly always in order.
    if let last, last <= limit { return count }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
