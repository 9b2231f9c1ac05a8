import TestSupport
import Testing

import Forest

@Suite struct NumbersTests {
  @Test(arguments: try NumbersFixture.read().cases)
  func `sum, mean and deviation are those of numpy and pandas`(expected: NumbersCase) {
    #expect(pairwiseSum(expected.values).bitPattern == expected.sum.bitPattern)
    #expect(mean(expected.values)?.bitPattern == expected.mean.bitPattern)
    #expect(sampleStandardDeviation(expected.values)?.bitPattern == expected.std?.bitPattern)
  }

  @Test(arguments: try NumbersFixture.read().cases)
  func `percentiles are those of numpy and pandas`(expected: NumbersCase) {
    for item in expected.percentile {
      #expect(percentile(expected.values, item.p)?.bitPattern == item.value.bitPattern)
    }
    for (name, share) in ["min": 0.0, "25%": 0.25, "50%": 0.5, "75%": 0.75, "max": 1.0] {
      #expect(
        quantile(expected.values, share)?.bitPattern == expected.describe[name]?.bitPattern)
    }
    #expect(expected.describe["std"]?.bitPattern == expected.std?.bitPattern)
  }

  @Test(arguments: try NumbersFixture.read().cases, [1, 7, 4096])
  func `a percentile of values that come bit by bit is that of all`(
    expected: NumbersCase, piece: Int
  ) {
    let values = expected.values
    for item in expected.percentile where !values.isEmpty {
      var quantile = RunningQuantile(percent: item.p, of: values.count)
      for start in stride(from: 0, to: values.count, by: piece) {
        quantile.add(Array(values[start..<min(start + piece, values.count)]))
      }
      #expect(quantile.value().bitPattern == item.value.bitPattern)
    }
  }

  @Test(arguments: [0, 0.01, 2, 50, 99, 100])
  func `a percentile of very many values forgets the high ones and stays the same`(percent: Double)
  {
    var random = PythonRandom(seed: 3)
    let values = (0..<50_000).map { _ in (random.random() * 5000).rounded() / 1000 }
    var quantile = RunningQuantile(percent: percent, of: values.count)
    for start in stride(from: 0, to: values.count, by: 1000) {
      quantile.add(Array(values[start..<start + 1000]))
    }
    #expect(quantile.value().bitPattern == percentile(values, percent)?.bitPattern)
  }

  @Test func `nothing has a sum, but no mean, deviation or percentile`() {
    #expect(pairwiseSum([]).bitPattern == (0.0).bitPattern)
    #expect(mean([]) == nil)
    #expect(sampleStandardDeviation([1]) == nil)
    #expect(percentile([], 50) == nil)
  }

  @Test func `power and logarithm are those of the C library, optimised or not`() throws {
    let expected = try Fixtures.json("libm.json", as: LibraryFixture.self)
    #expect(expected.pow2.count { $0.exp2_differs } >= 40)
    for item in expected.pow2 {
      #expect(agrees(power(2.0, -item.x), item.pow_2_minus_x), "2 to the -\(item.x)")
    }
    for item in expected.log {
      #expect(agrees(naturalLogarithm(Double(item.n)), item.value), "log \(item.n)")
    }
  }
}

struct NumbersFixture: Decodable {
  let cases: [NumbersCase]

  static func read() throws -> Self { try Fixtures.json("percentiles.json", as: Self.self) }
}

struct NumbersCase: Decodable, CustomTestStringConvertible {
  struct Percentile: Decodable { let p, value: Double }

  let values: [Double]
  let sum, mean: Double
  let std: Double?
  let percentile: [Percentile]
  let describe: [String: Double]

  var testDescription: String { "\(values.count) values" }
}

private struct LibraryFixture: Decodable {
  struct Power: Decodable { let x, pow_2_minus_x: Double, exp2_differs: Bool }
  struct Logarithm: Decodable { let n: Int, value: Double }

  let pow2: [Power]
  let log: [Logarithm]
}
