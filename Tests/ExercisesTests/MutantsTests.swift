import Testing

@testable import Exercises

/// Small changes to a solution.
@Suite struct MutantsTests {
  static let solution = """
    // 1 < 2 and "true"
    /* a + b /* nested < */ 3 */
    func f1(_ tp: Int, _ fp: Int, _ fn: Int) -> Double? {
      guard tp + fp > 0, tp + fn > 0 else { return nil }
      let text = "1 < 2 \\(tp + 1) \\"3\\"" + #"4 < 5 \\(6)"# + \"""
        7 < 8 "9"
        \"""
      let values: [String: Array<Int>] = [:]
      for index in 0..<3 where index != -1 { _ = min(index, 0x1F) }
      return Double(2 * tp) / Double(2 * tp + fp + fn) * 1.5
    }
    """

  @Test func `mutants change one token each, never in comments or texts`() {
    let all = mutants(of: Self.solution)
    #expect(all.count >= 10)
    #expect(Set(all.map(\.description)).count == all.count)
    #expect(Set(all.map(\.source)).count == all.count)
    #expect(!all.contains { $0.source == Self.solution })
    for mutant in all {
      for kept in [
        "// 1 < 2 and \"true\"", "/* a + b /* nested < */ 3 */", "\"1 < 2 \\(tp + 1) \\\"3\\\"\"",
        "#\"4 < 5 \\(6)\"#", "7 < 8 \"9\"", "-> Double?", "[String: Array<Int>]",
      ] {
        #expect(mutant.source.contains(kept), "\(mutant.description)")
      }
    }
    #expect(
      all.map(\.description).filter { $0.hasPrefix("line 4:") } == [
        "line 4: + becomes -", "line 4: > becomes >=", "line 4: > becomes <", "line 4: 0 becomes 1",
        "line 4: + becomes - (2)", "line 4: > becomes >= (2)", "line 4: > becomes < (2)",
        "line 4: 0 becomes 1 (2)",
      ])
    #expect(all.contains { $0.description == "line 9: ..< becomes ..." })
    #expect(all.contains { $0.description == "line 9: min becomes max" })
    #expect(all.contains { $0.description == "line 9: 0x1F becomes 0x1E" })
    #expect(all.contains { $0.description == "line 10: 1.5 becomes 2.5" })
  }

  @Test(arguments: [
    "", "\"", "\"\"\"", "/*", "#\"", "\"\\(", "\"\\(\"", "0x", "1e", "\u{0}\u{FFFF}", "\\", "#",
  ])
  func `broken source ends all the same`(source: String) {
    _ = mutants(of: source)
    #expect(swiftTokens(source).count <= 2)
  }

  @Test func `a long source takes linear time`() {
    let long = String(repeating: "let a = b + 1 // c\n", count: 20_000)
    #expect(mutants(of: String(long.prefix(4000))).count > 100)
    #expect(swiftTokens(long).count == 120_000)
  }
}
