import Foundation
import TestSupport
import Testing

/// The steps as commands, against what the Python libraries wrote.
@Suite struct `the steps as commands` {
  private let encode =
    "hour:timestamp,weekday:timestamp,hash:user,hash:ip,hash:action,hash:resource"

  /// A folder that is gone after the test.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// Runs a command that has to succeed without a word on standard error.
  private func run(_ arguments: [String], in folder: URL) throws -> String {
    let result = try BuiltProgram.run(arguments, in: folder)
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    #expect(result.errors.isEmpty)
    return result.output
  }

  private func file(_ name: String, in folder: URL) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }

  /// Generates the log, trains the notebook's model and detects with it.
  private func prepare(_ folder: URL) throws {
    _ = try run(
      ["generate", "security", "--seed", "42", "--start", "2024-01-01", "-o", "logs.csv"],
      in: folder)
    _ = try run(
      ["train", "logs.csv", "--encode", encode, "--contamination", "0.02", "-o", "model.json"],
      in: folder)
    _ = try run(
      ["detect", "logs.csv", "--model", "model.json", "--all-scores", "-o", "detections.csv"],
      in: folder)
  }

  @Test func `generate writes the notebook's events byte for byte`() throws {
    try inFolder { folder in
      try prepare(folder)
      #expect(try file("logs.csv", in: folder) == Fixtures.data("notebook_events.csv"))
    }
  }

  @Test func `featurize writes the notebook's features byte for byte`() throws {
    try inFolder { folder in
      try Fixtures.data("notebook_events.csv").write(to: folder.appending(path: "logs.csv"))
      let features = try run(["featurize", "logs.csv", "--encode", encode], in: folder)
      #expect(try features == Fixtures.text("notebook_features.csv"))
    }
  }

  @Test func `detect writes scikit-learn's scores to the last digit`() throws {
    try inFolder { folder in
      try prepare(folder)
      let ours = try columns(
        String(decoding: file("detections.csv", in: folder), as: UTF8.self),
        ["score_samples", "anomaly_score", "anomaly_pred"])
      let theirs = try columns(
        Fixtures.text("notebook_scores.csv"), ["score_samples", "decision_function", "pred"])
      #expect(ours == theirs)
    }
  }

  @Test func `a log that is not kept in memory gives what the single commands give`() throws {
    try inFolder { folder in
      let events = ["--normal", "1080000", "--anomalous", "2000"]
      let few = ["--encode", "hour:timestamp,hash:ip,hash:action", "--trees", "10"]
      _ = try run(
        ["pipeline", "security", "-o", "all"] + events + few + ["--contamination", "0.01"],
        in: folder)
      _ = try run(["generate", "security", "-o", "logs.csv"] + events, in: folder)
      _ = try run(
        ["train", "logs.csv", "--contamination", "0.01", "-o", "model.json"] + few, in: folder)
      _ = try run(
        ["detect", "logs.csv", "--model", "model.json", "-o", "detections.csv"], in: folder)
      for name in ["logs.csv", "model.json", "detections.csv"] {
        #expect(try file("all/\(name)", in: folder) == file(name, in: folder), "\(name)")
      }
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "all").path(percentEncoded: false))
      #expect(
        names.sorted() == [
          "anomalies_report.txt", "detections.csv", "evaluation.json", "logs.csv", "model.json",
        ])
    }
  }

  @Test(arguments: ["1", "2", "7"])
  func `any number of threads writes the same model and the same scores`(threads: String) throws {
    try inFolder { folder in
      try prepare(folder)
      _ = try run(
        ["train", "logs.csv", "--encode", encode, "--contamination", "0.02", "-o", "again.json"]
          + ["--threads", threads], in: folder)
      _ = try run(
        ["detect", "logs.csv", "--model", "again.json", "--all-scores", "-o", "again.csv"]
          + ["--threads", threads], in: folder)
      #expect(try file("again.json", in: folder) == file("model.json", in: folder))
      #expect(try file("again.csv", in: folder) == file("detections.csv", in: folder))
    }
  }

  @Test func `report writes the notebook's German report byte for byte`() throws {
    try inFolder { folder in
      try prepare(folder)
      let report = try run(
        ["report", "detections.csv", "--model", "model.json", "--lang", "de"], in: folder)
      #expect(try report == Fixtures.text("notebook_report.txt"))
    }
  }

  @Test func `report writes a web page and a document for programs with the same numbers`() throws {
    try inFolder { folder in
      try prepare(folder)
      let report = ["report", "detections.csv", "--model", "model.json", "--lang", "de"]
      let json = try run(report + ["--format", "json"], in: folder)
      let printed = try run(report + ["--format", "html", "-o", "report.html"], in: folder)
      #expect(printed.isEmpty)
      let page = CheckedHTML(String(decoding: try file("report.html", in: folder), as: UTF8.self))
      #expect(page.problems.isEmpty)
      #expect(page.words.contains("11 von 510 Events wurden gemeldet."))
      #expect(json.hasPrefix(#"{"contamination":0.02,"events":[{"fields":{"action":"logout","#))
      #expect(json.hasSuffix(#""rows":510,"schema":"lernlog.report/1"}"# + "\n"))
      let events = try JSONDecoder().decode(ReportedRows.self, from: Data(json.utf8)).events
      #expect(events.count == 11)
      for event in events {
        #expect(page.words.contains(" \(event.row) "))
        #expect(page.words.contains(String(format: " %.4f ", event.score)))
      }
    }
  }

  @Test func `a form that report does not know is refused with those that it knows`() throws {
    try inFolder { folder in
      let result = try BuiltProgram.run(["report", "x.csv", "--format", "pdf"], in: folder)
      #expect(result.status == 64)
      #expect(result.output.isEmpty)
      for format in ["text", "html", "json"] { #expect(result.errors.contains(format)) }
    }
  }

  @Test func `evaluate finds the notebook's counts and measures`() throws {
    try inFolder { folder in
      try prepare(folder)
      let json = try run(
        ["evaluate", "detections.csv", "--truth", "anomaly", "--json"], in: folder)
      #expect(
        json == """
          {"accuracy":0.9901960784313726,"f1":0.761904761904762,"flagged":11,"fn":2,"fp":3,\
          "notes":{},"precision":0.7272727272727273,"recall":0.8,"rows":510,\
          "schema":"lernlog.evaluation/1","tn":497,"tp":8,"truth":"anomaly"}

          """)
    }
  }

  @Test func `evaluate measures the order of the scores where it is asked to`() throws {
    try inFolder { folder in
      try prepare(folder)
      let arguments = ["evaluate", "detections.csv", "--truth", "anomaly"]
      let json = try run(arguments + ["--ranking", "--json"], in: folder)
      #expect(json.contains(#""average_precision":0.8732558139534883,"f1""#))
      #expect(json.contains(#""recall":0.8,"roc_auc":0.9916,"rows":510"#))
      let plain = try run(arguments, in: folder)
      let ranked = try run(arguments + ["--ranking"], in: folder)
      #expect(ranked.hasPrefix(plain))
      #expect(ranked.contains("ROC AUC 0.9916"))
    }
  }

  @Test func `pipeline writes what the single commands write`() throws {
    try inFolder { folder in
      try prepare(folder)
      _ = try run(
        ["detect", "logs.csv", "--model", "model.json", "-o", "detections.csv"], in: folder)
      _ = try run(["pipeline", "security", "--lang", "de", "-o", "all"], in: folder)
      for name in ["logs.csv", "model.json", "detections.csv"] {
        #expect(try file(name, in: folder) == file("all/\(name)", in: folder), "\(name)")
      }
      let report = try file("all/anomalies_report.txt", in: folder)
      #expect(try report == Fixtures.data("notebook_report.txt"))
      let json = try run(
        ["evaluate", "detections.csv", "--truth", "anomaly", "--json"], in: folder)
      #expect(try file("all/evaluation.json", in: folder) == Data(json.utf8))
    }
  }

  /// Some columns of a CSV file whose fields hold no commas.
  private func columns(_ csv: String, _ names: [String]) throws -> [[String]] {
    let rows = csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(rows.first)
    let places = names.compactMap { header.firstIndex(of: $0) }
    #expect(places.count == names.count)
    return rows.dropFirst().map { row in places.map { row[$0] } }
  }
}

/// What a program reads of a report.
private struct ReportedRows: Decodable {
  struct Event: Decodable {
    let row: Int
    let score: Double
  }
  let events: [Event]
}
