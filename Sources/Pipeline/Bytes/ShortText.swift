/// A text of a few bytes, which is copied in one step.
struct ShortText: Sendable {
  /// The most bytes that fit.
  static let room = 32

  private(set) var bytes: SIMD32<UInt8> = .zero
  let count: Int

  /// A text in UTF-8; `nil` where it is too long.
  init?(_ text: some Collection<UInt8>) {
    guard text.count <= Self.room else { return nil }
    count = text.count
    for (place, byte) in text.enumerated() { bytes[place] = byte }
  }

  /// Texts that are all short enough.
  static func texts(_ texts: some Sequence<String>) -> [ShortText] {
    texts.map { text in
      guard let short = ShortText(text.utf8) else { preconditionFailure("\(text) is too long") }
      return short
    }
  }
}
