/// Reads a date or a time from the front of some bytes.
struct ByteCursor<Bytes: Collection<UInt8>> {
  private let bytes: Bytes
  private var index: Bytes.Index

  init(_ bytes: Bytes) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { index == bytes.endIndex }

  /// Reads exactly so many digits.
  mutating func digits(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard index < bytes.endIndex, bytes[index].isDigit else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
      bytes.formIndex(after: &index)
    }
    return number
  }

  /// Reads this character, or the other one; both are ASCII.
  mutating func one(_ character: Unicode.Scalar, or other: Unicode.Scalar? = nil) -> UInt8? {
    guard index < bytes.endIndex else { return nil }
    let byte = bytes[index]
    guard byte == UInt8(ascii: character) || other.map({ byte == UInt8(ascii: $0) }) == true else {
      return nil
    }
    bytes.formIndex(after: &index)
    return byte
  }

  /// Reads `2024-01-31`, without asking whether the calendar has that day.
  mutating func date() -> (year: Int, month: Int, day: Int)? {
    guard let year = digits(4), one("-") != nil, let month = digits(2), one("-") != nil,
      let day = digits(2)
    else { return nil }
    return (year, month, day)
  }
}
