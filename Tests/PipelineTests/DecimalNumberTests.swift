import Pipeline
import TestSupport
import Testing

@Suite struct DecimalNumberTests {
  @Test(
    arguments: zip(
      ["0", "-0", "12", "+12", "012", "5.", ".5", "-1.25", "1e3", "1E-2", "0.1", "1e400"],
      [0, -0.0, 12, 12, 12, 5, 0.5, -1.25, 1000, 0.01, 0.1, .infinity]))
  func `decimal forms are numbers`(text: String, expected: Double) {
    #expect(decimalNumber(text.utf8)?.bitPattern == expected.bitPattern)
  }

  @Test(arguments: [
    "", " ", ".", "-", "+.", "e5", "1e", "1e+", "1.2.3", "--1", "1 ", " 1", "1_000", "0x1F", "0,02",
    "nan", "NaN", "inf", "-Infinity", "1e5.0", "١",
  ])
  func `other forms are none`(text: String) {
    #expect(decimalNumber(text.utf8) == nil)
  }

  @Test(arguments: try FloatText.cases())
  func `what Python writes is read back to the last bit`(_ text: FloatText.Case) throws {
    let number = try #require(text.number)
    #expect(decimalNumber(text.repr.utf8)?.bitPattern == number.bitPattern)
  }

  @Test(arguments: ["0.30000000000000004", "9007199254740993", "123456789012345678901234567890"])
  func `long numbers are rounded once`(text: String) {
    #expect(decimalNumber(text.utf8) == Double(text))
  }
}
