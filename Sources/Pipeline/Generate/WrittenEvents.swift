/// The fields of some made-up events as they stand in a file.
///
/// They are written column by column, because what a column's codes mean is then asked once.
struct WrittenEvents {
  private let rowCount: Int
  private let columnCount: Int
  private var fields = WrittenFields()

  init(_ events: EventBlock) {
    rowCount = events.rowCount
    columnCount = events.columns.count
    for column in events.columns { column.write(to: &fields) }
  }

  /// Adds the fields of an event to a row.
  func write(_ row: Int, to writer: inout CSVWriter) {
    for column in 0..<columnCount { writer.written(fields, column * rowCount + row) }
  }
}
