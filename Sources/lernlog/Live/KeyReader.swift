/// Puts the bytes that a terminal sends for one key together.
struct KeyReader {
  /// Waits for a byte; `nil` where there will be none.
  let next: () -> UInt8?
  /// Whether a byte is there already, or comes at once.
  let isWaiting: () -> Bool
  /// The byte of Ctrl-D.
  let end: UInt8

  /// Waits for a key.
  ///
  /// - Returns: Its character; of an arrow and its like the whole sequence, so that it is one unknown
  ///   key and not three; the empty text for Enter, `nil` for Ctrl-D.
  func key() -> String? {
    guard let first = next(), first != end || end == 0 else { return nil }
    if first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r") { return "" }
    var bytes = [first]
    if first == 0x1B {
      bytes += sequence()
    } else if first >= 0xC0 {
      let followers = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
      while bytes.count <= followers, isWaiting(), let byte = next() { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What follows an escape byte, to the letter that ends it.
  private func sequence() -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < 16, isWaiting(), let byte = next() {
      bytes.append(byte)
      let isIntroducer =
        bytes.count == 1 && (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O"))
      if !isIntroducer, (0x40...0x7E).contains(byte) { break }
    }
    return bytes
  }
}
