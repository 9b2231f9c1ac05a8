import Pipeline
import Testing

@testable import Exercises

/// Values on their way to a learner's program and back.
@Suite struct ExerciseValueTests {
  /// Computed, for a leak check does not see what a global of packed values holds.
  static var values: [(ExerciseValue, ExerciseType, String)] {
    [
      (.int(-7), .int, "-7"), (.int(.max), .int, "9223372036854775807"),
      (.double(0.1), .double, "0.1"), (.double(-0.0), .double, "-0.0"),
      (.double(0x1p-1074), .double, "5e-324"), (.double(.nan), .double, "\"nan\""),
      (.double(-.infinity), .double, "\"-inf\""), (.bool(true), .bool, "true"),
      (.string("a\u{0}\"\\\n\u{1F600}"), .string, "\"a\\u0000\\\"\\\\\\u000a\u{1F600}\""),
      (.string("a\u{308}"), .string, "\"a\u{308}\""),
      (.array([.double(1), .double(2)]), .array(.double), "[1.0,2.0]"),
      (.nothing, .optional(.int), "null"), (.int(3), .optional(.int), "3"),
      (.array([.nothing, .string("")]), .array(.optional(.string)), "[null,\"\"]"),
      (
        .dictionary([(key: "a", value: .int(1)), (key: "ä", value: .int(2))]), .dictionary(.int),
        "{\"a\":1,\"ä\":2}"
      ),
    ]
  }

  @Test(arguments: values)
  func `a value is written as JSON and read back to the last bit`(
    value: ExerciseValue, type: ExerciseType, json: String
  ) throws {
    var writer = JSONWriter()
    value.write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
    let read = ExerciseValue(try JSONReader.value(writer.bytes), as: type)
    #expect(read == value)
    if case .double(let number) = value, case .double(let other)? = read, !number.isNaN {
      #expect(number.bitPattern == other.bitPattern)
    }
  }

  @Test(arguments: [
    ("3fb999999999999a", 0.1), ("0000000000000001", 0x1p-1074), ("7ff0000000000000", .infinity),
    ("8000000000000000", -0.0),
  ])
  func `a program's doubles come as their bits`(digits: String, number: Double) {
    guard case .double(let read)? = ExerciseValue(.text(digits), as: .double) else {
      Issue.record("no number")
      return
    }
    #expect(read.bitPattern == number.bitPattern)
  }

  @Test(arguments: [
    ("1.5", ExerciseType.int), ("99999999999999999999", .int), ("\"1\"", .int), ("1e999", .double),
    ("\"x\"", .double), ("1", .bool), ("null", .string), ("[1]", .array(.string)),
    ("[]", .dictionary(.int)),
  ])
  func `what is not of the type is no value`(json: String, type: ExerciseType) throws {
    #expect(ExerciseValue(try JSONReader.value(Array(json.utf8)), as: type) == nil)
  }

  @Test func `texts are compared byte by byte, and NaN equals NaN`() {
    #expect(ExerciseValue.string("ä") != .string("a\u{308}"))
    #expect(ExerciseValue.double(.nan) == .double(-.nan))
    #expect(ExerciseValue.double(-0.0) == .double(0))
    #expect(ExerciseValue.int(1) != .double(1))
    #expect(ExerciseValue.nothing != .int(0))
  }

  /// E04: bounds count as inside.
  @Test(arguments: [
    (1.1, 1.0, 0.1, true), (0.9, 1.0, 0.1, true), (1.1000001, 1.0, 0.1, false),
    (1e-12, 0.0, 1e-12, true), (1.1e-12, 0.0, 1e-12, false), (1e300, 1e300 * 1.01, 1e299, true),
    (.nan, 1.0, 1e9, false), (1.0, .nan, 1e9, false), (.infinity, 1.0, 1e308, false),
    (1.0, .infinity, 1e308, false), (.infinity, .infinity, 0, true),
    (-.infinity, .infinity, 1e308, false), (0x1p-1074, 0, 0, false), (0.3, 0.1 + 0.2, 0, false),
  ])
  func `tolerances are closed intervals`(
    number: Double, expected: Double, within: Double, isInside: Bool
  ) {
    #expect(Tolerance(within: within).accepts(number, for: expected) == isInside)
  }

  @Test func `a relative tolerance is a share of the expected number`() {
    let tolerance = Tolerance(relative: 0.01)
    #expect(tolerance.accepts(101, for: 100) && !tolerance.accepts(101.1, for: 100))
    #expect(tolerance.accepts(-99, for: -100) && !tolerance.accepts(1e-300, for: 0))
    #expect(Tolerance(within: 1, relative: 0.01).accepts(1, for: 0))
  }

  @Test func `texts are shown as Swift writes them, and nothing steers a terminal`() {
    #expect(
      ExerciseValue.string("a\"\\\n\u{1B}[31m\u{202E}e\u{301}").description
        == #""a\"\\\n\u{1b}[31m\u{202e}e\u{301}""#)
    #expect(ExerciseValue.double(1e16).description == "1e+16")
    #expect(ExerciseValue.dictionary([]).description == "[:]")
  }
}
