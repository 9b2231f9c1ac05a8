import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct `detection in a log without a header` {
  /// A model of two columns of numbers, and a log for it with everything that CSV allows.
  private let model: Model
  private let header = "id,n,\"m,2\""
  private let records = [
    "a,1,2\n", "\"b,\"\"1\"\"\",2,3\r\n", "\"two\nlines\",\"9\",-4\n", ",,0\n", "ü,1e3,7\n",
    "header,5,5\r\n", "id,1,1\n", "z,3,4\n",
  ]

  init() throws {
    let table = try Table(csv: Array("n,\"m,2\"\n1,2\n2,3\n9,-4\n,0\n1e3,7\n".utf8))
    let encodings = [Encoding(.number, "n"), Encoding(.number, "m,2")]
    let features = try Featurizer(encodings, fittedOn: table).features(of: table)
    model = try train(features, ForestParameters(trees: 5))
  }

  private func detections(
    _ text: some StringProtocol, piece: Int = 1 << 16, allScores: Bool = false
  ) throws -> String {
    var stream = try DetectStream(header: header, model, allScores: allScores, file: "x.csv")
    return try streamed(
      Array(text.utf8), piece: piece, read: { try stream.read($0) },
      finish: { try stream.finish() })
  }

  private func detectionsWithHeader(_ text: String, allScores: Bool = false) throws -> String {
    var stream = DetectStream(model, allScores: allScores)
    return try streamed(
      Array("\(header)\n\(text)".utf8), read: { try stream.read($0) },
      finish: { try stream.finish() })
  }

  private func problem(_ text: String) -> InputError? {
    #expect(throws: InputError.self) { try detections(text) }
  }

  @Test(arguments: [1, 3, 1 << 16], [false, true])
  func `gives the rows that a header would give`(piece: Int, allScores: Bool) throws {
    let text = records.joined()
    let whole = try detectionsWithHeader(text, allScores: allScores)
    let names = "\(header),\(allScores ? "score_samples," : "")anomaly_score,anomaly_pred\n"
    #expect(try names + detections(text, piece: piece, allScores: allScores) == whole)
  }

  @Test func `gives the same wherever the log is cut in two`() throws {
    let whole = try detections(records.joined())
    for cut in 0...records.count {
      let parts = [records[..<cut].joined(), records[cut...].joined()]
      #expect(try parts.map { try detections($0) }.joined() == whole, "cut at \(cut)")
    }
    #expect(try records.map { try detections($0) }.joined() == whole)
  }

  @Test func `gives the notebook's rows, in parts of any length`() throws {
    let notebook = try Notebook()
    let lines = try Fixtures.text("notebook_events.csv").split(separator: "\n")
    let expected = String(decoding: notebook.detections.table.csv(), as: UTF8.self)
    for rows in [1, 7, 64, 510] {
      var result = lines[0] + ",anomaly_score,anomaly_pred\n"
      for start in stride(from: 1, to: lines.count, by: rows) {
        var stream = try DetectStream(header: String(lines[0]), notebook.model)
        let part = lines[start..<min(start + rows, lines.count)].map { $0 + "\n" }.joined()
        result += try streamed(
          Array(part.utf8), read: { try stream.read($0) }, finish: { try stream.finish() })
        #expect(stream.rowCount == min(rows, lines.count - start))
      }
      #expect(result == expected)
    }
  }

  @Test func `gives nothing for nothing, and ends a last record that has no line end`() throws {
    #expect(try detections("").isEmpty)
    #expect(try detections("a,1,2") == detections("a,1,2\n"))
    #expect(try detections("a,1,\"2\"").hasPrefix("a,1,\"2\","))
  }

  @Test func `takes a value that is the name of its only column for a value`() throws {
    let table = try Table(csv: Array("user\nalice\nbob\nuser\n".utf8))
    let features = try Featurizer([Encoding(.hash, "user")], fittedOn: table).features(of: table)
    let model = try train(features, ForestParameters(trees: 5))
    var stream = try DetectStream(header: "user", model)
    let text = try streamed(
      Array("bob\nuser\n\n".utf8), read: { try stream.read($0) }, finish: { try stream.finish() })
    #expect(text.split(separator: "\n").map { $0.prefix { $0 != "," } } == ["bob", "user", ""])
  }

  @Test(arguments: [
    ("1,2\n", 1, 4, "this row has 2 fields, and 3 columns were named"),
    ("a,1,2\nb,1,2,3\n", 2, 7, "this row has 4 fields, and 3 columns were named"),
    ("\"a\nb\",1,2\n\n", 3, 1, "an empty line"),
    ("\n", 1, 1, "an empty line"),
    ("a,1,2\r\nb,1,2\r", 2, 6, "a carriage return without a line feed"),
    ("a,1,2\nb,1,\"2", 2, 5, "this quote is never closed"),
    ("a,1,2\nb,x\"1,2\n", 2, 4, "a quote inside a field that is not quoted"),
    ("a,1,2\nb,1,2\nc,many,2\n", 3, 3, "'many' is not a number"),
    ("a,1,2\n\u{FEFF}b,1,2\n", 2, 1, "this row begins with a byte order mark"),
    ("\u{FEFF}b,1,2\n", 1, 1, "this row begins with a byte order mark"),
    ("a,1,2\nid,n,\"m,2\"\n", 2, 1, "this row is the header"),
    ("a,1,\0\n", 1, 5, "a NUL byte at offset 4: this is not text"),
  ])
  func `names what is wrong at its line, counted from the first`(
    text: String, line: Int, column: Int, message: String
  ) {
    let error = problem(text)
    #expect(error?.message == message)
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.file == "x.csv")
  }

  @Test(arguments: [
    ("id,n", "there is no column 'm,2'", nil), ("", "no column is named", nil),
    ("id,n,n,\"m,2\"", "there are two columns named 'n'", 6),
    ("id,,n,\"m,2\"", "column 2 has no name", 4),
    ("id,n,\"m,2", "this quote is never closed", 6),
    ("n,\"m,2\",anomaly_pred", "there is a column 'anomaly_pred' already", nil),
    ("n,\"m,2\"\na,b", "there is more than one line of names", nil),
    ("n,\"m,2\"\na,b\n", "there is more than one line of names", nil),
  ])
  func `refuses names that no header could have before anything is read`(
    names: String, message: String, column: Int?
  ) {
    let error = #expect(throws: InputError.self) {
      try DetectStream(header: names, model, file: "x.csv")
    }
    #expect(error?.message == message)
    #expect(error?.column == column)
    #expect(error?.file == nil)
  }

  @Test(arguments: ["id,n,\"m,2\"\n", "id,n,\"m,2\"\r", "\u{FEFF}id,n,\"m,2\""])
  func `takes names as they stand in a file`(names: String) throws {
    var stream = try DetectStream(header: names, model)
    let text = try streamed(
      Array("a,1,2\n".utf8), read: { try stream.read($0) }, finish: { try stream.finish() })
    #expect(text == (try detections("a,1,2\n")))
  }
}
