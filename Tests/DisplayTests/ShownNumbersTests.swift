import Display
import Testing

@Suite struct `numbers of a text` {
  @Test(arguments: [
    ("4,812 events, 63 flagged (1.31 %)", ["4,812", "63", "1.31"]),
    ("anomaly_score from -0.0871 to 0.1661; below 0 is flagged", ["-0.0871", "0.1661", "0"]),
    ("n=256  cut hour <= 13.4090   (event: 1)", ["256", "13.4090", "1"]),
    ("[-0.10, -0.05) |xx  70.79 %*  63*", ["-0.10", "-0.05", "70.79", "63"]),
    ("user17 at 10.41.228.136, 2024-01-01T17:27:00, 23:00, F1, c(256), 0-49, 1.", ["1"]),
    ("„11“ von \"510\", 1,2,3 und - 5", ["11", "510", "5"]),
    ("no number", []),
  ])
  func `are read as a person reads them`(_ text: String, numbers: [String]) {
    #expect(shownNumbers(in: text) == numbers)
  }
}
