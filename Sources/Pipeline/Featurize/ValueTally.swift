/// How often each combination of values stood in some columns.
///
/// It keeps the distinct ones only, as bytes: Swift takes the two spellings of "é" for one text.
struct ValueTally: Sendable {
  private var counts: [[ArraySlice<UInt8>]: Int] = [:]

  /// Counts the values of all rows.
  mutating func count(_ columns: [Int], in source: some FieldSource) {
    for row in 0..<source.rowCount {
      let values = source.fields(row, columns)
      if counts[values]?.increment() == nil {
        // A copy, because the slices would keep the whole piece of the file in memory.
        counts[values.map { Array($0)[...] }] = 1
      }
    }
  }

  /// All combinations with their counts, sorted by Unicode scalars.
  var sorted: [(values: [ExactText], count: Int)] {
    counts.map { values, count in
      (values: values.map { ExactText(String(decoding: $0, as: UTF8.self)) }, count: count)
    }.sorted { $0.values.lexicographicallyPrecedes($1.values) }
  }
}

extension Int {
  fileprivate mutating func increment() { self += 1 }
}

extension FieldSource {
  /// The fields of some columns of one row.
  func fields(_ row: Int, _ columns: [Int]) -> [ArraySlice<UInt8>] {
    columns.map { field(row, $0) }
  }
}
