import Crypto

/// A text as a number in [0, 1].
///
/// The same text always gives the same number; texts that are alike give numbers that are not.
package func featureHash(_ text: String) -> Double { featureHash(of: Array(text.utf8)) }

// snippet.feature-hash
/// The first 32 bits of the SHA-256, divided by the largest such number.
func featureHash(of bytes: [UInt8]) -> Double {
  let digest = SHA256.hash(data: bytes)
  let first = digest.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  return Double(first) / 4_294_967_295
}
// snippet.end

/// Hashes of texts that were asked for before.
///
/// It holds a fixed number of texts, so that a log of any length can pass through it: where two
/// texts meet in one place, the newer one stays.
struct HashMemory: Sendable {
  private struct Entry {
    let text: [UInt8]
    let hash: Double
  }

  private var entries = [Entry?](repeating: nil, count: 1 << 13)

  /// The feature hash of a text, given as its bytes.
  mutating func hash(of text: ArraySlice<UInt8>) -> Double {
    let place = place(of: text)
    if let entry = entries[place], entry.text[...] == text { return entry.hash }
    let entry = Entry(text: Array(text), hash: featureHash(of: Array(text)))
    entries[place] = entry
    return entry.hash
  }

  /// Where a text is kept: FNV-1a, folded to the number of places.
  private func place(of text: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in text { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return Int((hash ^ hash >> 32) & UInt64(entries.count - 1))
  }
}
