import Forest
import Testing

@Suite struct ParallelMapTests {
  @Test(arguments: [0, 1, 8, .max])
  func `values are worked on in parallel and come back in order`(jobs: Int) {
    let outcomes = parallelMap(Array(0..<1000), jobs: jobs) { $0 * $0 }
    #expect(outcomes == (0..<1000).map { $0 * $0 })
    #expect(parallelMap([Int](), jobs: jobs) { $0 } == [])
    #expect(parallelMap([7], jobs: jobs) { $0 } == [7])
  }

  @Test func `a value may be worked on in parallel itself`() {
    let squares = parallelMap(Array(0..<20)) { row in
      parallelMap(Array(0..<50)) { column in row * column }.reduce(0, +)
    }
    #expect(squares == (0..<20).map { $0 * 1225 })
  }
}
