/// A short digest of some bytes, to notice that a file was changed: FNV-1a, 64 bits, 16 hex digits.
///
/// It tells accidents, not attacks: nothing is granted because of it.
func contentDigest(_ bytes: some Sequence<UInt8>) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
