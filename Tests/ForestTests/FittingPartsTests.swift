import Forest
import TestSupport
import Testing

@Suite struct FittingPartsTests {
  @Test func `subsets are those of scikit-learn`() throws {
    for expected in try PartsFixture.read().subset {
      var random = RandomState(seed: expected.seed)
      #expect(random.subset(of: expected.n, count: expected.k) == expected.values)
    }
  }

  @Test func `the split generator is that of scikit-learn, also from 0`() throws {
    for expected in try PartsFixture.read().xorshift_one_step {
      var random = SplitRandom(seed: expected.seed)
      #expect(random.next() == expected.value)
    }
  }

  @Test(
    arguments: zip(
      [1, 42] as [UInt32],
      [
        [270_369, 67_634_689, 499_951_813, 307_599_695, 251_205_585],
        [11_355_432, 688_534_700, 476_557_059, 1_500_562_368, 1_612_499_908],
      ] as [[UInt32]]))
  func `the split generator keeps all 32 bits`(seed: UInt32, expected: [UInt32]) {
    var random = SplitRandom(seed: seed)
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test func `average path lengths are those of scikit-learn`() throws {
    for expected in try PartsFixture.read().average_path_length {
      #expect(agrees(averagePathLength(of: expected.n), expected.value))
    }
  }

  @Test(arguments: [40, 20_000])
  func `a sample counts the rows that were drawn twice`(rows: Int) throws {
    let parameters = try ForestParameters(trees: 30, samples: .count(200), bootstrap: true)
    let samples = try parameters.treeSamples(rows: rows, columns: 2)
    for sample in samples {
      #expect(sample.rows == sample.rows.sorted() && Set(sample.rows).count == sample.rows.count)
      #expect(sample.rows.count == sample.weights.count)
      #expect(sample.weights.reduce(0, +) == min(200, rows))
    }
    #expect(samples.contains { $0.weights.contains(2) })
  }
}

private struct PartsFixture: Decodable {
  struct Step: Decodable { let seed, value: UInt32 }
  struct Subset: Decodable { let n, k: Int, seed: UInt32, values: [Int] }
  struct Length: Decodable { let n: Int, value: Double }

  let xorshift_one_step: [Step]
  let subset: [Subset]
  let average_path_length: [Length]

  static func read() throws -> Self { try Fixtures.json("sklearn_parts.json", as: Self.self) }
}
