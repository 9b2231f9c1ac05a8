import Testing

@testable import Exercises

/// What differences have in common is told only where it fits every case.
@Suite struct ExplanationTests {
  static func told(_ expected: [ExerciseValue], _ actual: [ExerciseValue]) -> String? {
    let said = explanation(of: zip(expected, actual).map { ValuePair(expected: $0, actual: $1) })
    if let said { #expect(said.german != said.english) }
    return said?.english
  }

  static func doubles(_ expected: [Double], _ actual: [Double]) -> String? {
    told(expected.map { .double($0) }, actual.map { .double($0) })
  }

  @Test(
    arguments: [
      ([1.5, -2], [-1.5, 2], "Every result has the wrong sign."),
      ([1.5, -2], [-1.5, -2], nil),
      ([1, 5], [2, 6], "Every result is 1 too large: an off-by-one error."),
      ([1, 5], [0, 4], "Every result is 1 too small: an off-by-one error."),
      ([1, 5], [2, 5], nil),
      (
        [0.12345, 2.71828], [0.12, 2.72], "Every result is the expected one rounded to 2 decimals."
      ),
      ([0.12345, 2.71828], [0, 3], "Every result is the expected one rounded to a whole number."),
      (
        [0.128, 2.718], [0.12, 2.71], "Every result is the expected one cut off after 2 decimals."
      ),
      ([1.2, 2.3], [2, 3], "Every result is the expected one rounded up to a whole number."),
      ([1, 2, 0], [100, 200, 0], "Every result is 100 times the expected one."),
      ([0.5, 0.25], [0.005, 0.0025], "Every result is the expected one divided by 100."),
      ([1, 2], [1.5, 3], "Every result is 1.5 times the expected one."),
      ([3], [7], nil), ([1, 2], [.nan, 2], nil), ([1, 2], [1, 2], nil), ([0, 0], [0, 0.1], nil),
    ] as [([Double], [Double], String?)])
  func `numbers`(expected: [Double], actual: [Double], words: String?) {
    #expect(Self.doubles(expected, actual) == words)
  }

  static func lists(_ lists: [[Int]]) -> [ExerciseValue] {
    lists.map { .array($0.map { .int($0) }) }
  }

  @Test(
    arguments: [
      (
        [[1, 2, 3, 4]], [[1, 3, 2, 4]],
        "In every list the elements 1 and 2, counted from 0, are swapped."
      ),
      (
        [[1, 2], [3, 4]], [[2, 1], [4, 3]],
        "In every list the elements 0 and 1, counted from 0, are swapped."
      ),
      (
        [[1, 2, 3, 4], [5, 6, 7]], [[4, 3, 2, 1], [7, 6, 5]], "Every list is in reverse order."
      ),
      ([[1, 2, 3, 4]], [[2, 3, 4, 1]], "Every list has the right elements in another order."),
      ([[1, 2, 3]], [[1, 2]], "Every list lacks its last element."),
      ([[1, 2, 3]], [[2, 3]], "Every list lacks its first element."),
      (
        [[1, 2, 3], [4, 5]], [[2, 3, 4], [5, 6]],
        "Every result is 1 too large: an off-by-one error."
      ),
      ([[1, 2, 3]], [[1, 2, 9]], nil),
    ] as [([[Int]], [[Int]], String?)])
  func `lists`(expected: [[Int]], actual: [[Int]], words: String?) {
    #expect(Self.told(Self.lists(expected), Self.lists(actual)) == words)
  }

  @Test(
    arguments: [
      (["Alice", "b"], ["alice", "b"], "Only capital and small letters differ."),
      (["a b", "c"], ["a  b", "c\n"], "Only blanks, tabs or line breaks differ."),
      (
        ["\u{E4}"], ["a\u{308}"],
        "The texts look the same and consist of different Unicode characters."
      ),
      (["a"], ["b"], nil),
    ] as [([String], [String], String?)])
  func `texts`(expected: [String], actual: [String], words: String?) {
    #expect(Self.told(expected.map { .string($0) }, actual.map { .string($0) }) == words)
  }

  @Test(arguments: [
    ("0.28125", "0.28137", "0.28125|0.28137|     ^^"), ("12.5", "2.5", "12.5| 2.5|^"),
    ("-0.5", "0.5", "-0.5| 0.5|^"), ("0.5", "0.50001", "0.5|0.50001|   ^^^^"),
    ("1", "1", "1|1|"), ("\"alice\"", "\"alize\"", "\"alice\"|\"alize\"|    ^"),
    ("[1, 2]", "[1, 22, 3]", "[1, 2]|[1, 22, 3]|     ^^^^"), ("\"ab\"", "\"b\"", "\"ab\"|\"b\"| ^"),
    ("nil", "0.5", "nil|0.5|^^^"),
  ])
  func `the characters that differ are marked on a line below`(
    expected: String, actual: String, drawing: String
  ) {
    let marks = DigitMarks(expected, actual)
    #expect("\(marks.expected)|\(marks.actual)|\(marks.marks)" == drawing)
  }

  @Test func `long texts are cut around their first difference`() {
    let same = String(repeating: "x", count: 1000)
    let marks = DigitMarks(same + "a" + same, same + "b" + same)
    #expect(marks.actual.count < 200 && marks.actual.contains("b"))
    #expect(marks.marks.filter { $0 == "^" }.count == 1)
    let column = marks.marks.count - 1
    #expect(Array(marks.actual)[column] == "b" && Array(marks.expected)[column] == "a")
  }
}
