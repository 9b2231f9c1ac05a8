import Crypto

/// A text as a number in [0, 1].
///
/// The same text always gives the same number; texts that are alike give numbers that are not.
package func featureHash(_ text: String) -> Double { quickFeatureHash(of: Array(text.utf8).span) }

// snippet.feature-hash
/// The first 32 bits of the SHA-256, divided by the largest such number.
func featureHash(of bytes: [UInt8]) -> Double {
  let digest = SHA256.hash(data: bytes)
  let first = digest.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  return Double(first) / 4_294_967_295
}
// snippet.end
