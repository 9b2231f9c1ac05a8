extension [Double] {
  /// Sorts numbers, of which none is NaN, byte by byte from the lowest one on.
  ///
  /// That takes a few steps for each number, however many there are. Zeros of both signs come out side
  /// by side, the negative ones first.
  mutating func sortBytewise() {
    var keys = map(\.sortKey)
    var sorted = keys
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      var ends = [Int](repeating: 0, count: 256)
      for key in keys { ends[Int(key >> shift & 255)] += 1 }
      guard !ends.contains(keys.count) else { continue }
      var end = 0
      for byte in ends.indices {
        end += ends[byte]
        ends[byte] = end - ends[byte]
      }
      for key in keys {
        let byte = Int(key >> shift & 255)
        sorted[ends[byte]] = key
        ends[byte] += 1
      }
      swap(&keys, &sorted)
    }
    self = keys.map(Double.init(sortKey:))
  }
}

extension Double {
  /// A whole number that is in the same order among others as this number is.
  fileprivate var sortKey: UInt64 {
    sign == .minus ? ~bitPattern : bitPattern | 1 << 63
  }

  fileprivate init(sortKey: UInt64) {
    self.init(bitPattern: sortKey >> 63 == 0 ? ~sortKey : sortKey & (1 << 63 - 1))
  }
}
