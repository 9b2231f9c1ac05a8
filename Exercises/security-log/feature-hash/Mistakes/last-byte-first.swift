func featureHash(_ value: String) -> Double {
  let digest = sha256(Array(value.utf8))
  return Double(digest.prefix(4).reversed().reduce(0) { $0 * 256 + Int($1) }) / 0xFFFFFFFF
}
