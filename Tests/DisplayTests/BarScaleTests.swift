import Testing

@testable import Display

struct BarScaleTests {
  private static let counts = [1, 2, 7, 46, 83, 211, 212]

  @Test(arguments: Charset.allCases)
  func `zero draws nothing, and anything else draws something`(charset: Charset) {
    for kind in [BarLength.linear, .logarithmic] {
      let scale = BarScale(kind: kind, longest: 1_000_000, cells: 10)
      #expect(scale.bar(0, charset) == "" && scale.shadedBar(0, charset) == "")
      #expect(displayWidth(of: scale.bar(1, charset)) == 1)
      #expect(displayWidth(of: scale.shadedBar(1, charset)) == 1)
    }
  }

  @Test(arguments: Charset.allCases)
  func `the longest bar fills its cells, and none is longer than one of more`(charset: Charset) {
    for kind in [BarLength.linear, .logarithmic] {
      let scale = BarScale(kind: kind, longest: 212, cells: 33)
      let widths = Self.counts.map { displayWidth(of: scale.bar($0, charset)) }
      #expect(widths.last == 33)
      #expect(widths == widths.sorted())
    }
  }

  @Test func `eighths are rounded, whole cells too`() {
    let scale = BarScale(kind: .linear, longest: 16, cells: 2)
    #expect((1...16).map { scale.length($0, 16) } == Array(1...16))
    #expect(scale.bar(9, .unicode) == "█▏")
    #expect(scale.bar(11, .ascii) == "#")
    #expect(scale.bar(12, .ascii) == "##")
  }

  @Test func `the longest bars there can be are drawn without overflow`() {
    for kind in [BarLength.linear, .logarithmic] {
      let scale = BarScale(kind: kind, longest: .max, cells: 120)
      #expect(scale.length(.max, 960) == 960)
      #expect(scale.length(.max / 2, 960) == (kind == .linear ? 480 : 945))
    }
  }

  /// Lengths from Python's `round(1000 * math.log10(c + 1) / math.log10(1001))`.
  @Test(arguments: zip([1, 2, 9, 31, 99, 500, 999], [100, 159, 333, 502, 667, 900, 1000]))
  func `a logarithmic bar is as long as log10 of one more`(count: Int, length: Int) {
    #expect(BarScale(kind: .logarithmic, longest: 1000, cells: 125).length(count, 1000) == length)
  }
}
