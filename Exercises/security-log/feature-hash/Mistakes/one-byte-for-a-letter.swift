func featureHash(_ value: String) -> Double {
  let digest = sha256(value.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
  return Double(digest.prefix(4).reduce(0) { $0 * 256 + Int($1) }) / 0xFFFFFFFF
}
