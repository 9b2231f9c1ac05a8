/// A number from 0 to 1 for a text; the same text always has the same number.
func featureHash(_ value: String) -> Double {
  let digest = sha256(Array(value.utf8))
  let number = digest.prefix(4).reduce(0) { $0 * 256 + Int($1) }
  // The largest number and not how many there are, so that 1 can be reached.
  return Double(number) / 0xFFFFFFFF
}
