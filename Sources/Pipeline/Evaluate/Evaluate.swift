/// Compares the flags of detections with the truth, and their scores where there are some.
package func evaluate(
  _ detections: Table, truth: Expression
) throws(InputError) -> Evaluation {
  var counter = try EvaluationCounter(
    truth: truth, columns: detections.names, ranking: detections[DetectionColumn.score] != nil)
  try counter.count(detections)
  return counter.take()
}

/// Evaluates a CSV file of detections, in memory that does not grow with it unless it is ranked.
package struct EvaluationStream: Sendable {
  /// How many rows have been counted.
  package private(set) var rowCount = 0

  private let truth: Expression
  private let isRanked: Bool
  private let file: String?
  private var reader: CSVReader
  private var counter: EvaluationCounter?

  /// A stream over one file, which is named in what it throws.
  ///
  /// With `ranking` the column of scores is needed as well, and each different one is kept.
  package init(truth: Expression, ranking: Bool = false, file: String? = nil) {
    self.truth = truth
    isRanked = ranking
    self.file = file
    reader = CSVReader(file: file)
  }

  /// Reads on.
  package mutating func read(_ chunk: some Collection<UInt8>) throws(InputError) {
    try count(try reader.read(chunk))
  }

  /// Ends the file, and returns its evaluation.
  package mutating func finish() throws(InputError) -> Evaluation {
    try count(try reader.finish())
    return counter?.take() ?? Evaluation(truth: truth.source)
  }

  private mutating func count(_ block: CSVBlock) throws(InputError) {
    guard !reader.names.isEmpty else { return }
    if counter == nil {
      counter = try EvaluationCounter(
        truth: truth, columns: reader.names, ranking: isRanked, file: file)
    }
    try counter?.count(block)
    rowCount += block.rowCount
  }
}
