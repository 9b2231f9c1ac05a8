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
}
