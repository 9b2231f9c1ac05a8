/// The bytes of a short field as a few words, to be compared in one step.
struct FieldKey: Sendable, Equatable {
  /// The longest field that fits.
  static let maximumCount = 32

  private let words: SIMD4<UInt64>
  private let count: Int

  /// The key of no field.
  static let none = FieldKey(words: .zero, count: -1)

  /// The key of a field; `nil` for one that is too long.
  init?(_ bytes: Span<UInt8>) {
    count = bytes.count
    let field = unsafe bytes.bytes
    // The first and the last word may overlap; with the count they still tell every byte.
    switch count {
    case ...7: words = SIMD4(shortWord(field), 0, 0, 0)
    case ...16: words = SIMD4(word(field, 0), word(field, count - 8), 0, 0)
    case ...Self.maximumCount:
      words = SIMD4(
        word(field, 0), word(field, 8), word(field, count - 16), word(field, count - 8))
    default: return nil
    }
  }

  private init(words: SIMD4<UInt64>, count: Int) {
    self.words = words
    self.count = count
  }

  /// A number that is mostly different for different fields, for tables of 2ⁿ places.
  func place(of bits: Int) -> Int {
    let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
    let first = (words.x ^ UInt64(truncatingIfNeeded: count)) &* odd
    let second = ((first >> 32) ^ first ^ words.y) &* odd
    let whole = ((second >> 32) ^ second ^ words.z ^ (words.w &* odd)) &* odd
    return Int(truncatingIfNeeded: whole >> UInt64(64 - bits))
  }
}

/// Eight bytes of a field, from an offset on.
private func word(_ field: RawSpan, _ offset: Int) -> UInt64 {
  unsafe field.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
}

/// All bytes of a field that is shorter than a word.
private func shortWord(_ field: RawSpan) -> UInt64 {
  var word: UInt64 = 0
  for offset in 0..<field.byteCount {
    word = word << 8 | UInt64(unsafe field.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
  }
  return word
}
