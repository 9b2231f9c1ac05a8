import Forest
import Testing

@testable import Pipeline

/// Codes of events in few bytes, and back.
@Suite struct PackedCodesTests {
  @Test(arguments: [0, 1, 7, 8192])
  func `codes of any size come back`(count: Int) {
    var random = RandomState(seed: 2)
    let limits: [UInt32] = [0, 254, 255, 65_534, 65_535, 1 << 24, .max - 1, .max]
    let columns = limits.map { limit in
      (0..<count).map { row in
        row == 0 ? limit : UInt32(random.random() * Double(limit))
      }
    }
    let packed = PackedCodes.pack(columns)
    #expect(PackedCodes.unpack(packed) == columns)
    if count == 8192 { #expect(packed.count == 4 + 8 + 8192 * (1 + 1 + 2 + 2 + 3 + 4 + 4 + 4)) }
  }

  @Test func `a column without values takes no room`() {
    let columns = [[UInt32]](repeating: Array(repeating: EventColumn.missing, count: 500), count: 2)
    let packed = PackedCodes.pack(columns)
    #expect(packed.count == 4 + 2)
    #expect(PackedCodes.unpack(packed) == columns)
  }
}
