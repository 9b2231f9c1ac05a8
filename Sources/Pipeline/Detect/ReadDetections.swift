extension Detections {
  /// Detections that were written to a file and read again; what the forest drew its line at is not in it.
  ///
  /// - Parameter table: Events with the columns that detection adds.
  /// - Throws: Where there are no flags, or a field is none.
  package init(of table: Table) throws(InputError) {
    guard let column = table.column(named: DetectionColumn.prediction) else {
      throw .missingColumns([DetectionColumn.prediction], in: table.names)
    }
    var flags: [Bool] = []
    for row in 0..<table.rowCount { flags.append(try isFlagged(row, column, in: table)) }
    self.table = table
    flagged = flags.indices.filter { flags[$0] }
    scores = table[DetectionColumn.score]?.allNumbers
    scoreSamples = table[DetectionColumn.scoreSamples]?.allNumbers
    threshold = nil
  }
}

extension Column {
  /// Every value; `nil` where one of them is no number.
  fileprivate var allNumbers: [Double]? {
    let numbers = (0..<count).compactMap { row -> Double? in
      if case .number(let number) = value(row) { number } else { nil }
    }
    return numbers.count == count ? numbers : nil
  }
}
