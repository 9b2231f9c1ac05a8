import Display
import Testing

@Suite struct `a progress line` {
  @Test(
    arguments: [
      (1, 0.5, nil, "1 row, 2 rows/s"), (0, 0.5, 0.0, "0 rows, 0 rows/s"),
      (1_234_567, 3.0, 0.25, "1,234,567 rows, 411,000 rows/s, 0:09 left"),
      (1_234_567, 3.0, nil, "1,234,567 rows, 411,000 rows/s"),
      (10, 20.0, 0.5, "10 rows, 1 rows/s, 0:20 left"),
      (500, 65.0, 0.5, "500 rows, 8 rows/s, 1:05 left"),
      (5_000_000, 3723.0, 0.5, "5,000,000 rows, 1,340 rows/s, 1:02:03 left"),
      (700, 1.0, 0.999, "700 rows, 700 rows/s, 0:01 left"),
      (700, 1.0, 1, "700 rows, 700 rows/s, 0:00 left"),
      (700, 1.0, 1.5, "700 rows, 700 rows/s, 0:00 left"),
      (1, 1.0, 1e-9, "1 row, 1 rows/s"),
    ] as [(Int, Double, Double?, String)])
  func `says rows, their rate, and the time left where the whole is known`(
    rows: Int, seconds: Double, share: Double?, text: String
  ) {
    let line = ProgressLine(rows: rows, elapsed: .seconds(seconds), share: share)
    #expect(line.text(width: 80) == text)
  }

  @Test(arguments: [
    (42, "1,234,567 rows, 411,000 rows/s, 0:09 left"), (41, "1,234,567 rows, 0:09 left"),
    (26, "1,234,567 rows, 0:09 left"), (25, "1,234,567 rows"), (15, "1,234,567 rows"), (14, ""),
    (1, ""), (0, ""),
  ])
  func `leaves out what matters least where the terminal is narrow`(width: Int, text: String) {
    let line = ProgressLine(rows: 1_234_567, elapsed: .seconds(3), share: 0.25)
    #expect(line.text(width: width) == text)
  }

  @Test func `is drawn after half a second, and then at most every tenth of one`() {
    var pace = ProgressPace()
    let times = [0, 200, 499, 500, 501, 599, 600, 950, 1040, 1050, 1051, 9000, 9050]
    let drawn = times.filter { pace.isDue(after: .milliseconds($0)) }
    #expect(drawn == [500, 600, 950, 1050, 9000])
  }
}
