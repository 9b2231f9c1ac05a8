import Forest
import Testing

@Suite struct FeatureMatrixTests {
  @Test func `rows hold the columns' values in single precision`() {
    let matrix = FeatureMatrix(columns: [[1, 0.1], [2, 1e-300]])
    #expect(matrix.rowCount == 2)
    #expect(matrix.columnCount == 2)
    #expect(matrix.row(1) == [Float(0.1), 0])
  }

  @Test func `gaps are the same as gaps, and not as numbers`() {
    let gap = FeatureMatrix(columns: [[.nan, 1]])
    #expect(gap == FeatureMatrix(columns: [[.nan, 1]]))
    #expect(gap != FeatureMatrix(columns: [[0, 1]]))
    #expect(FeatureMatrix(columns: [[1], [2]]) != FeatureMatrix(columns: [[1, 2]]))
  }

  @Test(arguments: [0, -1e38, 3.4028235677973362e38, .nan])
  func `what fits in single precision can be held`(value: Double) {
    #expect(FeatureMatrix.canHold(value))
  }

  @Test(arguments: [1e39, -1e39, 3.4028235677973366e38, .infinity])
  func `what single precision makes infinite cannot be held`(value: Double) {
    #expect(!FeatureMatrix.canHold(value))
  }
}
