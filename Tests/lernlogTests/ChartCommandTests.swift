import Foundation
import Sessions
import TestSupport
import Testing

/// Charts of files, from outside.
@Suite struct `charts of files` {
  private static let detections = """
    timestamp,user,resource,bytes,anomaly,anomaly_score,anomaly_pred
    2024-01-01T17:27:00+00:00,ann,db,10,0,0.1,1
    2024-01-01T18:00:00+00:00,ann,web,20,0,0.05,1
    2024-01-01T18:30:00+00:00,<b>&,db,30,0,-0.01,-1
    2024-01-02T03:12:00+00:00,eve,db,900,1,-0.2,-1
    2024-01-02T03:40:00+00:00,eve,web,40,1,0.02,1

    """

  /// Runs `chart` in a folder with detections, and with a log and its model.
  private func run(_ arguments: [String]) throws -> BuiltProgram.Result {
    try inFolder { try BuiltProgram.run(["chart"] + arguments, in: $0) }
  }

  private func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.detections.utf8).write(to: folder.appending(path: "d.csv"))
    return try body(folder)
  }

  static let calls = [
    ["histogram", "d.csv", "--of", "anomaly_score", "--bins", "4"],
    ["histogram", "d.csv", "--of", "bytes"],
    ["bars", "d.csv", "--of", "user"],
    ["bars", "d.csv", "--of", "user", "--where", "bytes > 20"],
    ["bars", "d.csv", "--of", "timestamp", "--by", "hour", "--truth", "anomaly"],
    ["timeline", "d.csv", "--of", "anomaly_score", "--every", "2h", "--truth", "anomaly"],
    ["scatter", "d.csv", "--x", "bytes", "--y", "anomaly_score"],
    ["line", "d.csv", "--x", "bytes", "--y", "anomaly_score,anomaly", "--best", "lowest"],
    ["heatmap", "d.csv", "--rows", "user,resource", "--columns", "anomaly_pred"],
    ["curve", "d.csv", "--kind", "roc", "--truth", "anomaly"],
    ["curve", "d.csv", "--kind", "precision-recall", "--truth", "user == \"eve\""],
  ]

  @Test(arguments: calls)
  func `a chart is printed, and as a picture it says the same`(arguments: [String]) throws {
    let printed = try run(arguments + ["--width", "80"])
    #expect(printed.status == 0 && printed.errors.isEmpty, "\(arguments): \(printed.errors)")
    let title = try #require(printed.output.split(separator: "\n").first)
    let picture = try run(arguments + ["-o", "-"])
    #expect(picture.status == 0 && picture.errors.isEmpty, "\(arguments): \(picture.errors)")
    let drawing = CheckedHTML(picture.output)
    #expect(drawing.problems.isEmpty)
    #expect(drawing.words.contains(title))
    #expect(picture.output.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(!picture.output.contains("var(--"))
    #expect(!picture.output.contains("<b>"))
  }

  @Test func `a picture is well-formed XML`() throws {
    for arguments in Self.calls {
      let output = try run(arguments + ["-o", "-"]).outputBytes
      let text = String(decoding: output, as: UTF8.self)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
      let open = text.matches(of: /<[a-z]+[ >]/).count
      #expect(open > 5)
      #expect(open == text.matches(of: /<\/[a-z]+>/).count)
    }
  }

  @Test func `where there is nothing to draw, the picture says so`() throws {
    let title = String(repeating: "A long title ", count: 20)
    let result = try run(
      ["heatmap", "d.csv", "--rows", "user", "--columns", "resource", "--where", "bytes > 1000"]
        + ["--title", title, "-o", "-"])
    #expect(result.status == 0)
    let drawing = CheckedHTML(result.output)
    #expect(drawing.problems.isEmpty)
    #expect(drawing.words.contains("n = 0 · blank = 0"))
    #expect(drawing.words.contains("There is nothing to count."))
    #expect(!drawing.words.contains(title))
  }

  @Test func `the help names every flag that a chart takes`() throws {
    let help = try run(["--help"]).output
    for flag in FileChart.flags { #expect(help.contains("--\(flag) <")) }
    #expect(help.split(separator: "\n").allSatisfy { $0.count < 80 })
  }

  @Test func `a confusion matrix counts what the truth says`() throws {
    let result = try run(["confusion", "d.csv", "--truth", "anomaly", "--ascii"])
    #expect(result.status == 0)
    for cell in ["TN 2", "FP 1", "FN 1", "TP 1"] {
      let squeezed = result.output.split(separator: " ").joined(separator: " ")
      #expect(squeezed.contains(cell))
    }
  }

  @Test func `a tree is drawn from a model, with the path of an event of a log`() throws {
    try inFolder { folder in
      for arguments in [
        ["generate", "security", "-o", "logs.csv"],
        ["train", "logs.csv", "--encode", "hour:timestamp,hash:user", "-o", "model.json"],
      ] {
        #expect(try BuiltProgram.run(arguments, in: folder).status == 0)
      }
      let tree = try BuiltProgram.run(["chart", "tree", "model.json"], in: folder)
      #expect(tree.status == 0 && !tree.output.contains("509"))
      let path = try BuiltProgram.run(
        ["chart", "tree", "model.json", "logs.csv", "--event", "509", "-o", "t.svg"], in: folder)
      #expect(path.status == 0 && path.output.isEmpty, "\(path.errors)")
      let picture = try String(
        contentsOf: folder.appending(path: "t.svg"), encoding: .utf8)
      #expect(picture.contains("509"))
    }
  }

  @Test(arguments: [
    (["histgram", "d.csv"], 64, "there is no chart 'histgram'; did you mean 'histogram'?"),
    (["histogram", "d.csv"], 64, "chart histogram needs --of"),
    (["curve", "d.csv", "--kind", "roc"], 64, "chart curve needs --truth"),
    (["confusion", "d.csv"], 64, "chart confusion needs --truth"),
    (["tree", "d.csv"], 64, "chart tree needs a model file"),
    (["curve", "d.csv", "--kind", "roc", "--truth", "anomaly", "--of", "x"], 64, "takes no --of"),
    (["bars", "d.csv", "m.json", "--of", "user"], 66, "m.json"),
    (["bars", "d.csv", "--of", "usr"], 64, "there is no column 'usr'; did you mean 'user'?"),
    (
      ["bars", "d.csv", "--of", "user", "--bins", "3"], 64,
      "chart bars takes no --bins; it takes --of, --by, --truth, --where, --title"
    ),
    (
      ["histogram", "d.csv", "--of", "bytes", "--bins", "1"], 64,
      "--bins is 1, and needs a count from 2 to 60"
    ),
    (["histogram", "d.csv", "--of", "bytes", "--bins", "x"], 64, "'x' stands there"),
    (["bars", "d.csv", "--of", "user", "-o", "x.png"], 64, "as in '-o x.svg'"),
    (["bars", "d.csv", "d.csv", "--of", "user"], 64, "one file too many"),
    (["confusion", "d.csv", "--truth", "user =="], 64, "error: --truth: expected a value"),
    (
      ["heatmap", "d.csv", "--rows", "user", "--columns", "user", "--where", "user =="], 64,
      "error: --where: expected a value"
    ),
    (["histogram", "d.csv", "--of", "user"], 64, "'user' holds texts, and this needs numbers"),
    (["bars", "none.csv", "--of", "user"], 66, "none.csv"),
  ])
  func `what cannot be drawn is refused in words`(
    arguments: [String], status: Int32, words: String
  ) throws {
    let result = try run(arguments)
    #expect(result.status == status)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
  }
}
