import TestSupport
import Testing

import Forest

@Suite struct PythonRandomTests {
  @Test(arguments: try PythonRandomCases.read().cases)
  func `numbers are those of Python`(expected: PythonRandomCase) throws {
    let fresh = try expected.generator()
    var random = fresh
    let numbers = (0..<2000).map { _ in random.random() }
    #expect(same(Array(numbers[..<10]), expected.random))
    #expect(same(Array(numbers[1000..<1005]), expected.random_at_1000))
    #expect(same(Array(numbers[1990..<1995]), expected.random_at_1990))
    random = fresh
    #expect(same((0..<5).map { _ in random.uniform(-3, 9) }, expected.uniform_m3_9))
  }

  @Test(arguments: try PythonRandomCases.read().cases)
  func `bits and whole numbers are those of Python`(expected: PythonRandomCase) throws {
    let fresh = try expected.generator()
    for (count, values) in expected.getrandbits {
      var random = fresh
      let count = try #require(Int(count))
      #expect(values.map { _ in String(random.bits(count)) } == values)
    }
    for span in expected.randint {
      var random = fresh
      #expect(span.values.map { _ in random.integer(in: span.a...span.b) } == span.values)
    }
    for span in expected.randrange {
      var random = fresh
      let numbers = span.values.map { _ in
        random.integer(from: span.start, to: span.stop, by: span.step)
      }
      #expect(numbers == span.values)
    }
  }

  @Test(arguments: [1, 2, 3, 11, 60, 256, 257, 1 << 31, 1 << 32, 1 << 32 + 1, 1 << 40])
  func `below a bound stands the first draw that is lower, over many rounds`(bound: Int) {
    var random = PythonRandom(seed: 2)
    var plain = random
    let bitCount = Int.bitWidth - bound.leadingZeroBitCount
    for _ in 0..<3000 {
      var draw = plain.bits(bitCount)
      while draw >= bound { draw = plain.bits(bitCount) }
      #expect(random.integer(below: bound) == Int(draw))
    }
    #expect(random == plain)
  }

  @Test(arguments: try PythonRandomCases.read().cases)
  func `choices are those of Python`(expected: PythonRandomCase) throws {
    let fresh = try expected.generator()
    var random = fresh
    #expect(expected.choice_of_7.map { _ in random.choice(of: 0..<7) } == expected.choice_of_7)
    for weighted in [expected.choices_weighted, expected.choices_int_weights] {
      random = fresh
      let values = Array(weighted.weights.indices)
      #expect(
        random.choices(of: values, weights: weighted.weights, count: 40) == weighted.values)
    }
    random = fresh
    #expect(random.choices(of: Array(0..<11), count: 20) == expected.choices_plain_of_11)
    random = fresh
    var shuffled = Array(0..<20)
    random.shuffle(&shuffled)
    #expect(shuffled == expected.shuffle_20)
    for sample in expected.sample {
      random = fresh
      #expect(random.sample(of: Array(0..<sample.n), count: sample.k) == sample.values)
    }
  }

  @Test(arguments: try PythonRandomCases.read().cases)
  func `functions share one stream`(expected: PythonRandomCase) throws {
    var random = try expected.generator()
    let mixed = (0..<10).flatMap { _ in
      [
        Double(random.integer(in: 8...18)), random.random(), Double(random.choice(of: 0..<4)),
        Double(random.choices(of: [0, 1, 2], weights: [0.5, 0.2, 0.3], count: 1)[0]),
        Double(random.bits(40)),
      ]
    }
    #expect(same(mixed, expected.mixed))
  }

  @Test(arguments: try PythonRandomCases.read().text_seeds)
  func `a text can be the seed`(expected: PythonTextSeed) {
    var random = PythonRandom(seed: expected.seed)
    #expect(same(expected.random.map { _ in random.random() }, expected.random))
  }

  @Test func `a half-open range leaves its end out`() {
    var random = PythonRandom(seed: 42)
    var twin = random
    let numbers = (0..<100).map { _ in random.integer(in: 3..<6) }
    #expect(Set(numbers) == [3, 4, 5])
    #expect(numbers == numbers.map { _ in twin.integer(in: 3...5) })
  }
}

struct PythonRandomCases: Decodable {
  let cases: [PythonRandomCase]
  let text_seeds: [PythonTextSeed]

  static func read() throws -> Self { try Fixtures.json("python_random.json", as: Self.self) }
}

struct PythonTextSeed: Decodable, CustomTestStringConvertible {
  let seed: String
  let random: [Double]

  var testDescription: String { "'\(seed)'" }
}

/// What Python drew from one seed; each list starts afresh.
struct PythonRandomCase: Decodable, CustomTestStringConvertible {
  struct Span: Decodable { let a, b: Int, values: [Int] }
  struct Stepped: Decodable { let start, stop, step: Int, values: [Int] }
  struct Weighted: Decodable { let weights: [Double], values: [Int] }
  struct Sample: Decodable { let n, k: Int, values: [Int] }

  let seed: String
  let random, random_at_1000, random_at_1990, uniform_m3_9, mixed: [Double]
  let getrandbits: [String: [String]]
  let randint: [Span]
  let randrange: [Stepped]
  let choice_of_7, choices_plain_of_11, shuffle_20: [Int]
  let choices_weighted, choices_int_weights: Weighted
  let sample: [Sample]

  var testDescription: String { "seed \(seed)" }

  /// A generator that has just been started.
  func generator() throws -> PythonRandom { PythonRandom(seed: try #require(Int128(seed))) }
}
