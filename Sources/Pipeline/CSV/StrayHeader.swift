/// What programs put before UTF-8 text to say that it is that.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

extension CSVReader {
  /// Refuses what only stands at the beginning of a file with a header, where there is none.
  ///
  /// Both would be taken for data and scored as such. Every record is looked at, and not only the
  /// first one, so that it makes no difference where a part of a file begins. A value that is the name
  /// of its column is nothing strange; a whole row of such values is.
  func refuseStrayHeader(in block: CSVBlock) throws(InputError) {
    guard !hasHeader else { return }
    for row in 0..<block.rowCount {
      let record = block.record(row)
      if record.starts(with: byteOrderMark) { throw block.error(row, 0, .byteOrderMark) }
      if names.count > 1, record.count == header.count, record.elementsEqual(header) {
        throw block.error(row, 0, .repeatedHeader)
      }
    }
  }
}

extension CSVBlock {
  fileprivate func error(_ row: Int, _ column: Int, _ problem: CSVProblem) -> InputError {
    error(row, column, problem.message, suggestion: problem.suggestion)
  }
}
