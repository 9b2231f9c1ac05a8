/// How long a bar is, in whole numbers only, so that it is the same on every machine.
struct BarScale {
  /// What the length of a bar stands for.
  let kind: BarLength
  /// The largest count; its bar fills all cells.
  let longest: Int
  /// Cells of the longest bar.
  let cells: Int

  /// The bar of a count: nothing for zero, something for everything else, no wider than `cells`.
  func bar(_ count: Int, _ charset: Charset) -> String {
    guard count > 0 else { return "" }
    let strokes = Strokes(charset)
    guard charset.hasEighths else {
      return String(repeating: strokes.full, count: length(count, cells))
    }
    let eighths = length(count, cells * 8)
    let end = eighths % 8 == 0 ? "" : Self.eighths[eighths % 8 - 1]
    return String(repeating: strokes.full, count: eighths / 8) + end
  }

  /// The bar of a count that stands out: shaded, in whole cells.
  func shadedBar(_ count: Int, _ charset: Charset) -> String {
    String(repeating: Strokes(charset).shade, count: length(count, cells))
  }

  /// A count's share of `units`, rounded; at least 1 unless the count is 0.
  func length(_ count: Int, _ units: Int) -> Int {
    guard count > 0, longest > 0 else { return 0 }
    let (part, whole) = (weight(count), weight(longest))
    return max(1, Int((part * UInt128(units) * 2 + whole) / (whole * 2)))
  }

  private func weight(_ count: Int) -> UInt128 {
    switch kind {
    case .linear: UInt128(count)
    case .logarithmic: logarithm(UInt64(count) + 1)
    }
  }

  private static let eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}

/// What the length of a bar stands for.
package enum BarLength: Sendable, Equatable {
  /// The count itself.
  case linear
  /// log10(count + 1), so that small counts can be seen beside large ones.
  case logarithmic
}

/// The logarithm to base 2, in units of 2^-32, found by squaring: no rounding differs between machines.
private func logarithm(_ number: UInt64) -> UInt128 {
  let whole = 63 - number.leadingZeroBitCount
  // From 1 to 2, in units of 2^-62.
  var rest = whole > 62 ? number >> 1 : number << (62 - whole)
  var result = UInt128(whole)
  for _ in 0..<32 {
    rest = UInt64((UInt128(rest) * UInt128(rest)) >> 62)
    result <<= 1
    if rest >= 1 << 63 {
      rest >>= 1
      result += 1
    }
  }
  return result
}
