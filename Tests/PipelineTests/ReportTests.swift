import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct ReportTests {
  private func stream(
    _ bytes: [UInt8], model: Model? = nil, words: ReportWords = .english
  ) throws -> String {
    var stream = ReportStream(model: model, words: words, file: "x.csv")
    try stream.read(bytes[..<(bytes.count / 2)])
    try stream.read(bytes[(bytes.count / 2)...])
    return try stream.finish()
  }

  @Test func `the notebook's report comes out byte for byte`() throws {
    let expected = try Fixtures.text("notebook_report.txt")
    let notebook = try Notebook()
    let table = notebook.detections.table
    #expect(try reportText(table, model: notebook.model, words: .german) == expected)
    #expect(try stream(table.csv(), model: notebook.model, words: .german) == expected)
  }

  @Test func `the English report has the same layout`() throws {
    let notebook = try Notebook()
    let english = try reportText(notebook.detections.table, model: notebook.model, words: .english)
    try expectGolden(english, "report.txt")
    let german = try Fixtures.text("notebook_report.txt")
    #expect(english.split(separator: "\n").count == german.split(separator: "\n").count)
  }

  @Test func `without a model its lines are left out`() throws {
    let notebook = try Notebook()
    let table = notebook.detections.table
    let full = try reportText(table, model: notebook.model, words: .german)
    let expected = full.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("Modell:") && !$0.hasPrefix("Contamination") }
      .joined(separator: "\n")
    #expect(try reportText(table, model: nil, words: .german) == expected)
  }

  @Test func `other tables are listed under their own names`() throws {
    let file = """
      id,message,anomaly_score,anomaly_pred
      007,fine,0.5,1
      008,"two
      lines, \u{1B}[31mred",-0.12345,-1
      009,,-1e-05,-1

      """
    try expectGolden(try stream(Array(file.utf8)), "report-other.txt")
  }

  @Test func `a log without anomalies has a report of its own`() throws {
    let file = "a,anomaly_score,anomaly_pred\n1,0.5,1\n"
    try expectGolden(try stream(Array(file.utf8), words: .german), "report-none.txt")
    #expect(
      try stream(Array("a,anomaly_score,anomaly_pred\n".utf8))
        .contains("Anomaly rate:            NA\n"))
  }

  @Test(arguments: [
    ("①a,anomaly_pred\n", "there is no column 'anomaly_score'"),
    ("①a,b\n", "there are no columns 'anomaly_score', 'anomaly_pred'"),
    ("a,anomaly_score,anomaly_pred\n1,①,-1\n", "'' is not a number"),
    ("a,anomaly_score,anomaly_pred\n1,1,①x\n", "'x' is not a flag"),
    ("timestamp,anomaly_score,anomaly_pred\n①x,1,-1\n", "'x' is not a time"),
  ])
  func `a mistake is named with its place`(marked: String, message: String) {
    let text = Marked(marked)
    let error = #expect(throws: InputError.self) { try stream(Array(text.text.utf8)) }
    #expect(error?.message == message)
    #expect(error?.line == text.line)
    #expect(error?.column ?? 1 == text.column)
  }
}
