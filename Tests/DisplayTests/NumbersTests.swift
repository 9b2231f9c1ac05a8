import Display
import Testing

struct NumbersTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (4812, "4,812"), (-1_234_567, "-1,234,567"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func `counts have a comma before each three digits`(value: Int, text: String) {
    #expect(Numbers.count(value) == text)
  }

  @Test(arguments: [
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.675, 2, "2.67"), (0.5, 0, "0"), (1.5, 0, "2"),
    (2.5, 0, "2"), (999.995, 2, "1,000.00"), (999.999, 2, "1,000.00"), (-0.00003, 4, "-0.0000"),
    (0, 2, "0.00"), (-0.0, 1, "0.0"), (1e-300, 3, "0.000"), (1234567.891, 1, "1,234,567.9"),
    (0.1, 20, "0.10000000000000000555"), (.nan, 2, "NA"), (-.infinity, 2, "-inf"),
    (1e300, 2, "1e+300"), (18446744073709549568, 1, "18,446,744,073,709,549,568.0"),
  ])
  func `decimals are rounded by the exact value`(value: Double, decimals: Int, text: String) {
    #expect(Numbers.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [(8.0 / 11, "72.73 %"), (0.8, "80.00 %"), (1, "100.00 %"), (.nan, "NA")])
  func `a share is shown in per cent with two decimals`(share: Double, text: String) {
    #expect(Numbers.percent(share) == text)
  }

  @Test(arguments: [
    (999, "999"), (1000, "1k"), (1402, "1.4k"), (9_999, "9.9k"), (10_500, "10k"),
    (-1_900, "-1.9k"), (2_000_000, "2M"), (7_100_000_000, "7.1G"),
  ])
  func `where there is no room a count is shortened`(value: Int, text: String) {
    #expect(Numbers.short(value) == text)
  }
}
