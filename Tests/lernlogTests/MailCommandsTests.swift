import Foundation
import TestSupport
import Testing

/// The steps on mail logs as commands, against what the Python libraries wrote.
@Suite struct `the steps on mail logs as commands` {
  private static let encode =
    "onehot:LogLevel,onehot:Sender,onehot:Recipient,onehot:MailServer"
  private static let train = ["train", "mail/baseline.csv", "--contamination", "0.2", "--encode"]
  private static let truth = ["--truth", "LogLevel == \"ERROR\"", "--json"]

  /// Runs a command that has to succeed without a word on standard error.
  private func run(_ arguments: [String], input: String = "", in folder: URL) throws -> String {
    let result = try BuiltProgram.run(arguments, input: input, in: folder)
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    #expect(result.errors.isEmpty)
    return result.output
  }

  private func file(_ name: String, in folder: URL) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }

  /// Generates the logs, trains the walkthrough's model and detects with it.
  private func prepare(_ folder: URL) throws {
    _ = try run(["generate", "mail", "--seed", "42", "-o", "mail"], in: folder)
    _ = try run(Self.train + [Self.encode, "-o", "model.json"], in: folder)
    _ = try run(
      ["detect", "mail/test.csv", "--model", "model.json", "-o", "detections.csv"], in: folder)
  }

  @Test func `generate writes the walkthrough's logs byte for byte`() throws {
    try BuiltProgram.inFolder { folder in
      _ = try run(["generate", "mail", "-o", "a/new/folder"], in: folder)
      #expect(
        try file("a/new/folder/baseline.csv", in: folder) == Fixtures.data("mail_baseline.csv"))
      #expect(try file("a/new/folder/test.csv", in: folder) == Fixtures.data("mail_test.csv"))
    }
  }

  @Test func `every parameter of the logs is a flag`() throws {
    try BuiltProgram.inFolder { folder in
      _ = try run(
        [
          "generate", "mail", "--seed", "7", "--baseline", "3", "--warnings", "1", "--errors", "1",
          "--senders", "1", "--recipients", "1", "--servers", "1", "--test", "2", "--test-errors",
          "0", "--injected", "1", "--test-senders", "1", "--test-recipients", "1",
          "--test-servers", "1", "--start", "2025-12-31", "-o", "x",
        ], in: folder)
      let day = "2025-12-31"
      let mail = "user1@example.com,user2@example.com,mailserver1.com"
      let header = "Timestamp,LogLevel,Sender,Recipient,MailServer"
      let lines = ["INFO", "WARN", "ERROR"].enumerated().map { "\(day) 0\($0):00:00,\($1),\(mail)" }
      let baseline = String(decoding: try file("x/baseline.csv", in: folder), as: UTF8.self)
      #expect(baseline == ([header] + lines).joined(separator: "\n") + "\n")
      let test = String(decoding: try file("x/test.csv", in: folder), as: UTF8.self)
      let choices = [["INFO", "ERROR"], ["ERROR", "INFO"]].map { levels in
        ([header] + levels.enumerated().map { "\(day) 0\($0):00:00,\($1),\(mail)" })
          .joined(separator: "\n") + "\n"
      }
      #expect(choices.contains(test))
    }
  }

  @Test func `detect writes scikit-learn's scores to the last digit`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let ours = String(decoding: try file("detections.csv", in: folder), as: UTF8.self)
        .split(separator: "\n").dropFirst().map { $0.split(separator: ",").suffix(2) }
      let theirs = try Fixtures.text("mail_scores.csv").split(separator: "\n")
        .filter { $0.hasPrefix("test,") }.map { $0.split(separator: ",")[4...5] }
      #expect(theirs.count == 250)
      #expect(ours == theirs)
    }
  }

  @Test func `evaluate finds the walkthrough's 65 percent`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let json = try run(["evaluate", "detections.csv"] + Self.truth, in: folder)
      #expect(
        json == """
          {"accuracy":0.876,"f1":0.7891156462585034,"flagged":58,"fn":31,"fp":0,"notes":{},\
          "precision":1.0,"recall":0.651685393258427,"rows":250,"schema":"lernlog.evaluation/1",\
          "tn":161,"tp":58,"truth":"LogLevel == \\"ERROR\\""}

          """)
    }
  }

  @Test func `pipeline writes what the single commands write`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let printed = try run(["pipeline", "mail", "--lang", "en", "-o", "all"], in: folder)
      let pairs = [
        ("mail/baseline.csv", "baseline.csv"), ("mail/test.csv", "test.csv"),
        ("model.json", "model.json"), ("detections.csv", "detections.csv"),
      ]
      for (single, name) in pairs {
        #expect(try file(single, in: folder) == file("all/\(name)", in: folder), "\(name)")
      }
      let report = try run(
        ["report", "detections.csv", "--model", "model.json", "--lang", "en"], in: folder)
      #expect(try file("all/anomalies_report.txt", in: folder) == Data(report.utf8))
      let json = try run(["evaluate", "detections.csv"] + Self.truth, in: folder)
      #expect(try file("all/evaluation.json", in: folder) == Data(json.utf8))
      let tables = try run(
        ["evaluate", "detections.csv", "--lang", "en"] + Self.truth.dropLast(), in: folder)
      #expect(printed == report + "\n" + tables)
    }
  }

  @Test func `train and featurize read a pipe twice by way of a copy, which is gone then`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let baseline = try Fixtures.text("mail_baseline.csv")
      let temporary = folder.appending(path: "tmp")
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
      for path in ["-", "/dev/stdin"] {
        let result = try BuiltProgram.run(
          ["train", path, "--contamination", "0.2", "--encode", Self.encode], input: baseline,
          in: folder, environment: ["TMPDIR": temporary.path(percentEncoded: false)])
        #expect(try result.outputBytes == file("model.json", in: folder), "\(result.errors)")
      }
      let encode = ["--encode", "known:Sender+MailServer,count:Sender,onehot:LogLevel"]
      #expect(
        try run(["featurize", "-"] + encode, input: baseline, in: folder)
          == run(["featurize", "mail/baseline.csv"] + encode, in: folder))
      let left = try FileManager.default.contentsOfDirectory(
        atPath: temporary.path(percentEncoded: false))
      #expect(left.isEmpty)
    }
  }

  @Test func `a copy that cannot be made is said`() throws {
    try BuiltProgram.inFolder { folder in
      let result = try BuiltProgram.run(
        ["featurize", "-", "--encode", "onehot:a"], input: "a\n1\n", in: folder,
        environment: ["TMPDIR": folder.appending(path: "none").path(percentEncoded: false)])
      #expect(result.status == 73)
      #expect(result.errors.hasPrefix("error: cannot create '"))
    }
  }

  @Test func `featurize names the columns after what the file holds`() throws {
    try BuiltProgram.inFolder { folder in
      try Data("a,b\nx,1\n,2\nx,1\n".utf8).write(to: folder.appending(path: "in.csv"))
      #expect(
        try run(
          ["featurize", "in.csv", "--encode", "onehot:a,count:a,known:a+b,number:b"], in: folder)
            == """
            cat__a_,cat__a_x,a_n,a_b_known,b
            0.0,1.0,2,1,1.0
            1.0,0.0,1,1,2.0
            0.0,1.0,2,1,1.0

            """)
    }
  }

  @Test(arguments: [
    (
      ["--encode", "onehot:Sendr"], 65,
      "in.csv:1: error: there is no column 'Sendr' (did you mean 'Sender'?)"
    ),
    (
      ["--encode", "known:Sender+Server"], 65,
      "in.csv:1: error: there is no column 'Server' (did you mean 'Sender'?)"
    ),
    (
      ["--encode", "onhot:Sender"], 64,
      "error: --encode is 'onhot:Sender', and needs one of hour, weekday, hash, onehot, count, "
        + "known, number before the colon; 'onehot' is near"
    ),
    (
      ["--encode", "hash:Sender,onehot:Sender"], 65,
      "in.csv: error: there would be 4,098 features, and 4,096 are the most "
        + "(onehot:Sender alone gives 4,097; hash:Sender or count:Sender gives one)"
    ),
  ])
  func `what cannot be learnt is refused, and nothing is written`(
    arguments: [String], status: Int32, message: String
  ) throws {
    try BuiltProgram.inFolder { folder in
      let rows = (0..<4097).map { "user\($0)\n" }.joined()
      try Data("Sender\n\(rows)".utf8).write(to: folder.appending(path: "in.csv"))
      for command in ["train", "featurize"] {
        let result = try BuiltProgram.run(
          [command, "in.csv", "-o", "out"] + arguments, in: folder)
        #expect(result.status == status)
        #expect(result.errors == message + "\n")
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path()))
      }
    }
  }
}
