@testable import Display
import TestSupport
import Testing

struct ConfusionMatrixTests {
  private struct Counts: Decodable {
    let tp, fp, fn, tn: Int
  }

  @Test func `the notebook's evaluation`() throws {
    let counts = try Fixtures.json("notebook_evaluation.json", as: Counts.self)
    try expectCharts("confusion-matrix") {
      ConfusionMatrix(
        truePositives: counts.tp, falsePositives: counts.fp, falseNegatives: counts.fn,
        trueNegatives: counts.tn, threshold: 0, language: $0)
    }
  }
}
