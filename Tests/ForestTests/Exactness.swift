/// Whether two lists hold the same numbers to the last bit.
func same(_ actual: [Double], _ expected: [Double]) -> Bool {
  actual.map(\.bitPattern) == expected.map(\.bitPattern)
}

/// Whether two numbers are the same as far as the C library's `log` and `pow` promise.
///
/// On Linux x86-64 that is to the last bit: the fixtures were made with the same functions.
func agrees(_ actual: Double, _ expected: Double) -> Bool {
  #if os(Linux) && arch(x86_64)
    actual.bitPattern == expected.bitPattern
  #else
    abs(actual - expected) <= 5e-16 * max(1, abs(expected))
  #endif
}

/// Whether two lists agree number by number.
func agrees(_ actual: [Double], _ expected: [Double]) -> Bool {
  actual.count == expected.count && zip(actual, expected).allSatisfy { agrees($0, $1) }
}
