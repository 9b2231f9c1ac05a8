/// The encoders of a featurizer, each with its places among the columns of one table or file.
struct FieldEncoders: Sendable {
  /// How many features there are.
  let featureCount: Int

  private var encoders: [FieldEncoder]

  init(_ featurizer: Featurizer, columns: [String], file: String? = nil) throws(InputError) {
    let places = try featurizer.encodings.places(in: columns, file: file)
    encoders = zip(featurizer.fitted, places).map(FieldEncoder.init)
    featureCount = featurizer.names.count
  }

  /// The features of all rows, column after column.
  mutating func values(of source: some FieldSource) throws(InputError) -> [[Double]] {
    var problems = FieldProblems()
    var columns: [[Double]] = []
    for index in encoders.indices {
      columns += encoders[index].columns(of: source, noting: &problems)
    }
    try problems.check()
    return columns
  }

  /// The block in pieces whose features fit in memory: 2²² numbers at most.
  ///
  /// Short lines and thousands of categories would otherwise make gigabytes of one block.
  func pieces(of block: CSVBlock) -> [CSVBlock] {
    let rows = max(1, (1 << 22) / max(1, featureCount))
    guard block.rowCount > rows else { return [block] }
    return stride(from: 0, to: block.rowCount, by: rows).map { start in
      block.rows(start..<min(start + rows, block.rowCount))
    }
  }
}

extension CSVBlock {
  /// Some records of the block.
  fileprivate func rows(_ range: Range<Int>) -> CSVBlock {
    let fieldRange = range.lowerBound * names.count..<range.upperBound * names.count
    return CSVBlock(
      firstRow: firstRow + range.lowerBound, names: names, file: file, bytes: bytes,
      records: Array(records[range]), fields: Array(fields[fieldRange]))
  }
}
