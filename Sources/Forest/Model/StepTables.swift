/// Path sums that are looked up instead of walked.
///
/// Rows of logs repeat each other in every column but one: many hours, users and actions, but few
/// combinations of them. Within one combination the path sum is a step function of the remaining
/// column, which changes at the thresholds of that column only. Such a function is tabulated once
/// enough rows have asked for it; a row then costs one search among the thresholds.
struct StepTables: Sendable {
  /// From how many rows on a forest's tables may pay.
  static let leastRows = 16_384

  /// The column that is not part of a combination: the one with the most thresholds.
  private let column: Int
  private let thresholds: ThresholdSearch
  private let trees: [SteppedTree]
  private var combinations: CombinationNumbers
  /// How often each combination was met.
  private var counts: [Int] = []
  /// Which of the tables is that of each combination; -1 where there is none.
  private var tableNumbers: [Int] = []
  /// One table after the other; each has a sum for every step.
  private var sums: [Double] = []
  private var rowCount = 0
  /// From how many rows on a combination is worth a table.
  private let leastCount: Int

  init(_ forest: IsolationForest, leastCount: Int = usualLeastCount) {
    self.leastCount = leastCount
    let all = forest.trees[...].thresholds(columnCount: forest.featureCount)
    column = all.indices.max { all[$0].count < all[$1].count } ?? 0
    thresholds = ThresholdSearch(all[column])
    combinations = CombinationNumbers(columnCount: forest.featureCount, without: column)
    trees = forest.trees.map { [column] in
      SteppedTree($0, column: column, thresholds: all[column])
    }
  }

  /// Numbers the combinations of rows, and makes the tables that now pay.
  ///
  /// - Returns: A number for each row, -1 where there is none; nothing where too few rows repeat each
  ///   other.
  mutating func combinations(_ features: FeatureMatrix) -> [Int32] {
    rowCount += features.rowCount
    guard combinations.count * min(16, leastCount) <= rowCount else { return [] }
    let numbers = combinations.numbers(of: features)
    counts += Array(repeating: 0, count: combinations.count - counts.count)
    tableNumbers += Array(repeating: -1, count: combinations.count - tableNumbers.count)
    for number in numbers where number >= 0 { counts[Int(number)] += 1 }
    tabulate()
    return numbers
  }

  /// Looks up the path sums of the rows whose combinations have a table.
  ///
  /// - Returns: The other rows.
  func lookUp(
    _ found: inout [Double], of rows: Range<Int>, _ numbers: [Int32], in features: FeatureMatrix
  ) -> [Int] {
    guard !numbers.isEmpty else { return Array(rows) }
    var others: [Int] = []
    // The places first: the sums lie far apart, and while one is fetched the next ones can be.
    let places = rows.map { row in
      let place = place(of: row, numbers[row], in: features)
      if place < 0 { others.append(row) }
      return place
    }
    for (index, place) in places.enumerated() where place >= 0 { found[index] = sums[place] }
    return others
  }

  /// Where a row's path sum stands; -1 where it has to be walked.
  private func place(of row: Int, _ number: Int32, in features: FeatureMatrix) -> Int {
    guard number >= 0 else { return -1 }
    let table = tableNumbers[Int(number)]
    let value = features.values[column * features.rowCount + row]
    guard table >= 0, !value.isNaN else { return -1 }
    return table * (thresholds.count + 1) + thresholds.countBelow(value)
  }

  /// Makes the tables of all combinations that were met often enough, as far as there is room.
  private mutating func tabulate() {
    let size = thresholds.count + 1
    let room = roomForSums / size - sums.count / size
    let wanted = counts.indices.filter { counts[$0] >= leastCount && tableNumbers[$0] < 0 }
      .prefix(room)
    let tables = parallelMap(Array(wanted)) { [trees, combinations] number in
      let values = combinations.values(of: number)
      return trees.reduce(into: [Double](repeating: 0, count: size)) { $1.add(values, to: &$0) }
    }
    for (number, table) in zip(wanted, tables) {
      tableNumbers[number] = sums.count / size
      sums += table
    }
  }
}

/// About as many rows as take as long to walk as a table takes to make.
private let usualLeastCount = 128

/// The most sums that are kept, 32 megabytes of them.
private let roomForSums = 1 << 22
