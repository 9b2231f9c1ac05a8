import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct FittedEncodingTests {
  private struct OneHotColumns: Decodable {
    let names: [String]

    enum CodingKeys: String, CodingKey {
      case names = "output_names"
    }
  }

  /// Encodings that have learnt from the first text, applied to the second.
  private func features(_ encodings: String, of text: String, learntFrom training: String) throws
    -> Features
  {
    let training = try Table(csv: Array(training.utf8))
    return try Featurizer(Encoding.list(encodings), fittedOn: training)
      .features(of: Table(csv: Array(text.utf8)))
  }

  /// The numbers, row after row.
  private func rows(_ features: Features) -> [[Float]] {
    (0..<features.matrix.rowCount).map { features.matrix.row($0) }
  }

  @Test func `the walkthrough's 53 columns have scikit-learn's names`() throws {
    let expected = try Fixtures.json("mail_onehot_columns.json", as: OneHotColumns.self).names
    let features = try MailCourse().baseline
    #expect(expected.count == 53)
    #expect(features.table.names == expected)
    #expect(rows(features).allSatisfy { $0.reduce(0, +) == 4 })
  }

  @Test func `a column has a 1 where a row has its category, and unknown values have none`() throws
  {
    let features = try features(
      "onehot:b,onehot:a", of: "a,b\nx,1\ny,2\nz,1\n,3\n", learntFrom: "b,a\n2,y\n1,x\n2,\n")
    #expect(
      features.table.names == ["cat__b_1", "cat__b_2", "cat__a_", "cat__a_x", "cat__a_y"])
    #expect(
      rows(features) == [[1, 0, 0, 1, 0], [0, 1, 0, 0, 1], [1, 0, 0, 0, 0], [0, 0, 1, 0, 0]])
    #expect(features.table["cat__b_1"]?.values == .real([1, 0, 1, 0]))
  }

  @Test func `categories are sorted as Python sorts, and the two spellings of é are two`() throws {
    let features = try features(
      "onehot:a", of: "a\ne\u{301}\n\u{E9}\n",
      learntFrom: "a\n\u{E9}\nb10\nb2\nb1\nB\ne\u{301}\n\u{1F600}\n\u{FFFD}\n")
    let names = ["B", "b1", "b10", "b2", "e\u{301}", "\u{E9}", "\u{FFFD}", "\u{1F600}"]
    #expect(features.table.names.map { Array($0.utf8) } == names.map { Array("cat__a_\($0)".utf8) })
    #expect(rows(features).map { $0.firstIndex(of: 1) } == [4, 5])
  }

  @Test func `a count says how often a value stood in the training events`() throws {
    let features = try features(
      "count:a", of: "a\nx\ny\nz\n\n", learntFrom: "a,b\nx,1\nx,1\ny,1\n,1\n,1\n,1\n")
    #expect(features.table["a_n"]?.values == .integer([2, 1, 0, 3]))
    #expect(rows(features) == [[2], [1], [0], [3]])
  }

  @Test func `a combination is known where it stood in the training events`() throws {
    let features = try features(
      "known:a+b,known:b,known:b+a", of: "a,b\n1,2\n2,1\n1,3\n,2\n12,\n",
      learntFrom: "a,b\n1,2\n2,3\n1,\n,2\n1,2\n")
    #expect(features.table.names == ["a_b_known", "b_known", "b_a_known"])
    #expect(features.table["a_b_known"]?.values == .integer([1, 0, 0, 1, 0]))
    #expect(features.table["b_known"]?.values == .integer([1, 0, 1, 1, 1]))
    #expect(features.table["b_a_known"]?.values == features.table["a_b_known"]?.values)
  }

  @Test func `a combination does not run its values together`() throws {
    let features = try features(
      "known:a+b", of: "a,b\n1,23\n12,3\n123,\n,123\n", learntFrom: "a,b\n1,23\n,123\n")
    #expect(rows(features) == [[1], [0], [0], [1]])
  }

  @Test(arguments: [1, 7, 1000, 1 << 20])
  func `a file gives what a table gives, after a first pass`(piece: Int) throws {
    let encodings = try Encoding.list(
      MailCourse.encodings + ",count:Sender,known:Sender+MailServer,hash:Sender,hour:Timestamp")
    let tables = try MailLog().tables()
    var fit = FeaturizerFitStream(encodings, file: "baseline.csv")
    _ = try streamed(
      tables.baseline.csv(), piece: piece,
      read: {
        try fit.read($0)
        return []
      }, finish: { [] })
    let featurizer = try fit.finish()
    #expect(try featurizer == Featurizer(encodings, fittedOn: tables.baseline))
    var stream = FeaturizeStream(.fitted(featurizer))
    let text = try streamed(
      tables.testEvents.csv(), piece: piece, read: { try stream.read($0) },
      finish: { try stream.finish() })
    let features = try featurizer.features(of: tables.testEvents)
    #expect(text == String(decoding: features.table.csv(), as: UTF8.self))
    #expect(stream.rowCount == 250)
  }

  @Test func `many rows of many columns are encoded piece by piece, and nothing is lost`() throws {
    func table(_ rows: Int) throws -> Table {
      try Table(columns: [Column("a", .text((0..<rows).map { "\($0)" }))])
    }
    let featurizer = try Featurizer(Encoding.list("onehot:a"), fittedOn: table(4096))
    let model = try train(featurizer.features(of: table(12)), ForestParameters(trees: 3))
    let rows = try table(1030)
    var stream = DetectStream(model)
    let file = rows.csv()
    let text = try streamed(
      file, piece: file.count, read: { try stream.read($0) }, finish: { try stream.finish() })
    let detections = try detect(featurizer.features(of: rows), with: model)
    #expect(text == String(decoding: detections.table.csv(), as: UTF8.self))
    #expect(stream.rowCount == 1030)
  }

  @Test func `more features than a file may have columns are refused, with their number`() throws {
    let values = (0..<5000).map { "v\($0)" }
    let table = try Table(columns: [Column("ip", .text(values))])
    let error = #expect(throws: InputError.self) {
      try Featurizer(Encoding.list("hash:ip,onehot:ip"), fittedOn: table)
    }
    #expect(error?.message == "there would be 5,001 features, and 4,096 are the most")
    #expect(
      error?.suggestion == "onehot:ip alone gives 5,000; hash:ip or count:ip gives one")
    let most = try Table(columns: [Column("ip", .text(Array(values.prefix(4096))))])
    #expect(try Featurizer(Encoding.list("onehot:ip"), fittedOn: most).names.count == 4096)
  }

  @Test(arguments: [
    ("onehot:a,onehot:a", "onehot:a and onehot:a would both be named 'cat__a_b_x'"),
    ("onehot:a,onehot:a_b", "onehot:a and onehot:a_b would both be named 'cat__a_b_x'"),
    ("known:a+a_b,known:a+a_b", "known:a+a_b and known:a+a_b would both be named 'a_a_b_known'"),
    ("onehot:c", "there is no column 'c'"),
    ("known:a+c+a_b+d", "there are no columns 'c', 'd'"),
  ])
  func `encodings must fit the columns`(encodings: String, message: String) throws {
    let text = "a,a_b\nb_x,x\n"
    let table = try Table(csv: Array(text.utf8))
    let encodings = try Encoding.list(encodings)
    let error = #expect(throws: InputError.self) {
      try Featurizer(encodings, fittedOn: table)
    }
    #expect(error?.message == message)
    let inFile = #expect(throws: InputError.self) {
      var fit = FeaturizerFitStream(encodings, file: "x.csv")
      try fit.read(text.utf8)
      _ = try fit.finish()
    }
    #expect(inFile?.message == message)
    #expect(inFile?.file == "x.csv")
  }

  @Test(arguments: ["onehot:a", "count:a", "known:a"])
  func `without rows there is nothing to learn`(encodings: String) throws {
    let encodings = try Encoding.list(encodings)
    let table = try Table(columns: [Column("a", .text([]))])
    let error = #expect(throws: InputError.self) { try Featurizer(encodings, fittedOn: table) }
    #expect(error?.message == "there are no rows to learn from")
    var fit = FeaturizerFitStream(encodings, file: "x.csv")
    try fit.read("a\n".utf8)
    let inFile = #expect(throws: InputError.self) { try fit.finish() }
    #expect(inFile?.description == "x.csv:2: error: there are no rows to learn from")
  }

  @Test(arguments: [
    ("known:", "encode is 'known:', and needs a column after the colon"),
    ("known:a+", "encode is 'known:a+', and needs a column after the colon"),
    ("known:a+b+a", "encode is 'known:a+b+a', and needs each column once"),
    (
      "onhot:a",
      "encode is 'onhot:a', and needs one of hour, weekday, hash, onehot, count, known, number "
        + "before the colon; 'onehot' is near"
    ),
  ])
  func `an encoding that cannot be is refused`(text: String, message: String) {
    let error = #expect(throws: ParameterError.self) { try Encoding.list(text) }
    #expect(error?.description == message)
  }

  @Test func `several columns make one encoding each, or one together`() throws {
    #expect(
      try Encoding.encodings(.onehot, ["a", "b"]) == [
        Encoding(.onehot, "a"), Encoding(.onehot, "b"),
      ])
    #expect(try Encoding.encodings(.known, ["a", "b"]) == Encoding.list("known:a+b"))
    #expect(try Encoding(.hash, ["a+b"]) == Encoding.list("hash:a+b")[0])
    let error = #expect(throws: ParameterError.self) { try Encoding(.onehot, ["a", "b"]) }
    #expect(error?.description == "encode is 'onehot:a+b', and needs one column")
  }
}
