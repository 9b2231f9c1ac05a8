/// The index of the first byte that cannot stand there in UTF-8; `nil` where all is well.
///
/// Overlong forms, surrogates and numbers beyond U+10FFFF are not UTF-8.
func firstInvalidUTF8(in bytes: ArraySlice<UInt8>) -> Int? {
  var index = bytes.startIndex
  while index < bytes.endIndex {
    guard let (count, second) = sequence(from: bytes[index]) else { return index }
    for step in 1..<max(count, 1) {
      let allowed = step == 1 ? second : 0x80...0xBF
      guard index + step < bytes.endIndex, allowed.contains(bytes[index + step]) else {
        return index
      }
    }
    index += count
  }
  return nil
}

/// How many bytes a first byte announces, and what the second one may be; Unicode's table 3-7.
private func sequence(from first: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
  switch first {
  case 0x00...0x7F: (1, 0x80...0xBF)
  case 0xC2...0xDF: (2, 0x80...0xBF)
  case 0xE0: (3, 0xA0...0xBF)
  case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
  case 0xED: (3, 0x80...0x9F)
  case 0xF0: (4, 0x90...0xBF)
  case 0xF1...0xF3: (4, 0x80...0xBF)
  case 0xF4: (4, 0x80...0x8F)
  default: nil
  }
}
