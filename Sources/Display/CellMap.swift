/// For each byte of a UTF-8 text the cells of the character that begins there.
///
/// Bytes inside a character hold `CellMap.inside`. Latin text is measured byte by byte; only where a scalar from
/// U+0300 on is near are characters (grapheme clusters) looked for.
struct CellMap {
  /// Marks a byte that does not begin a character.
  static let inside: UInt8 = 0xFF

  private(set) var cells: [UInt8]

  init(_ utf8: [UInt8]) {
    cells = Array(repeating: 1, count: utf8.count)
    guard utf8.contains(where: { $0 >= 0x80 }) else { return }
    var index = 0
    while index < utf8.count {
      let end = measureCharacters(of: utf8, from: index)
      index = end > index ? end : markScalar(of: utf8, at: index)
    }
  }

  /// The cells between two places.
  func cells(in range: Range<Int>) -> Int {
    cells[range].reduce(0) { $1 == Self.inside ? $0 : $0 + Int($1) }
  }

  /// Marks one Latin scalar, which takes one cell, and gives the next place.
  private mutating func markScalar(of utf8: [UInt8], at index: Int) -> Int {
    let end = endOfScalar(utf8, index)
    for inside in index + 1..<end { cells[inside] = Self.inside }
    return end
  }

  /// Measures the characters from here to where two Latin scalars meet, and gives that place.
  private mutating func measureCharacters(of utf8: [UInt8], from start: Int) -> Int {
    var end = start
    var wasHigh = false
    while end < utf8.count {
      let next = endOfScalar(utf8, end)
      let isNextHigh = next < utf8.count && utf8[next] >= 0xCC
      guard wasHigh || isNextHigh || utf8[end] >= 0xCC else { break }
      wasHigh = utf8[end] >= 0xCC
      end = next
    }
    guard end > start else { return start }
    var place = start
    for character in String(decoding: utf8[start..<end], as: UTF8.self) {
      cells[place] = UInt8(displayWidth(of: character))
      let next = place + character.utf8.count
      for inside in place + 1..<next { cells[inside] = Self.inside }
      place = next
    }
    return end
  }
}

/// The place behind the scalar that begins at `index`.
private func endOfScalar(_ utf8: [UInt8], _ index: Int) -> Int {
  var end = index + 1
  while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
  return end
}
