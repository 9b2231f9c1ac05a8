/// Compares the flags of detections with the truth.
package func evaluate(
  _ detections: Table, truth: Expression
) throws(InputError) -> Evaluation {
  var counter = try EvaluationCounter(truth: truth, columns: detections.names)
  try counter.count(detections)
  return counter.evaluation
}

/// Evaluates a CSV file of detections, in memory that does not grow with it.
package struct EvaluationStream: Sendable {
  private let truth: Expression
  private let file: String?
  private var reader: CSVReader
  private var counter: EvaluationCounter?

  /// A stream over one file, which is named in what it throws.
  package init(truth: Expression, file: String? = nil) {
    self.truth = truth
    self.file = file
    reader = CSVReader(file: file)
  }

  /// How many rows have been counted.
  package var rowCount: Int { counter?.evaluation.rowCount ?? 0 }

  /// Reads on.
  package mutating func read(_ chunk: some Collection<UInt8>) throws(InputError) {
    try count(try reader.read(chunk))
  }

  /// Ends the file, and returns its evaluation.
  package mutating func finish() throws(InputError) -> Evaluation {
    try count(try reader.finish())
    return counter?.evaluation ?? Evaluation(truth: truth.source)
  }

  private mutating func count(_ block: CSVBlock) throws(InputError) {
    guard !reader.names.isEmpty else { return }
    if counter == nil {
      counter = try EvaluationCounter(truth: truth, columns: reader.names, file: file)
    }
    try counter?.count(block)
  }
}
