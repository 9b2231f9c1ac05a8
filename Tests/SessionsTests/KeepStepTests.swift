import Testing

@testable import Sessions

@Suite struct `the step keep` {
  private static let log = """
    ```yaml lernlog
    step: generate
    log: security
    normal: 18
    anomalous: 2
    show: none
    ```


    """

  private static func keeping(_ condition: String) -> SampleLesson {
    SampleLesson(log + "```yaml lernlog\nstep: keep\nwhere: \(condition)\nas: quiet\n```\n")
  }

  @Test func `keeps the rows that meet its condition`() throws {
    #expect(
      try Self.keeping("anomaly == 0").plain().hasSuffix("\nquiet: 18 of 20 rows kept\n"))
  }

  @Test(arguments: [
    ("anomaly == 2", "no row meets this condition"), ("usr == \"eve\"", "there is no column 'usr'"),
    ("anomaly = 0", "'=' is not known here"),
  ])
  func `says what is wrong with its condition`(condition: String, message: String) throws {
    let problem = #expect(throws: (any Error).self) { try Self.keeping(condition).plain() }
    #expect(problem.map { "\($0)".contains(message) } == true)
  }
}
