/// Codes of some events in few bytes.
///
/// First the number of events in four bytes. Then each column: how many bytes its codes take, then the
/// lowest byte of each code, then the next one of each, and so on. One is added to all of them, so that
/// no value, whose code is the largest, takes no byte.
enum PackedCodes {
  /// Packs columns of equal length.
  static func pack(_ columns: [[UInt32]]) -> [UInt8] {
    var bytes: [UInt8] = []
    let count = UInt32(columns.first?.count ?? 0)
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: count >> shift))
    }
    for codes in columns {
      let used = codes.reduce(0) { $0 | ($1 &+ 1) }
      let width = UInt32(32 - used.leadingZeroBitCount + 7) / 8
      bytes.append(UInt8(width))
      for shift in stride(from: 0, to: 8 * width, by: 8) {
        bytes += codes.map { UInt8(truncatingIfNeeded: ($0 &+ 1) &>> shift) }
      }
    }
    return bytes
  }

  /// The columns that were packed.
  static func unpack(_ bytes: [UInt8]) -> [[UInt32]] {
    let count = (0..<4).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
    var columns: [[UInt32]] = []
    var start = 4
    while start < bytes.count {
      let width = Int(bytes[start])
      let planes = (0..<width).map { place in
        let first = start + 1 + place * count
        return bytes[first..<first + count]
      }
      columns.append(codes(of: planes, count))
      start += 1 + width * count
    }
    return columns
  }

  /// The codes whose bytes are given, the lowest one of each first.
  private static func codes(of planes: [ArraySlice<UInt8>], _ count: Int) -> [UInt32] {
    guard let low = planes.first else { return Array(repeating: .max, count: count) }
    var codes = low.map { UInt32($0) }
    for (place, plane) in planes.enumerated().dropFirst() {
      let bytes = Array(plane)
      for row in codes.indices { codes[row] |= UInt32(bytes[row]) &<< UInt32(8 * place) }
    }
    return codes.map { $0 &- 1 }
  }
}
