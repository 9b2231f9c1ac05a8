import Testing

@testable import Display

struct BinsTests {
  private func intervals(_ values: [Double], atMost limit: Int, threshold: Double? = nil)
    -> [String]
  {
    let bins = Bins(Sample(values), atMost: limit, threshold: threshold)?.bins ?? []
    return bins.map { "\($0.interval(edgeWidth: 0)): \($0.count)" }
  }

  @Test func `a value on an edge belongs to the bin above, the highest to the last`() {
    #expect(
      intervals([0, 0.1, 0.1999, 0.2, 0.3], atMost: 3)
        == ["[0.0, 0.1): 1", "[0.1, 0.2): 2", "[0.2, 0.3]: 2"])
  }

  @Test func `edges are what their decimals say, not sums of steps`() {
    let values = (0...30).map { Double($0) / 100 }
    let bins = Bins(Sample(values), atMost: 6)?.bins ?? []
    #expect(bins.map(\.lower.value) == [0, 0.05, 0.1, 0.15, 0.2, 0.25])
    #expect(bins.map(\.count) == [5, 5, 5, 5, 5, 6])
  }

  @Test func `whole numbers never share a bin because of an edge`() {
    #expect(intervals([0, 1, 1, 2], atMost: 5) == ["0: 1", "1: 2", "2: 1"])
    #expect(intervals([0, 19, 20], atMost: 11).last == "[20, 22): 1")
  }

  @Test func `a threshold inside a bin splits it, on an edge or outside it does not`() {
    let values = [-0.08, -0.02, 0.03, 0.09]
    #expect(intervals(values, atMost: 4) == intervals(values, atMost: 4, threshold: -0.05))
    #expect(intervals(values, atMost: 4) == intervals(values, atMost: 4, threshold: -2))
    #expect(
      intervals(values, atMost: 4, threshold: -0.025)
        == [
          "[-0.100, -0.050): 1", "[-0.050, -0.025): 0", "[-0.025, 0.000): 1", "[0.000, 0.050): 1",
          "[0.050, 0.100): 1",
        ])
    #expect(intervals([6, 7, 8], atMost: 4, threshold: 7.5) == ["6: 1", "7: 1", "8: 1"])
  }

  @Test(arguments: [-1, 0.0333, 7.5, 24, 99])
  func `what lies below a threshold is what the bins above its rule hold`(threshold: Double) throws
  {
    let notebook = try Notebook()
    for values in [notebook.hours.map(Double.init), notebook.scores] {
      let sample = Sample(values)
      let bins = try #require(Bins(sample, atMost: 12, threshold: threshold)).bins
      let above = bins.filter(\.isBelow).reduce(0) { $0 + $1.count }
      #expect(above == sample.count(below: threshold))
      #expect(bins.reduce(0) { $0 + $1.count } == values.count)
      #expect(bins.first.map { $0.count > 0 } ?? false && bins.last.map { $0.count > 0 } ?? false)
    }
  }

  @Test(arguments: [
    [-1e300, 1e300], [0, .leastNonzeroMagnitude], [1, 1.0.nextUp], [1e15, 1e15 + 0.25],
    [-1e-200, 3], [0, 1e300],
  ])
  func `far, near and tiny values all find a bin`(values: [Double]) throws {
    let bins = try #require(Bins(Sample(values), atMost: 5)).bins
    #expect(bins.count <= 5)
    #expect(bins.reduce(0) { $0 + $1.count } == 2)
  }

  @Test func `equal values have no bins`() {
    #expect(intervals([2, 2, 2], atMost: 5) == [])
    #expect(intervals([], atMost: 5) == [])
  }
}
