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
  var rows: [ExactText: [Int]] = [:]
  for (row, value) in values.enumerated() {
    if let value { rows[ExactText(value), default: []].append(row) }
  }
  var counts = [Int](repeating: 0, count: values.count)
  for rows in rows.values {
    var seen = SeenTimes(among: rows.map { times[$0] })
    for row in rows { counts[row] = seen.count(adding: times[row], within: seconds) }
  }
  return counts
}

/// Times that come one after the other, in any order, and are counted fast: a Fenwick tree over all that
/// will ever come.
private struct SeenTimes {
  /// All times, ascending.
  private let times: [Int]
  /// At place n, counted from 1, how many of the times have come that stand in the places up to n, as
  /// many of these as the lowest bit of n says.
  private var sums: [Int]

  init(among times: [Int]) {
    self.times = times.sorted()
    sums = Array(repeating: 0, count: times.count + 1)
  }

  /// Takes a time, and counts those that have come and lie in the span that ends with it.
  mutating func count(adding time: Int, within seconds: Int) -> Int {
    let place = places(upTo: time)
    var next = place
    while next < sums.count {
      sums[next] += 1
      next += next & -next
    }
    return count(upTo: place) - count(upTo: places(upTo: time - seconds))
  }

  /// How many of the times that have come stand in the first places.
  private func count(upTo place: Int) -> Int {
    var (count, place) = (0, place)
    while place > 0 {
      count += sums[place]
      place -= place & -place
    }
    return count
  }

  /// How many of all times are not later than one.
  private func places(upTo limit: Int) -> Int {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
