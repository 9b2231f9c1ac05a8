/// The most names that are looked through for each of many that may be wrong.
let suggestionLimit = 200

extension String {
  /// The name that was probably meant: the first of the closest within two edits.
  ///
  /// Names of up to three characters must be within one edit. An edit inserts, deletes or replaces
  /// a character, or swaps two neighbours.
  ///
  /// - Parameter names: The names to choose from.
  /// - Returns: The nearest, or `nil` where none is near.
  package func nearest(in names: [String]) -> String? {
    let allowed = count <= 3 ? 1 : 2
    return
      names
      .map { (name: $0, distance: editDistance(to: $0)) }
      .filter { $0.distance <= allowed }
      .min { $0.distance < $1.distance }?.name
  }

  /// How many edits lead from one text to the other; texts of very unequal length are far apart.
  private func editDistance(to other: String) -> Int {
    let (first, second) = (Array(self), Array(other))
    let difference = abs(first.count - second.count)
    guard difference <= 2, first.count <= 100 else { return Swift.max(first.count, second.count) }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1]
      for j in second.indices {
        var best = Swift.min(last[j + 1], row[j]) + 1
        best = Swift.min(best, last[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          best = Swift.min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[second.count]
  }
}
