/// The fields of some made-up events as they stand in a file.
///
/// They are written column by column, because what a column's codes mean is then asked once; each after
/// a comma. What is taken from a list stands there once.
struct WrittenEvents {
  private let rowCount: Int
  private let columnCount: Int
  private var bytes = ByteBuffer()
  /// Where each field stands, column after column.
  private var places: [Place] = []

  private struct Place {
    let start: Int32
    let end: Int32
  }

  init(_ events: EventBlock) {
    rowCount = events.rowCount
    columnCount = events.columns.count
    places.reserveCapacity(rowCount * columnCount)
    for column in events.columns {
      switch column.meaning {
      // One more than the code of no value is zero.
      case .text(let list): take(list.written, column.codes.lazy.map { Int($0 &+ 1) })
      case .number where column.codes.allSatisfy { $0 < 10 }:
        take(digits, column.codes.lazy.map { Int($0) })
      case .number: write(column.codes) { $1.append($0) }
      case .written(let write): self.write(column.codes, write)
      }
    }
  }

  private mutating func take(_ fields: WrittenFields, _ numbers: some Sequence<Int>) {
    let start = bytes.count
    bytes.append(contentsOf: fields.bytes.bytes)
    for number in numbers {
      let range = fields.range(of: number)
      places.append(
        Place(start: Int32(start + range.lowerBound), end: Int32(start + range.upperBound)))
    }
  }

  private mutating func write(_ codes: [UInt32], _ write: (Int, inout ByteBuffer) -> Void) {
    for code in codes {
      let start = Int32(bytes.count)
      bytes.append(.comma)
      write(Int(code), &bytes)
      places.append(Place(start: start, end: Int32(bytes.count)))
    }
  }

  /// Adds the fields of an event to a row.
  func write(_ row: Int, to writer: inout CSVWriter) {
    writer.written(
      bytes,
      (0..<columnCount).lazy.map { column in
        let place = places[column * rowCount + row]
        // The comma before the first field is none of its own.
        return Int(place.start) + (column == 0 ? 1 : 0)..<Int(place.end)
      })
  }
}

private let digits: WrittenFields = {
  var digits = WrittenFields()
  for digit in 0..<10 {
    digits.append { bytes in
      bytes.append(.comma)
      bytes.append(digit)
    }
  }
  return digits
}()
