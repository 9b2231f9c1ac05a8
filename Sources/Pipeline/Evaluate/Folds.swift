package import Forest

/// Rows dealt into folds by chance: scikit-learn's `KFold(shuffle=True)`.
package struct Folds: Sendable, Equatable {
  /// The rows that each fold holds out, rising; every row is held out once.
  package let heldOut: [[Int]]

  /// Deals rows into folds whose sizes differ by at most one, the larger ones first.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows there are, 2 or more.
  ///   - folds: How many folds, 2 to as many as there are rows.
  ///   - seed: Where chance starts (`random_state`).
  /// - Throws: A `ParameterError` for a number out of its range.
  package init(rowCount: Int, folds: Int, seed: UInt32) throws(ParameterError) {
    guard rowCount >= 2 else {
      throw ParameterError("rows", is: "\(rowCount)", needs: "at least 2, one for each fold")
    }
    guard (2...rowCount).contains(folds) else {
      throw ParameterError(
        "folds", is: "\(folds)", needs: "a count from 2 to \(rowCount), the number of rows")
    }
    var random = RandomState(seed: seed)
    let order = random.permutation(rowCount)
    var start = 0
    heldOut = (0..<folds).map { fold in
      let size = rowCount / folds + (fold < rowCount % folds ? 1 : 0)
      defer { start += size }
      return order[start..<start + size].sorted()
    }
  }

  /// The rows of all folds but one, rising: those that are learned from.
  package func others(than fold: Int) -> [Int] {
    heldOut.indices.filter { $0 != fold }.flatMap { heldOut[$0] }.sorted()
  }
}
