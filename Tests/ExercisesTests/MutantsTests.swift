import Lessons
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
        "line 4: guard becomes guard !", "line 4: + becomes -", "line 4: > becomes >=",
        "line 4: > becomes <", "line 4: 0 becomes 1", "line 4: + becomes - (2)",
        "line 4: > becomes >= (2)", "line 4: > becomes < (2)", "line 4: 0 becomes 1 (2)",
        "line 4: return becomes return !", "line 4: return becomes return -",
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

  @Test func `texts in texts without end are left alone`() {
    let hostile = String(repeating: "\"\\(", count: 100_000)
    #expect(swiftTokens(hostile + " a < b").isEmpty)
    #expect(swiftTokens("\"\\(\"\\(1)\")\" a").map(\.text) == ["a"])
  }

  @Test func `a long source takes linear time`() {
    let long = String(repeating: "let a = b + 1 // c\n", count: 20_000)
    #expect(mutants(of: String(long.prefix(4000))).count > 100)
    #expect(swiftTokens(long).count == 120_000)
    for odd in ["#", "/*", "\"\"\"", "\"\\(#", "#\"", "\\"] {
      _ = swiftTokens(String(repeating: odd, count: 50_000))
    }
  }

  /// Solutions as short as exercises have them.
  @Test(arguments: [
    """
    func featureHash(_ value: String) -> Double {
      let digest = sha256(Array(value.utf8))
      let number = digest.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return Double(number) / Double(UInt32.max)
    }
    """,
    """
    func isOffice(_ hour: Int) -> Bool {
      hour >= 8 && hour <= 18
    }
    """,
    """
    func percentile(_ values: [Double], _ share: Double) -> Double {
      let sorted = values.sorted()
      let place = share * Double(sorted.count - 1)
      let low = Int(place)
      return sorted[low] + (place - Double(low)) * (sorted[min(low + 1, sorted.count - 1)] - sorted[low])
    }
    """,
  ])
  func `a short solution has ten mutants or nearly so`(source: String) {
    #expect(mutants(of: source).count >= (source.contains("isOffice") ? 6 : 10))
  }

  @Test func `an equivalent that names no mutant is told, with the nearest`() throws {
    let page = Sample.hashPage.replacing(
      "mistakes:",
      with: "equivalent:\n  - { mutant: \"line 1: 1 becomes 3\", because: x }\n"
        + "  - { mutant: \"line 1: 1 becomes 2\", because: x }\nmistakes:")
    let exercise = try exercise(Sample.hash(page))
    #expect(
      exercise.unknownEquivalents.map(\.message) == [
        "the solution has no mutant 'line 1: 1 becomes 3'"
      ])
    #expect(exercise.unknownEquivalents[0].fixIt?.new.hasPrefix("line 1: 1 becomes") == true)
  }
}
