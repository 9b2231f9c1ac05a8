import TestSupport
import Testing

import Forest

@Suite struct RandomStateTests {
  @Test(arguments: try NumpyRandomCases.read().legacy)
  func `numbers are those of numpy`(expected: NumpyRandomCase) throws {
    let fresh = try expected.generator()
    var random = fresh
    let numbers = (0..<1005).map { _ in random.random() }
    #expect(same(Array(numbers[..<10]), expected.random_sample))
    #expect(same(Array(numbers[1000...]), expected.random_at_1000))
    random = fresh
    #expect(same((0..<5).map { _ in random.uniform(-2.5, 7.25) }, expected.uniform_m2p5_7p25))
    for span in expected.randint {
      random = fresh
      let range = try #require(Int(span.low))..<(try #require(Int(span.high)))
      #expect(span.values.map { _ in String(random.integer(in: range)) } == span.values)
    }
  }

  @Test(arguments: try NumpyRandomCases.read().legacy)
  func `choices are those of numpy`(expected: NumpyRandomCase) throws {
    let fresh = try expected.generator()
    var random = fresh
    #expect(random.choices(of: Array(0..<20), count: 30) == expected.choice_20_replace)
    random = fresh
    let weighted = expected.choice_p
    #expect(
      random.choices(of: [0, 1, 2, 3], probabilities: weighted.p, count: 30) == weighted.values)
    random = fresh
    #expect(random.sample(of: Array(0..<250), count: 50) == expected.choice_250_50_noreplace)
    random = fresh
    #expect(random.permutation(10) == expected.permutation_10)
    random = fresh
    #expect(Array(random.permutation(1000)[..<10]) == expected.permutation_1000_head)
    random = fresh
    var shuffled = Array(0..<15)
    random.shuffle(&shuffled)
    #expect(shuffled == expected.shuffle_15)
    random = fresh
    var texts = (0..<15).map(String.init)
    random.shuffle(&texts)
    #expect(texts == expected.shuffle_15.map(String.init))
    random = fresh
    var (none, one) = ([String](), ["one"])
    random.shuffle(&none)
    random.shuffle(&one)
    #expect(random == fresh && none == [] && one == ["one"])
  }

  @Test(arguments: try NumpyRandomCases.read().legacy)
  func `normal numbers are those of numpy, and keep their spare one`(
    expected: NumpyRandomCase
  ) throws {
    let fresh = try expected.generator()
    var random = fresh
    #expect(agrees((0..<11).map { _ in random.normal() }, expected.normal_0_1))
    random = fresh
    #expect(
      agrees((0..<5).map { _ in random.normal(mean: 10, deviation: 2.5) }, expected.normal_10_2p5))
    random = fresh
    let mixed = [
      random.normal(), Double(random.integer(below: 100)), random.normal(), random.random(),
      random.normal(), random.uniform(1, 2), Double(random.integer(in: 0..<1 << 40)),
      random.normal(), random.random(),
    ]
    #expect(agrees(mixed, expected.mixed))
  }

  @Test func `no choice takes no draw`() {
    var random = RandomState(seed: 42)
    let untouched = random
    #expect(random.integer(in: 7..<8) == 7)
    #expect(random == untouched)
  }
}

struct NumpyRandomCases: Decodable {
  let legacy: [NumpyRandomCase]

  static func read() throws -> Self { try Fixtures.json("numpy_random.json", as: Self.self) }
}

/// What numpy drew from one seed; each list starts afresh.
struct NumpyRandomCase: Decodable, CustomTestStringConvertible {
  struct Span: Decodable { let low, high: String, values: [String] }
  struct Weighted: Decodable { let p: [Double], values: [Int] }

  let seed: String
  let random_sample, random_at_1000, uniform_m2p5_7p25: [Double]
  let normal_0_1, normal_10_2p5, mixed: [Double]
  let randint: [Span]
  let choice_p: Weighted
  let choice_20_replace, choice_250_50_noreplace: [Int]
  let permutation_10, permutation_1000_head, shuffle_15: [Int]

  var testDescription: String { "seed \(seed)" }

  /// A generator that has just been started.
  func generator() throws -> RandomState { RandomState(seed: try #require(UInt32(seed))) }
}
