import Pipeline
import TestSupport
import Testing

struct FloatText: Decodable {
  struct Case: Decodable, CustomTestStringConvertible {
    let bits, repr, to_csv, f4, f2, pct2: String
    var testDescription: String { repr }
    var number: Double? { UInt64(bits, radix: 16).map(Double.init(bitPattern:)) }
  }
  let float_text: [Case]

  static func cases() throws -> [Case] {
    try Fixtures.json("percentiles.json", as: FloatText.self).float_text
  }
}

@Suite struct PythonTextTests {
  @Test(arguments: try FloatText.cases())
  func `numbers are written as Python writes them`(_ text: FloatText.Case) throws {
    let number = try #require(text.number)
    #expect(PythonText.repr(number) == text.repr)
    #expect(PythonText.repr(number) == text.to_csv)
    #expect(PythonText.fixed(number, decimals: 4) == text.f4)
    #expect(PythonText.fixed(number, decimals: 2) == text.f2)
    #expect(PythonText.percent(number, decimals: 2) == text.pct2)
  }

  @Test(
    arguments: zip(
      [9007199254740994, 9999999999999998, 123456789012345680, 1e-4, 9.999e-5, 1e22, -0.0],
      [
        "9007199254740994.0", "9999999999999998.0", "1.2345678901234568e+17", "0.0001",
        "9.999e-05", "1e+22", "-0.0",
      ]))
  func `the exponent appears where Python lets it appear`(number: Double, expected: String) {
    #expect(PythonText.repr(number) == expected)
  }

  @Test(
    arguments: zip(
      [0.5, 1.5, 2.5, 0.125, 0.375, -0.001, 4503599627370495.5, 1e-300, 0x1p-1074],
      ["0", "2", "2", "0.12", "0.38", "-0.00", "4503599627370496", "0.00", "0.00"]))
  func `a tie goes to the even digit`(number: Double, expected: String) {
    let decimals = expected.contains(".") ? 2 : 0
    #expect(PythonText.fixed(number, decimals: decimals) == expected)
  }

  @Test func `what is no number is named`() {
    #expect(PythonText.fixed(.nan, decimals: 2) == "nan")
    #expect(PythonText.fixed(-.infinity, decimals: 2) == "-inf")
  }
}
