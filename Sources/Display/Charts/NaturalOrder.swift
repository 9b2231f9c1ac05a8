extension String {
  /// Whether the text stands before another one where people sort: `mailserver2` before `mailserver10`.
  ///
  /// Runs of digits count as numbers of any length, everything else byte by byte.
  func naturallyPrecedes(_ other: String) -> Bool {
    let (own, others) = (naturalParts, other.naturalParts)
    for (first, second) in zip(own, others) where first != second { return first < second }
    guard own.count == others.count else { return own.count < others.count }
    return utf8.lexicographicallyPrecedes(other.utf8)
  }

  private var naturalParts: [NaturalPart] {
    var parts: [NaturalPart] = []
    var rest = Substring(self).utf8
    while let first = rest.first {
      let run = rest.prefix { isDigit($0) == isDigit(first) }
      let bytes = isDigit(first) ? Array(run.drop { $0 == 0x30 }) : Array(run)
      parts.append(NaturalPart(isNumber: isDigit(first), bytes: bytes))
      rest = rest.dropFirst(run.count)
    }
    return parts
  }
}

/// A run of digits without zeros before it, or a run of anything else.
private struct NaturalPart: Comparable {
  let isNumber: Bool
  let bytes: [UInt8]

  static func < (first: Self, second: Self) -> Bool {
    guard first.isNumber == second.isNumber else { return first.isNumber }
    // Of two numbers without zeros before them, the longer one is the larger.
    guard !first.isNumber || first.bytes.count == second.bytes.count else {
      return first.bytes.count < second.bytes.count
    }
    return first.bytes.lexicographicallyPrecedes(second.bytes)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
