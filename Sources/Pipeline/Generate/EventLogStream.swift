/// Writes the CSV file of a made-up log piece by piece, in memory that does not grow with it.
package struct EventLogStream {
  /// How many events have been written.
  package private(set) var rowCount = 0
  private var blocks: EventBlocks
  private var writer = CSVWriter()

  /// A stream that begins with the header.
  package init(_ log: EventLog) {
    blocks = log.blocks()
    writer.row(log.names)
  }

  /// The next bytes of the file, with up to so many events; empty at the end.
  ///
  /// - Throws: What reading kept events throws.
  package mutating func next(rows: Int = EventLog.pieceSize) throws -> [UInt8] {
    if let block = try blocks.next(rows: rows) {
      let written = WrittenEvents(block)
      for row in 0..<block.rowCount {
        written.write(row, to: &writer)
        writer.endRow()
      }
      rowCount += block.rowCount
    }
    return writer.take()
  }
}
