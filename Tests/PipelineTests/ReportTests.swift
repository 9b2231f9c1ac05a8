import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct ReportTests {
  private func report(_ bytes: [UInt8], model: Model? = nil) throws -> Report {
    var stream = ReportStream(model: model, file: "x.csv")
    try stream.read(bytes[..<(bytes.count / 2)])
    try stream.read(bytes[(bytes.count / 2)...])
    return try stream.finish()
  }

  @Test func `the notebook's report comes out byte for byte`() throws {
    let expected = try Fixtures.text("notebook_report.txt")
    let notebook = try Notebook()
    let table = notebook.detections.table
    #expect(try Report(of: table, model: notebook.model).text(.german) == expected)
    #expect(try report(table.csv(), model: notebook.model).text(.german) == expected)
  }

  @Test func `the English report has the same layout`() throws {
    let notebook = try Notebook()
    let english = try Report(of: notebook.detections.table, model: notebook.model).text(.english)
    try expectGolden(english, "report.txt")
    let german = try Fixtures.text("notebook_report.txt")
    #expect(english.split(separator: "\n").count == german.split(separator: "\n").count)
  }

  @Test func `without a model its lines are left out`() throws {
    let notebook = try Notebook()
    let table = notebook.detections.table
    let full = try Report(of: table, model: notebook.model).text(.german)
    let expected = full.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("Modell:") && !$0.hasPrefix("Contamination") }
      .joined(separator: "\n")
    #expect(try Report(of: table, model: nil).text(.german) == expected)
  }

  @Test func `other tables are listed under their own names`() throws {
    let file = """
      id,message,anomaly_score,anomaly_pred
      007,fine,0.5,1
      008,"two
      lines, \u{1B}[31mred",-0.12345,-1
      009,,-1e-05,-1

      """
    try expectGolden(try report(Array(file.utf8)).text(.english), "report-other.txt")
  }

  @Test func `a log without anomalies has a report of its own`() throws {
    let file = "a,anomaly_score,anomaly_pred\n1,0.5,1\n"
    try expectGolden(try report(Array(file.utf8)).text(.german), "report-none.txt")
    #expect(
      try report(Array("a,anomaly_score,anomaly_pred\n".utf8)).text(.english)
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
    let error = #expect(throws: InputError.self) { try report(Array(text.text.utf8)) }
    #expect(error?.message == message)
    #expect(error?.line == text.line)
    #expect(error?.column ?? 1 == text.column)
  }

  @Test func `as JSON it holds the texts as the log has them, and says why something is unknown`()
    throws
  {
    let file = """
      id,"a ""b"" c",anomaly_score,anomaly_pred
      007,fine,0.5,1
      008,"two
      lines, \u{1B}[31mred",-0.12345,-1
      009,,-1e-05,-1

      """
    #expect(
      String(decoding: try report(Array(file.utf8)).json(), as: UTF8.self) == #"""
        {"contamination":null,"events":[{"fields":{"a \"b\" c":"two\u000alines, \u001b[31mred",\#
        "id":"008"},"row":1,"score":-0.12345},{"fields":{"a \"b\" c":null,"id":"009"},\#
        "row":2,"score":-1e-05}],"flagged":2,"model":null,"notes":{"contamination":\#
        "no model was given","model":"no model was given"},"rate":0.6666666666666666,"rows":3,\#
        "schema":"lernlog.report/1"}
        """#)
  }

  @Test func `as JSON the notebook's report names the model, and the hour of each event`() throws {
    let notebook = try Notebook()
    let report = try Report(of: notebook.detections.table, model: notebook.model)
    #expect(try self.report(notebook.detections.table.csv(), model: notebook.model) == report)
    try expectGolden(String(decoding: report.json(), as: UTF8.self) + "\n", "report.json")
  }

  @Test func `as JSON a log without events has no rate`() throws {
    let json = try report(Array("a,anomaly_score,anomaly_pred\n".utf8)).json()
    let text = String(decoding: json, as: UTF8.self)
    #expect(text.contains(#""rate":"there are no events"},"rate":null,"rows":0,"#))
  }
}
