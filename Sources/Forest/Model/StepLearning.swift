import Synchronization

/// Learns from rows that walk which path sums are worth being looked up; shared by all who score with a
/// forest at the same time.
///
/// A table takes as long to make as a few hundred rows take to walk. So it is made where a sample says
/// that so many rows of its combination are still to come. How many rows there will be nobody may know:
/// at least as many as there were is a fair guess.
final class StepLearning: Sendable {
  private let forest: IsolationForest
  /// What is made of path sums: they themselves, or scores.
  let make: @Sendable ([Double]) -> [Double]
  /// How many threads may make tables: as many as there were to be where the scorer was made.
  ///
  /// Who makes them may be one of several threads, and have a limit of one; but the others soon wait for
  /// that one, and may as well help.
  private let threadLimit = ThreadLimit.count
  private let state: Mutex<State>

  private struct State {
    var tables: StepTables?
    /// How many rows are known to come, those included that have come.
    var expected: Int
    /// How many rows have come.
    var passed = 0
    /// How many rows have to walk before a sample is taken.
    var patience = 0
    /// The sample, and how many rows are in it.
    var sample: [SampledRows] = []
    var sampled = 0
    /// Whether somebody makes tables.
    var isBusy = false

    /// Whether there are so many rows that learning pays.
    var isLong: Bool { max(expected, 2 * passed) >= leastRows }

    /// How many rows are likely still to come.
    var rowsToCome: Int { max(expected - passed, passed) }
  }

  /// Nothing is learned yet.
  ///
  /// - Parameters:
  ///   - forest: The forest.
  ///   - rowCount: How many rows there will be; 0 where that is not known.
  ///   - make: What is made of path sums.
  init(
    _ forest: IsolationForest, rowCount: Int, _ make: @escaping @Sendable ([Double]) -> [Double]
  ) {
    self.forest = forest
    self.make = make
    state = Mutex(State(expected: rowCount))
  }

  /// Whether a sample, and combinations of all columns but one, take little memory.
  private var isNarrow: Bool { forest.featureCount <= mostColumns }

  /// What is known so far.
  var tables: StepTables? { state.withLock(\.tables) }

  /// Makes tables for all combinations of some rows.
  func learn(_ features: FeatureMatrix) {
    guard isNarrow, features.rowCount > 0 else { return }
    makeTables(from: [SampledRows(features, 0..<features.rowCount)], leastCount: 1)
  }

  /// So many rows more will come.
  func announce(_ count: Int) {
    state.withLock { $0.expected = max($0.expected, $0.passed + count) }
  }

  /// Takes note of rows, some of which had to walk.
  func passed(_ rows: Range<Int>, walked: Int, of features: FeatureMatrix) {
    guard isNarrow else { return }
    let (sample, leastCount) = state.withLock { state -> ([SampledRows], Int) in
      state.passed += rows.count
      state.patience -= walked
      guard state.patience <= 0, state.isLong, !state.isBusy else { return ([], 0) }
      state.sample.append(SampledRows(features, rows))
      state.sampled += rows.count
      guard state.sampled >= sampleSize else { return ([], 0) }
      let share = Double(state.sampled) / Double(state.rowsToCome)
      defer { (state.sample, state.sampled, state.isBusy) = ([], 0, true) }
      return (state.sample, max(2, Int(Double(rowsForTable) * share)))
    }
    if !sample.isEmpty { makeTables(from: sample, leastCount: leastCount) }
  }

  private func makeTables(from sample: [SampledRows], leastCount: Int) {
    // Where there is no more room, those of rows that came long ago are given up.
    let old = tables.flatMap { $0.isFull ? nil : $0 }
    var tables = old ?? StepTables(forest, column: mostDifferentColumn(sample[0]), make)
    let wanted = tables?.combinations(of: sample, leastCount: leastCount) ?? []
    for start in stride(from: 0, to: wanted.count, by: batchSize) {
      let batch = wanted[start...].prefix(batchSize)
      ThreadLimit.$count.withValue(threadLimit) { tables?.add(batch) }
      state.withLock { [tables] in $0.tables = tables }
    }
    let added = (tables?.count ?? 0) - (old?.count ?? 0)
    state.withLock { state in
      state.isBusy = false
      // As long as that many rows walk has it taken to make the tables; where there was nothing to make,
      // it is tried ever more seldom.
      state.patience = added > 0 ? max(sampleSize, added * rowsForTable) : 4 * state.passed
    }
  }

  /// The column in which the first rows of a sample differ most, of those that the forest cuts.
  private func mostDifferentColumn(_ sample: SampledRows) -> Int {
    let thresholds = forest.trees[...].thresholds(columnCount: forest.featureCount)
    let counts = thresholds.indices.map { column in
      let start = column * sample.features.rowCount + sample.rows.lowerBound
      let values = sample.features.values[start..<start + sample.rows.count]
      return thresholds[column].isEmpty ? 0 : Set(values.map(\.bitPattern)).count
    }
    return counts.indices.max { counts[$0] < counts[$1] } ?? 0
  }
}

/// Up to how many columns something is learned.
private let mostColumns = 64

/// How many rows are looked at before tables are made.
private let sampleSize = 1 << 14

/// About as many rows as take as long to walk as a table takes to make.
private let rowsForTable = 160

/// How many tables are made before others may use them.
private let batchSize = 64

/// From how many rows on tables may pay.
private let leastRows = 1 << 18
