import Forest
import Synchronization
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

  @Test(arguments: [1, 2, 3])
  func `no more work at the same time than the limit allows`(limit: Int) {
    let working = Mutex((now: 0, most: 0))
    ThreadLimit.$count.withValue(limit) {
      // What works on a value is limited as well.
      let limits = parallelMap(Array(0..<50)) { _ in
        working.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        defer { working.withLock { $0.now -= 1 } }
        return ThreadLimit.count
      }
      #expect(limits == Array(repeating: limit, count: 50))
    }
    #expect((1...limit).contains(working.withLock(\.most)))
  }

  @Test(arguments: [1, 3])
  func `what the caller does meanwhile is done once, and its error ends the work`(jobs: Int) {
    struct Refused: Error {}
    var done = 0
    let outcomes = parallelMap(Array(0..<100), jobs: jobs, meanwhile: { done += 1 }) { $0 + 1 }
    #expect(outcomes == Array(1...100))
    #expect(done == 1)
    #expect(throws: Refused.self) {
      try parallelMap([1, 2], jobs: jobs, meanwhile: { () throws(Refused) in throw Refused() }) {
        $0
      }
    }
  }
}
