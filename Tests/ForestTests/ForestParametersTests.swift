import Forest
import Testing

@Suite struct ForestParametersTests {
  @Test(arguments: [0, -1, 10_001, .max])
  func `a number of trees that makes no sense is refused`(trees: Int) {
    #expect(throws: ParameterError("trees", is: "\(trees)", needs: "a count from 1 to 10000")) {
      try ForestParameters(trees: trees)
    }
  }

  @Test(arguments: [0, -0.1, 0.51, 1, .nan, .infinity])
  func `a contamination of nothing or of more than half is refused`(share: Double) {
    #expect(
      throws: ParameterError("contamination", is: "\(share)", needs: "a share in (0, 0.5]")
    ) {
      try ForestParameters(contamination: .fraction(share))
    }
  }

  @Test(arguments: [Amount.count(0), .count(-3), .share(0), .share(1.5), .share(.nan)])
  func `an amount of nothing or of more than all is refused`(amount: Amount) throws {
    let samples = #expect(throws: ParameterError.self) { try ForestParameters(samples: amount) }
    #expect(samples?.parameter == "samples")
    let features = #expect(throws: ParameterError.self) {
      try ForestParameters(maxFeatures: amount)
    }
    #expect(features?.parameter == "max_features")
  }

  @Test func `the ends of the ranges are allowed`() throws {
    _ = try ForestParameters(
      trees: 1, samples: .count(1), contamination: .fraction(0.5), maxFeatures: .share(1), seed: 0)
    _ = try ForestParameters(trees: 10_000, samples: .share(1), maxFeatures: .count(1), seed: .max)
  }

  @Test func `a message says what is wrong and what is needed`() {
    let error = #expect(throws: ParameterError.self) {
      try ForestParameters(contamination: .fraction(0.9))
    }
    #expect(error?.description == "contamination is 0.9, and needs a share in (0, 0.5]")
  }

  @Test(
    arguments: [
      (Amount.auto, 257, 256), (.auto, 255, 255), (.count(5), 300, 5), (.count(500), 300, 300),
      (.share(0.5), 301, 150), (.share(1), 300, 300),
    ])
  func `samples are cut to the rows there are`(amount: Amount, rows: Int, expected: Int) throws {
    #expect(try ForestParameters(samples: amount).samplesPerTree(rows: rows) == expected)
  }

  @Test(arguments: [(Amount.auto, 7), (.count(3), 3), (.share(0.5), 3), (.share(0.01), 1)])
  func `at least one column of seven is drawn`(amount: Amount, expected: Int) throws {
    #expect(try ForestParameters(maxFeatures: amount).featuresPerTree(columns: 7) == expected)
  }

  @Test func `a share that leaves no rows is refused`() throws {
    let matrix = FeatureMatrix(columns: [[1, 2, 3]])
    let parameters = try ForestParameters(samples: .share(0.1))
    let error = #expect(throws: ParameterError.self) {
      try IsolationForest.fit(matrix, parameters)
    }
    #expect(
      error?.description
        == "samples is 0.1, and needs a share that leaves at least one of 3 rows; this leaves none")
  }

  @Test func `more features than columns are refused`() throws {
    let matrix = FeatureMatrix(columns: [[1, 2, 3]])
    let parameters = try ForestParameters(maxFeatures: .count(2))
    let error = #expect(throws: ParameterError.self) {
      try IsolationForest.fit(matrix, parameters)
    }
    #expect(
      error?.description == "max_features is 2, and needs at most 1, the number of columns")
  }

  @Test func `a matrix without rows or columns is refused`() throws {
    let parameters = try ForestParameters()
    for columns in [[], [[]]] as [[[Double]]] {
      #expect(throws: ParameterError.self) {
        try IsolationForest.fit(FeatureMatrix(columns: columns), parameters)
      }
    }
  }
}
