@testable import Display
import TestSupport
import Testing

/// Compares every form of a chart with its golden files, and checks what holds for all charts.
///
/// Numbers that explain the signs of a drawing, and stand on no web page, are named in `onlyDrawn`.
func expectCharts(
  _ name: String, onlyDrawn: Set<String> = [],
  sourceLocation: SourceLocation = #_sourceLocation, _ make: (Language) -> any SpokenChart
) throws {
  let english = make(.en)
  for width in [40, 80, 120] {
    try expectForms(english, "\(name).\(width)", width: width, sourceLocation)
  }
  try expectForms(make(.de), "\(name).80.de", width: 80, sourceLocation)
  for chart in [english, make(.de)] {
    let suffix = chart.language == .en ? "" : ".de"
    try expectGolden(
      chart.spoken.joined(separator: "\n") + "\n", "Charts/\(name).accessible\(suffix).txt",
      sourceLocation: sourceLocation)
    expectSpeakable(chart.spoken, sourceLocation)
    expectPictures(chart, sourceLocation: sourceLocation)
  }
  try expectGolden(
    figureHTML(english) + "\n", "Charts/\(name).html", sourceLocation: sourceLocation)
  let drawn = english.drawing(in: DrawingArea(width: 120)).map(\.text).joined(separator: "\n")
  let onPage = Set(shownNumbers(in: CheckedHTML(figureHTML(english)).words))
  let missing = Set(shownNumbers(in: drawn)).subtracting(onPage).subtracting(onlyDrawn)
  #expect(missing.isEmpty, "\(missing)", sourceLocation: sourceLocation)
  for width in 40...120 {
    for charset in Charset.allCases {
      expectFits(
        english.drawing(in: DrawingArea(width: width, charset: charset)), width, sourceLocation)
    }
  }
}

private func expectForms(
  _ chart: any SpokenChart, _ name: String, width: Int, _ sourceLocation: SourceLocation
) throws {
  for charset in [Charset.unicode, .ascii] {
    let profile = Profile(width: width, charset: charset, language: chart.language)
    try expectGolden(
      TerminalRenderer(profile).render([.chart(chart)]), "Charts/\(name).\(charset).txt",
      sourceLocation: sourceLocation)
    if charset == .ascii {
      expectDrawnInASCII(
        chart.drawing(in: DrawingArea(width: width, charset: .ascii)).map(\.text), chart.language,
        sourceLocation)
    }
  }
}

/// No line is wider than its area or ends in a space, and there is something to see.
func expectFits(
  _ lines: [StyledLine], _ width: Int, _ sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!lines.isEmpty, sourceLocation: sourceLocation)
  for line in lines {
    #expect(line.width <= width, "\(line.text)", sourceLocation: sourceLocation)
    #expect(!line.text.hasSuffix(" "), "\(line.text)", sourceLocation: sourceLocation)
  }
}

/// Words keep their letters; everything that is drawn is ASCII.
private func expectDrawnInASCII(
  _ lines: [String], _ language: Language, _ sourceLocation: SourceLocation
) {
  let letters: Set<Character> = language == .de ? ["ä", "ö", "ü", "Ä", "Ö", "Ü", "ß"] : []
  for line in lines {
    #expect(
      line.allSatisfy { $0.isASCII || letters.contains($0) }, "\(line)",
      sourceLocation: sourceLocation)
  }
}

/// Nothing that is heard is drawn or aligned.
private func expectSpeakable(_ lines: [String], _ sourceLocation: SourceLocation) {
  for line in lines {
    let isPlain = !line.contains("  ") && !line.contains { "─│█▒┄#|".contains($0) }
    #expect(isPlain, "\(line)", sourceLocation: sourceLocation)
  }
}
