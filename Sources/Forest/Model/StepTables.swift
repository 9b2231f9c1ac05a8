/// Path sums, or scores, that are looked up instead of walked for.
///
/// Rows of logs repeat each other in every column but one: many hours, users and actions, but few
/// combinations of them. Within one combination the path sum is a step function of the remaining
/// column; with a table of it, a row costs one search among the thresholds.
struct StepTables: Sendable {
  /// The column that is not part of a combination.
  private let column: Int
  private let columns: [Int]
  private let steps: StepSearch
  private let trees: [SteppedTree]
  private let make: @Sendable ([Double]) -> [Double]
  /// The combinations that have a table; the number of each is that of its table.
  private var combinations: CombinationNumbers
  private var tables: [StepTable] = []
  private var byteCount = 0

  /// No table yet; `nil` where the forest has no threshold in the column, or too many.
  ///
  /// - Parameters:
  ///   - forest: The forest.
  ///   - column: The column in which rows differ most.
  ///   - make: What is made of path sums.
  init?(
    _ forest: IsolationForest, column: Int, _ make: @escaping @Sendable ([Double]) -> [Double]
  ) {
    let thresholds = forest.trees[...].thresholds(columnCount: forest.featureCount)[column]
    guard !thresholds.isEmpty, thresholds.count < 1 << 16 else { return nil }
    let steps = StepSearch(thresholds)
    self.column = column
    self.steps = steps
    self.make = make
    columns = (0..<forest.featureCount).filter { $0 != column }
    trees = forest.trees.map { SteppedTree($0, column: column, steps: steps) }
    combinations = CombinationNumbers(columns: columns, room: Self.mostCombinations)
  }

  /// How many combinations have a table.
  var count: Int { tables.count }

  /// Whether there is no room for more.
  var isFull: Bool { byteCount >= Self.roomForTables }

  /// Looks for combinations that are worth a table.
  ///
  /// - Parameters:
  ///   - sample: Rows of several matrices.
  ///   - leastCount: How many of the rows a table pays for.
  /// - Returns: A row of each, those first that are met most often.
  func combinations(of sample: [SampledRows], leastCount: Int) -> [SampledRows] {
    var found = CombinationNumbers(columns: columns, room: Self.mostCombinations)
    var examples: [(row: SampledRows, count: Int)] = []
    for part in sample where found.count < Self.mostCombinations {
      let numbers = found.add(part.rows, of: part.features)
      for (row, number) in zip(part.rows, numbers) where number >= 0 {
        if number == examples.count {
          examples.append((SampledRows(part.features, row..<row + 1), 0))
        }
        examples[Int(number)].count += 1
      }
    }
    // Where rows hardly repeat each other no table pays.
    guard leastCount == 1 || found.count < Self.mostCombinations else { return [] }
    return examples.filter { $0.count >= leastCount }.sorted { $0.count > $1.count }.map(\.row)
  }

  /// Makes the tables of some rows' combinations, several at a time, unless there is no more room.
  ///
  /// - Parameter rows: Rows of combinations that are all different. Those are left out that have a gap, or
  ///   a table already.
  mutating func add(_ rows: some Sequence<SampledRows>) {
    guard !isFull else { return }
    var added: [[Float]] = []
    for row in rows {
      let values = row.features.row(row.rows.lowerBound)
      let number = tables.count + added.count
      guard !columns.contains(where: { values[$0].isNaN }),
        combinations.add(row.rows, of: row.features)[0] == number
      else { continue }
      added.append(values)
    }
    let made = parallelMap(added) { [trees, steps, make] values in
      var leaves: [SteppedTree.Leaf] = []
      for tree in trees { tree.addLeaves(for: values.span, stepCount: steps.count, to: &leaves) }
      return StepTable(leaves, stepCount: steps.count, make)
    }
    for table in made { byteCount += table.byteCount }
    tables += made
  }

  /// Looks up the rows whose combinations have a table.
  ///
  /// - Parameters:
  ///   - found: Where the number of each row is put.
  ///   - rows: The rows.
  ///   - features: The matrix in which they stand.
  /// - Returns: The other rows.
  func lookUp(_ found: inout [Double], of rows: Range<Int>, in features: FeatureMatrix) -> [Int] {
    let start = column * features.rowCount
    let values = features.values[start + rows.lowerBound..<start + rows.upperBound]
    let steps = steps.steps(of: Array(values))
    let numbers = combinations.find(rows, in: features)
    var others: [Int] = []
    for place in 0..<rows.count {
      let number = numbers[place]
      if number < 0 || values[values.startIndex + place].isNaN {
        others.append(rows.lowerBound + place)
      } else {
        found[place] = tables[Int(number)].number(ofStep: Int(steps[place]))
      }
    }
    return others
  }
}

/// Some rows of a matrix.
struct SampledRows: Sendable {
  let features: FeatureMatrix
  let rows: Range<Int>

  init(_ features: FeatureMatrix, _ rows: Range<Int>) {
    self.features = features
    self.rows = rows
  }
}

extension StepTables {
  /// How much memory tables may take, but for those that were made last.
  private static let roomForTables = 16 << 20

  /// The most combinations that have tables, or that a sample may have.
  private static let mostCombinations = 1 << 13
}
