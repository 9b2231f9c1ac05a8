package import Forest

/// Trains on rows that are read several times, of which it keeps only what it needs.
///
/// Where trees draw few of many rows, the first pass gathers these, and a second one scores all rows
/// for the offset, if a contamination is given. Otherwise the first pass gathers all.
struct TrainingPasses: Sendable {
  private let featurizer: Featurizer
  private let parameters: ForestParameters
  private let rowCount: Int
  private var encoders: FieldEncoders
  // What the pass at work keeps: one of these.
  private var all: AllRows?
  private var drawn: DrawnRows?
  private var scored: ScoredRows?
  /// The scores of made-up events, where the offset needs them and there is room for them.
  private(set) var scores: KeptScores?

  /// A training that has seen no row yet.
  ///
  /// - Parameters:
  ///   - featurizer: How rows become features.
  ///   - columns: The names of their columns.
  ///   - rowCount: How many rows there are.
  ///   - parameters: How the forest is fitted.
  ///   - file: What messages name.
  /// - Throws: `InputError` where there are no rows, or a column is missing; `ParameterError` where a
  ///   parameter does not go with the number of rows or features.
  init(
    _ featurizer: Featurizer, columns: [String], rowCount: Int, _ parameters: ForestParameters,
    file: String? = nil
  ) throws {
    guard rowCount > 0 else { throw InputError.nothingToLearnFrom(file: file) }
    self.featurizer = featurizer
    self.parameters = parameters
    self.rowCount = rowCount
    encoders = try FieldEncoders(featurizer, columns: columns, file: file)
    let width = featurizer.names.count
    if try ForestSample.isSmall(rows: rowCount, parameters) {
      drawn = DrawnRows(try ForestSample(rows: rowCount, columns: width, parameters), width: width)
    } else {
      all = AllRows(columns: Array(repeating: [], count: width))
    }
  }

  /// The block in pieces whose features fit in memory.
  func pieces(of block: CSVBlock) -> [CSVBlock] { encoders.pieces(of: block) }

  /// Takes the next rows of a pass.
  mutating func read(_ source: some FieldSource) throws(InputError) {
    let values = try encoders.values(of: source)
    all?.take(values)
    drawn?.take(values)
    scored?.take(values)
  }

  /// Takes all made-up events in one pass.
  ///
  /// - Parameters:
  ///   - log: The log.
  ///   - room: Where their scores are kept.
  /// - Throws: `InputError` where a field does not become a number, and what reading kept events throws.
  mutating func read(made log: EventLog, keepingIn room: KeepingRoom) throws {
    guard let scored else { return try log.forEachBlock { try read(made: $0) } }
    scores = KeptScores(rowCount, in: room)
    try log.forEachBlock(RowScorer(encoders, scored.scorer)) { scorer, events in
      Result { () throws(InputError) in try scorer.scoreSamples(of: events) }
    } handOver: { result in
      let scores = try result.get()
      self.scored?.take(scores: scores)
      keep(scores)
    }
  }

  private mutating func keep(_ more: [Double]) {
    // Scores that cannot be kept are made again.
    do { try scores?.append(more) } catch { scores = nil }
  }

  /// Takes the next made-up events of a pass.
  ///
  /// A column of them can be read in every row or in none: after the first events only those are looked
  /// at that are drawn.
  private mutating func read(made events: EventBlock) throws(InputError) {
    guard drawn != nil, events.firstRow > 0 else { return try read(events) }
    let rows = drawn?.next(events.rowCount) ?? []
    guard !rows.isEmpty else { return }
    drawn?.keep(try encoders.values(of: events.rows(rows)), rows.indices)
  }

  /// Ends a pass.
  ///
  /// - Returns: The model; `nil` where all rows have to be read once more.
  mutating func finish() throws -> Model? {
    if let all {
      let matrix = FeatureMatrix(columns: all.columns)
      return try train(matrix, featurizer: featurizer, parameters)
    }
    if let forest = drawn?.fit() {
      drawn = nil
      scored = forest.offsetPercent.map { ScoredRows(forest, percent: $0, of: rowCount) }
      return scored == nil ? Model(featurizer: featurizer, forest: forest) : nil
    }
    return scored.map { Model(featurizer: featurizer, forest: $0.forest) }
  }
}

/// Trains on a made-up log, which is gone through several times.
///
/// - Parameters:
///   - log: The log.
///   - encodings: How its events become features.
///   - parameters: How the forest is fitted.
///   - room: Where scores are kept.
/// - Returns: The model, and the score of each event where the offset needed them and there is room.
/// - Throws: As `TrainingPasses` says, and what reading kept events throws.
package func train(
  _ log: EventLog, _ encodings: [Encoding], _ parameters: ForestParameters,
  keepingIn room: KeepingRoom = KeepingRoom()
) throws -> (model: Model, scoreSamples: KeptScores?) {
  var fit = try FeaturizerFit(encodings, columns: log.names)
  if encodings.contains(where: \.isFitted) { try log.forEachBlock { fit.learn(from: $0) } }
  var passes = try TrainingPasses(
    try fit.featurizer(), columns: log.names, rowCount: log.rowCount, parameters)
  while true {
    try passes.read(made: log, keepingIn: room)
    guard let model = try passes.finish() else { continue }
    return (model, passes.scores ?? model.trainingScores.map(KeptScores.init))
  }
}

/// The features of all rows.
private struct AllRows {
  var columns: [[Double]]

  mutating func take(_ values: [[Double]]) {
    for (index, column) in values.enumerated() { columns[index] += column }
  }
}

/// The features of the rows that a forest draws, as they come by.
private struct DrawnRows {
  private let sample: ForestSample
  private var columns: [[Double]]
  private var passed = 0
  private var found = 0

  init(_ sample: ForestSample, width: Int) {
    self.sample = sample
    columns = Array(repeating: [], count: width)
  }

  mutating func take(_ values: [[Double]]) {
    keep(values, next(values.first?.count ?? 0))
  }

  /// Which of the next rows are drawn, counted from the first of them.
  mutating func next(_ count: Int) -> [Int] {
    let (start, first) = (passed, found)
    passed += count
    while found < sample.rows.count, sample.rows[found] < passed { found += 1 }
    return sample.rows[first..<found].map { $0 - start }
  }

  /// Keeps the features of some rows.
  mutating func keep(_ values: [[Double]], _ rows: some Sequence<Int>) {
    for row in rows {
      for (index, column) in values.enumerated() { columns[index].append(column[row]) }
    }
  }

  func fit() -> IsolationForest { sample.fit(FeatureMatrix(columns: columns)) }
}

/// The scores of all rows, of which only the offset is kept.
private struct ScoredRows {
  private let grown: IsolationForest
  private(set) var scorer: ForestScorer
  private var quantile: RunningQuantile

  init(_ grown: IsolationForest, percent: Double, of rowCount: Int) {
    self.grown = grown
    scorer = ForestScorer(grown, expected: rowCount)
    quantile = RunningQuantile(percent: percent, of: rowCount)
  }

  mutating func take(_ values: [[Double]]) {
    take(scores: scorer.scoreSamples(FeatureMatrix(columns: values)))
  }

  mutating func take(scores: [Double]) { quantile.add(scores) }

  var forest: IsolationForest { grown.withOffset(quantile.value()) }
}
