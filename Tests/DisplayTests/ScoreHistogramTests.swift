@testable import Display
import Testing

struct ScoreHistogramTests {
  @Test func `the notebook's scores, flagged ones at the top`() throws {
    let scores = try Notebook().scores
    try expectCharts("score-histogram") { ScoreHistogram(scores, language: $0) }
    try expectCharts("score-histogram-log") {
      ScoreHistogram(scores, threshold: -0.01, bins: 16, length: .logarithmic, language: $0)
    }
  }

  @Test func `flagged bars differ in mark, glyph, word and colour`() throws {
    let chart = ScoreHistogram(try Notebook().scores)
    let lines = chart.drawing(in: DrawingArea(width: 80, charset: .ascii))
    let flagged = lines.filter { $0.spans.contains { $0.role == .flagged } }
    let normal = lines.filter { $0.spans.contains { $0.role == .normal } }
    #expect(flagged.count == 2 && normal.count == 4)
    #expect(
      flagged.allSatisfy { line in
        line.text.contains(">") && line.text.contains("x") && line.text.hasSuffix("flagged")
      })
    #expect(normal.allSatisfy { $0.text.contains("#") && $0.text.hasSuffix("normal") })
    #expect(lines[2].spans.contains { $0.role == .threshold })
  }
}
