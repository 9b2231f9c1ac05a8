import Display
import Pipeline
import Sessions
import TestSupport
import Testing

@Suite struct ReportDocumentTests {
  private static let security = """
    timestamp,user,ip,action,resource,anomaly_score,anomaly_pred
    2024-01-01T17:27:00+00:00,dominik,10.159.204.172,logout,,-0.0042,-1
    2024-01-01T10:00:00+00:00,eva,10.0.0.1,login,db,0.1,1
    2024-01-02T03:12:00+00:00,<b>mallory</b>,10.0.0.2,delete,"a & b",-0.0871,-1

    """

  private func report(_ csv: String) throws -> Report {
    var stream = ReportStream(model: nil)
    try stream.read(Array(csv.utf8))
    return try stream.finish()
  }

  private func words(_ csv: String, _ language: Language) throws -> String {
    let page = CheckedHTML(try report(csv).document(language).text)
    #expect(page.problems.isEmpty)
    #expect(page.elements.filter { $0 == "h1" }.count == 1)
    return page.words.split(separator: "\n").flatMap { $0.split(separator: "  ") }
      .map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
      .joined(separator: "\n") + "\n"
  }

  @Test(arguments: Language.allCases)
  func `a report is a page that says what was found, when, and in which events`(
    language: Language
  ) throws {
    try expectGolden(words(Self.security, language), "report-page.\(language.rawValue).txt")
  }

  @Test func `a log without times has no picture of the hours`() throws {
    let csv = "id,anomaly_score,anomaly_pred\n7,-0.5,-1\n8,0.5,1\n"
    let html = try report(csv).document(.en).text
    #expect(CheckedHTML(html).problems.isEmpty)
    #expect(!html.contains("<svg"))
    #expect(html.contains("1 of 2 events was flagged."))
    #expect(html.contains("-0.5000"))
  }

  @Test(arguments: ["a,anomaly_score,anomaly_pred\n", "a,anomaly_score,anomaly_pred\n1,0.5,1\n"])
  func `where nothing was flagged, the page says so and has no table`(csv: String) throws {
    let page = CheckedHTML(try report(csv).document(.de).text)
    #expect(page.problems.isEmpty)
    #expect(page.words.contains("Es wurde kein Event gemeldet."))
    #expect(!page.elements.contains("table"))
  }

  @Test func `no control character of a log is on the page`() throws {
    let csv = "id,anomaly_score,anomaly_pred\n\"\u{1B}[31m\u{202E}\u{9B}x\",-0.5,-1\n"
    let text = try report(csv).document(.en).text
    let refused: Set<Unicode.Scalar> = ["\u{1B}", "\u{202E}", "\u{9B}"]
    #expect(!text.unicodeScalars.contains(where: refused.contains))
    #expect(text.contains("[31m"))
  }
}
