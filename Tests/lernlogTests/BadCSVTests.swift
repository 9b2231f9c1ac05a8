import Foundation
import Testing

/// A CSV file that nobody may accept, and what has to be said about it.
private struct BadCSV: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  /// Line and column.
  let place: String
  let words: String

  init(_ name: String, _ text: String, _ place: String, _ words: String) {
    self.init(name, Array(text.utf8), place, words)
  }

  init(_ name: String, _ bytes: [UInt8], _ place: String, _ words: String) {
    (testDescription, self.bytes, self.place, self.words) = (name, bytes, place, words)
  }

  static let malformed: [BadCSV] = [
    BadCSV("a carriage return alone", "n,m\n1,2\r3,4\n", "2:4", "a carriage return without"),
    BadCSV("text after a quote", "n,m\n1,\"2\"3\n", "2:6", "text after the closing quote"),
    BadCSV("a quote inside a field", "n,m\nä,2\"\n", "2:4", "a quote inside a field"),
    BadCSV("a row too short", "n,m\n1,2\n3\n", "3:2", "1 field, and the header has 2"),
    BadCSV("a row too long", "n,m\n1,2,3\n", "2:5", "3 fields, and the header has 2"),
    BadCSV("a place after a quoted line break", "n,m\n\"1\n\n\",2\n3\n", "5:2", "1 field"),
    BadCSV("an empty line", "n,m\n1,2\n\n3,4\n", "3:1", "an empty line"),
    BadCSV("nothing", "", "1:1", "there is no header"),
    BadCSV("an empty header", "\n1,2\n", "1:1", "there is no header"),
    BadCSV("a column twice", "n,m,n\n1,2,3\n", "1:5", "two columns named 'n'"),
    BadCSV("a column without a name", "n,,m\n1,2,3\n", "1:3", "column 2 has no name"),
    BadCSV(
      "too many columns", (0...4096).map { "c\($0)" }.joined(separator: ",") + "\n", "1:",
      "more than 4,096 columns"),
    BadCSV("a NUL byte", "n,m\n1,\0\n", "2:3", "a NUL byte at offset 6"),
    BadCSV(
      "a byte that is not UTF-8", Array("n,m\n1,".utf8) + [0xFF, 0x0A], "2:3",
      "byte 0xFF at offset 6 is not UTF-8"),
    BadCSV("UTF-16, little endian", [0xFF, 0xFE, 0x6E, 0], "1:1", "UTF-16, little endian"),
    BadCSV("UTF-16, big endian", [0xFE, 0xFF, 0, 0x6E], "1:1", "UTF-16, big endian"),
    BadCSV("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "1:1", "a gzip archive"),
    BadCSV("zip", Array("PK\u{3}\u{4}xxxxxx".utf8), "1:1", "a zip archive"),
  ]

  /// Wrong only after the header was looked at, which has to be right for that.
  static func endless(_ header: String) -> [BadCSV] {
    [
      BadCSV("", header + "1,\"2\n3,4\n", "2:3", "this quote is never closed"),
      BadCSV("", header + String(repeating: "1", count: 2 << 20), "2:1", "longer than 1 MiB"),
    ]
  }

  static let notNumbers: [BadCSV] = [
    BadCSV("NaN", "n,m\n1,2\nNaN,3\n", "3:1", "'NaN' is not a number"),
    BadCSV("Infinity", "n,m\n1,2\n3,-Infinity\n", "3:3", "'-Infinity' is not a number"),
    BadCSV("text", "n,m\n1,2\n3,many\n", "3:3", "'many' is not a number"),
    BadCSV("hexadecimal", "n,m\n1,2\n3,0x10\n", "3:3", "'0x10' is not a number"),
    BadCSV("a number that is too large", "n,m\n1,2\n1e39,3\n", "3:1", "'1e39' is too large"),
    BadCSV("a decimal comma", "n,m\n1,2\n\"1,5\",3\n", "3:2", "'1,5' is not a number"),
    BadCSV(
      "many rows", "n,m\n" + String(repeating: "x,1\n", count: 20), "2:1",
      "the same in lines 3, 4, 5, 6, 7, 8, 9, 10, 11\n"),
  ]
}

/// A command that reads CSV.
private enum Reader: String, CaseIterable {
  case featurize, train, detect, report, evaluate

  /// The words of the command, with a target where it has one.
  func arguments(_ file: String, output: String) -> [String] {
    let target = ["-o", output]
    return switch self {
    case .featurize: ["featurize", file, "--encode", "number:n,number:m"] + target
    case .train: ["train", file, "--encode", "number:n,number:m", "--trees", "2"] + target
    case .detect: ["detect", file, "--model", "model.json"] + target
    case .report: ["report", file] + target
    case .evaluate: ["evaluate", file, "--truth", "n"]
    }
  }

  /// A header that the command takes.
  var header: String {
    switch self {
    case .featurize, .train, .detect: "n,m\n"
    case .report: "anomaly_score,anomaly_pred\n"
    case .evaluate: "n,anomaly_pred\n"
    }
  }

  static let ofNumbers = [featurize, train, detect]
}

@Suite(.timeLimit(.minutes(1))) struct `a CSV file that is wrong` {
  /// Writes a small log and a model that was trained with it.
  private func prepare(_ folder: URL) throws {
    try write("n,m\n1,2\n2,3\n3,4\n9,9\n", "good.csv", in: folder)
    let trained = try BuiltProgram.run(
      Reader.train.arguments("good.csv", output: "model.json"), in: folder)
    try #require(trained.status == 0, "\(trained.errors)")
  }

  private func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .sorted()
  }

  /// Checks that a command refuses a file at its place and leaves nothing behind.
  private func expectRefusal(of bad: BadCSV, by reader: Reader, in folder: URL) throws {
    try Data(bad.bytes).write(to: folder.appending(path: "bad.csv"))
    try write("kept", "kept.txt", in: folder)
    let before = try names(in: folder)
    for output in ["new.txt", "kept.txt"] {
      let result = try BuiltProgram.run(
        reader.arguments("bad.csv", output: output), in: folder)
      let shown = "\(reader): \(result.errors)"
      #expect(result.status == 65, "\(shown)")
      #expect(result.output.isEmpty, "\(shown)")
      #expect(result.errors.hasPrefix("bad.csv:\(bad.place)"), "\(shown)")
      #expect(result.errors.contains(bad.words), "\(shown)")
    }
    #expect(try names(in: folder) == before)
    #expect(try Data(contentsOf: folder.appending(path: "kept.txt")) == Data("kept".utf8))
  }

  @Test(arguments: BadCSV.malformed)
  fileprivate func `is refused by every command at its place, and nothing is written`(
    bad: BadCSV
  ) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      for reader in Reader.allCases { try expectRefusal(of: bad, by: reader, in: folder) }
    }
  }

  @Test(arguments: Reader.allCases)
  fileprivate func `is refused where a line or a quote does not end`(reader: Reader) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      for bad in BadCSV.endless(reader.header) {
        try expectRefusal(of: bad, by: reader, in: folder)
      }
    }
  }

  @Test(arguments: BadCSV.notNumbers)
  fileprivate func `is refused where a number is none`(bad: BadCSV) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      for reader in Reader.ofNumbers { try expectRefusal(of: bad, by: reader, in: folder) }
    }
  }

  @Test(arguments: [
    ("n,anomaly_score,anomaly_pred\n1,-0.1,-1\n1,NaN,-1\n", "3:3", "'NaN' is not a number"),
    ("n,anomaly_score,anomaly_pred\n1,-0.1,-1\n1,,-1\n", "3:3", "'' is not a number"),
    ("n,anomaly_score,anomaly_pred\n1,-0.1,-1\n1,x,-1\n", "3:3", "'x' is not a number"),
    ("n,anomaly_score,anomaly_pred\n1,-0.1,\n", "2:8", "'' is not a flag"),
    ("n,anomaly_score,anomaly_pred\n1,-0.1,2\n", "2:8", "'2' is not a flag"),
    ("n,anomaly_score,anomaly_pred\n1,-0.1,nan\n", "2:8", "'nan' is not a flag"),
    ("n,m\n1,2\n", "1", "there are no columns 'anomaly_score', 'anomaly_pred'"),
    ("n,Anomaly_Score,anomaly_pred\n1,-0.1,-1\n", "1", "did you mean 'Anomaly_Score'?"),
  ])
  func `is refused by report where scores or flags are wrong`(
    csv: String, place: String, words: String
  ) throws {
    try BuiltProgram.inFolder { folder in
      try expectRefusal(of: BadCSV("", csv, place + ":", words), by: .report, in: folder)
    }
  }

  @Test(arguments: [
    ("n,anomaly_pred\n1,-1\nnan,1\n", "3:1", "the text 'nan' is neither 0 or 1"),
    ("n,anomaly_pred\n1,-1\n,1\n", "3:1", "a missing value is neither 0 or 1"),
    ("n,anomaly_pred\n1,-1\n2,1\n", "3:1", "the number 2.0 is neither 0 or 1"),
    ("n,anomaly_pred\n1,0\n", "2:3", "'0' is not a flag"),
    ("n,m\n1,2\n", "1", "there is no column 'anomaly_pred'"),
    ("N,anomaly_pred\n1,-1\n", "1", "there is no column 'n'"),
  ])
  func `is refused by evaluate where truth or flags are wrong`(
    csv: String, place: String, words: String
  ) throws {
    try BuiltProgram.inFolder { folder in
      try expectRefusal(of: BadCSV("", csv, place + ":", words), by: .evaluate, in: folder)
    }
  }

  @Test(arguments: [
    ("m\n1\n", "there is no column 'n'"), ("N,m\n1,2\n", "there is no column 'n'"),
    (" nn ,m\n1,2\n", "there is no column 'n'"), ("a,b\n1,2\n", "there are no columns 'n', 'm'"),
  ])
  func `is refused where a column is missing`(csv: String, words: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      for reader in Reader.ofNumbers {
        try expectRefusal(of: BadCSV("", csv, "1:", words), by: reader, in: folder)
      }
    }
  }

  @Test(arguments: ["score_samples", "anomaly_score", "anomaly_pred"])
  func `is refused by detect where it was there before`(column: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      try expectRefusal(
        of: BadCSV("", "n,m,\(column)\n1,2,3\n", "1:", "there is a column '\(column)' already"),
        by: .detect, in: folder)
    }
  }

  @Test(arguments: [
    "\u{FEFF}n,m\n1,2\n3,4\n", "n,m\r\n1,2\r\n3,4\r\n", "\"n\",\"m\"\n\"1\",\"2\"\n\"3\",4",
    "m,x,n\n2,\"a\"\"b\n,\",1\n4,,3\n",
  ])
  func `of another dialect is none`(csv: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      try write("n,m\n1,2\n3,4\n", "plain.csv", in: folder)
      try write(csv, "other.csv", in: folder)
      let outputs = try ["plain.csv", "other.csv"].map { name in
        let features = try BuiltProgram.run(
          ["featurize", name, "--encode", "number:n,number:m"], in: folder)
        let detected = try BuiltProgram.run(
          ["detect", name, "--model", "model.json"], in: folder)
        #expect(features.status == 0 && detected.status == 0, "\(features.errors)")
        let rows = detected.output.replacing("\r\n", with: "\n").split(separator: "\n").suffix(2)
        return [features.output] + rows.map { $0.split(separator: ",").suffix(2).joined() }
      }
      #expect(outputs[0] == outputs[1])
    }
  }

  @Test func `is named - where it comes from standard input`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      for reader in Reader.allCases {
        let result = try BuiltProgram.run(
          reader.arguments("-", output: "-"), input: "n,m\n1\n", in: folder)
        #expect(result.status == 65)
        #expect(result.errors.hasPrefix("-:2:2: error: "), "\(result.errors)")
        #expect(result.output.isEmpty)
      }
    }
  }

  @Test func `that is right comes from standard input too`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let log = try String(contentsOf: folder.appending(path: "good.csv"), encoding: .utf8)
      let detect = Reader.detect.arguments("good.csv", output: "-")
      let detections = try BuiltProgram.run(detect, in: folder).output
      try write(
        detections.replacing("n,m,", with: "timestamp,n,").replacing(
          /\n[0-9],[0-9],/, with: "\n2024-01-01T00:00:00,1,"), "good-detections.csv", in: folder)
      let detected = try String(
        contentsOf: folder.appending(path: "good-detections.csv"), encoding: .utf8)
      for reader in Reader.allCases {
        let isLog = Reader.ofNumbers.contains(reader)
        let name = isLog ? "good.csv" : "good-detections.csv"
        let named = try BuiltProgram.run(reader.arguments(name, output: "-"), in: folder)
        let piped = try BuiltProgram.run(
          reader.arguments("-", output: "-"), input: isLog ? log : detected, in: folder)
        #expect(named.status == 0, "\(reader): \(named.errors)")
        #expect(!named.output.isEmpty && named.output == piped.output, "\(reader)")
      }
    }
  }
}
