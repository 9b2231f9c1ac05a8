import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct FeaturizerTests {
  private func featurize(_ text: String, _ encodings: String) throws -> Features {
    let table = try Table(csv: Array(text.utf8))
    return try Featurizer(Encoding.list(encodings), fittedOn: table).features(of: table)
  }

  @Test func `the notebook's features come out byte for byte`() throws {
    let expected = try Fixtures.text("notebook_features.csv")
    #expect(try String(decoding: Notebook().features.table.csv(), as: UTF8.self) == expected)
    let events = [UInt8](try Fixtures.data("notebook_events.csv"))
    for piece in [7, 1000, 100_000] {
      var stream = FeaturizeStream(.stateless(try Encoding.list(Notebook.encodings)))
      let text = try streamed(
        events, piece: piece, read: { try stream.read($0) }, finish: { try stream.finish() })
      #expect(text == expected)
      #expect(stream.rowCount == 510)
    }
  }

  @Test func `every column may be a number, and an empty field is a gap`() throws {
    let features = try featurize("a,b\n1,\n-2.5,1e3\n", "number:*")
    #expect(features.featurizer.encodings == [Encoding(.number, "a"), Encoding(.number, "b")])
    #expect(features.table["a"]?.values == .real([1, -2.5]))
    #expect(features.table["b"]?.values == .real([nil, 1000]))
    #expect(features.matrix.row(0)[1].isNaN)
  }

  @Test func `a number in memory that is none is a gap, and an infinite one is refused`() throws {
    func features(_ numbers: [Double?]) throws -> Features {
      let table = try Table(columns: [Column("a", .real(numbers))])
      return try Featurizer([Encoding(.number, "a")], fittedOn: table).features(of: table)
    }
    #expect(try features([1, .nan, nil]).table["a"]?.values == .real([1, nil, nil]))
    let error = #expect(throws: InputError.self) { try features([1, .infinity]) }
    #expect(error?.message.contains("too large") == true)
  }

  @Test func `a missing text hashes as the empty one, and two spellings of é differ`() throws {
    let features = try featurize("a\n\nx\n\u{E9}\ne\u{301}\n", "hash:a")
    #expect(
      features.table["a_h"]?.values
        == .real(["", "x", "\u{E9}", "e\u{301}"].map { featureHash($0) }))
    #expect(featureHash("\u{E9}") != featureHash("e\u{301}"))
  }

  @Test(arguments: [
    ("t\n2024-01-01T10:00:00\n", "hour:u", "there is no column 'u'"),
    ("Timestamp,b\n,\n", "hour:timestamp,hash:c", "there are no columns 'timestamp', 'c'"),
    ("a,b\n,\n", "hour:a,hour:b", "hour:a and hour:b would both be named 'hour'"),
    ("a_h,a\n,\n", "number:*,hash:a", "number:a_h and hash:a would both be named 'a_h'"),
  ])
  func `encodings must fit the columns`(text: String, encodings: String, message: String) throws {
    let error = #expect(throws: InputError.self) { try featurize(text, encodings) }
    #expect(error?.message == message)
  }

  @Test func `a missing column is answered with the nearest one`() throws {
    let error = #expect(throws: InputError.self) {
      try featurize("Timestamp, user\n,\n", "hour:timestamp,hash:user")
    }
    #expect(error?.suggestion == "did you mean 'Timestamp', ' user'?")
  }

  @Test(arguments: [
    ("hour", "2024-01-01", "'2024-01-01' is not a time"),
    ("hour", "", "'' is not a time"),
    ("weekday", "2023-02-29T10:00:00", "the calendar has no day '2023-02-29'"),
    ("number", "abc", "'abc' is not a number"),
    ("number", "nan", "'nan' is not a number"),
    ("number", "-Infinity", "'-Infinity' is not a number"),
    ("number", "1e+39", "'1e+39' is too large: a number goes up to 3.4e38"),
    ("number", "1e400", "'1e400' is too large: a number goes up to 3.4e38"),
    ("number", "\u{1B}[31m", "'\\u{1B}[31m' is not a number"),
  ])
  func `a field that cannot be read is named with its place`(
    kind: String, field: String, message: String
  ) throws {
    let file = Array("a,b\n1,x\n2,\(field)\n".utf8)
    var stream = FeaturizeStream(.stateless(try Encoding.list("\(kind):b")), file: "x.csv")
    let good = kind == "number" ? "7" : "2024-01-01T10:00:00"
    let fixed = Array(String(decoding: file, as: UTF8.self).replacing(",x", with: "," + good).utf8)
    let error = #expect(throws: InputError.self) {
      _ = try stream.read(fixed)
      _ = try stream.finish()
    }
    #expect(error?.message == message)
    #expect(error?.line == 3)
    #expect(error?.column == 3)
    let inTable = #expect(throws: InputError.self) {
      try featurize(String(decoding: fixed, as: UTF8.self), "\(kind):b")
    }
    #expect(inTable?.message == "row 1, column 'b': \(message)")
  }

  @Test(arguments: [
    ("0,02", "write 0.02"), (" 5", "write 5"), ("1_000", "write 1000"),
    ("NaN", "leave the field empty for a gap"),
  ])
  func `a near number is suggested`(field: String, suggestion: String) throws {
    let error = #expect(throws: InputError.self) { try featurize("a\n\"\(field)\"\n", "number:a") }
    #expect(error?.suggestion == suggestion)
  }

  @Test func `the first ten rows that cannot be read are named`() throws {
    let file = "a\n" + (1...20).map { $0 % 2 == 0 ? "x\n" : "1\n" }.joined() + "y\ny\ny\n"
    var stream = FeaturizeStream(.stateless([Encoding(.number, "a")]))
    let error = #expect(throws: InputError.self) { try stream.read(file.utf8) }
    #expect(
      error?.message
        == "'x' is not a number; the same in lines 5, 7, 9, 11, 13, 15, 17, 19, 21")
    #expect(error?.line == 3)
  }

  @Test(arguments: [
    (
      "hsh:user",
      "encode is 'hsh:user', and needs one of hour, weekday, hash, onehot, count, known, number before the colon; 'hash' is near"
    ),
    ("user", "encode is 'user', and needs KIND:COLUMN, as in hash:user"),
    ("hash:", "encode is 'hash:', and needs a column after the colon"),
    ("hash:a,", "encode is '', and needs KIND:COLUMN, as in hash:user"),
  ])
  func `an encoding that does not exist is refused`(text: String, message: String) {
    let error = #expect(throws: ParameterError.self) { try Encoding.list(text) }
    #expect(error?.description == message)
  }
}
