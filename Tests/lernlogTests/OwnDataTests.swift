import Foundation
import Testing

/// `learn --data` from outside.
@Suite struct `learning on a log of one's own` {
  private static let header = "timestamp,user,ip,action,resource"
  private static let rows = (0..<30).map { row in
    "2024-05-\(row < 9 ? "0" : "")\(row + 1)T0\(row % 10):30:00,user\(row % 4),10.0.0.\(row),login,"
  }
  private static let log = ([header] + rows).map { $0 + "\n" }.joined()

  /// Runs a command in a folder that holds some files.
  private func learn(
    _ lesson: String, _ flags: [String], files: [String: String] = ["my.csv": log]
  ) throws -> BuiltProgram.Result {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let courses = BuiltProgram.root.appending(path: "Lessons").path(percentEncoded: false)
    let result = try BuiltProgram.run(
      ["learn", lesson, "--courses", courses] + flags, in: folder)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    #expect(Set(left) == Set(files.keys), "nothing is written")
    return result
  }

  @Test(arguments: ["generate", "featurize", "train", "detect", "report", "evaluate", "practice"])
  func `every lesson of the security course runs on a file without the truth`(_ name: String) throws
  {
    for language in ["en", "de"] {
      let result = try learn(
        "security-log/\(name)", ["--data", "my.csv", "--plain", "--lang", language])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.isEmpty)
      let file = language == "en" ? "your file my.csv with 30 rows" : "Datei my.csv (30 Zeilen)"
      let text = result.output.replacing("\n", with: " ")
      #expect(text.components(separatedBy: file).count == 2, "named once")
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test func `the evaluation is left out with a sentence, and stays where the truth is`() throws {
    let without = try learn("security-log/evaluate", ["--data", "my.csv", "--plain"])
    #expect(
      without.output.contains(
        "Your file has no column `anomaly`, so what needs it is left out here."))
    let truth = ([Self.header + ",anomaly"] + Self.rows.map { $0 + ",0" }).map { $0 + "\n" }
      .joined()
    let with = try learn(
      "security-log/evaluate", ["--data", "my.csv", "--plain"], files: ["my.csv": truth])
    #expect(!with.output.contains("no column"))
    #expect(with.output.contains("True Negatives (TN)"))
  }

  @Test func `the mail course detects on a file of one's own`() throws {
    let mail = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: mail) }
    _ = try BuiltProgram.run(["generate", "mail", "--seed", "7", "-o", "m"], in: mail)
    let csv = try String(contentsOf: mail.appending(path: "m/test.csv"), encoding: .utf8)
    let result = try learn(
      "mail-log/3-detect", ["--data", "my.csv", "--plain"], files: ["my.csv": csv])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("\ndetections: 250 events, "))
    let without = csv.replacing("Sender,Recipient", with: "Sender,Recipent", maxReplacements: 1)
    let refused = try learn("mail-log/3-detect", ["--data", "my.csv"], files: ["my.csv": without])
    #expect(refused.status == 65)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("my.csv:1: error: there is no column 'Recipient'"))
    #expect(refused.errors.contains("rename 'Recipent' to 'Recipient'"))
  }

  @Test func `a file of another shape is refused before anything is shown`() throws {
    let result = try learn(
      "train", ["--data", "my.csv"],
      files: ["my.csv": "timestamp,User,address,action,resource\n2024-05-01,a,b,c,d\n"])
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(
      result.errors == """
        my.csv:1: error: there are no columns 'user', 'ip'; the header is: \
        timestamp,User,address,action,resource (rename 'User' to 'user')

        """)
  }

  @Test(arguments: [
    ("", "my.csv:1:1: error: there is no header"),
    ("timestamp,user\n1\n", "my.csv:2:2: error: this row has 1 field"),
    ("timestamp,user\n1,\"2\n", "my.csv:2:3: error: this quote is never closed"),
    ("timestamp,timestamp\n", "my.csv:1:11: error: there are two columns named 'timestamp'"),
    (header + "\n", "my.csv:1: error: the file has a header and no rows"),
    (log + "noon,a,b,c,d\n", "my.csv:32:1: error: 'noon' is not a time"),
    (header + "\u{1B}[2J\n", "my.csv:1: error: there is no column 'resource'; the header is: "),
  ])
  func `a file that is wrong is refused at its place`(_ csv: String, _ message: String) throws {
    let result = try learn("security-log/train", ["--data", "my.csv"], files: ["my.csv": csv])
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(!result.errors.contains("\u{1B}"))
  }

  private static func jsonLine(_ row: Int, _ time: String = "2024-05-01T09:00:00") -> String {
    "{\"user\":\"u\(row)\",\"ip\":\"::1\",\"action\":\"login\",\"extra\":\(row),\"resource\":null,"
      + "\"timestamp\":\"\(time)\"}\n"
  }

  @Test(arguments: ["train", "report"])
  func `a file of JSON Lines is read, whatever the order of its names`(_ lesson: String) throws {
    let lines = (0..<20).map { Self.jsonLine($0) }.joined()
    let result = try learn(
      "security-log/\(lesson)", ["--data", "my.jsonl", "--plain"], files: ["my.jsonl": lines])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("your file my.jsonl with 20 rows"))
  }

  @Test(arguments: [
    ("my.jsonl", jsonLine(1) + jsonLine(2, "noon"), "my.jsonl:2:1: error: 'noon' is not a time"),
    ("my.jsonl", jsonLine(1) + "{\"user\":\n", "my.jsonl:2:9: error: "),
    ("my.jsonl", "{\"usr\":1}\n", "my.jsonl:1: error: there are no columns 'timestamp', 'user', "),
    ("my.jsonl", "{\"usr\":1}\n", "; the names are: usr (rename 'usr' to 'user')"),
    ("my.jsonl", "", "my.jsonl:1: error: there is no line"),
    (
      "my.csv", jsonLine(1),
      "my.csv:1:1: error: this is no CSV; it looks like JSON Lines (give the file a name that ends in"
    ),
  ])
  func `JSON Lines that are wrong are refused at their line`(
    _ file: String, _ lines: String, _ message: String
  ) throws {
    let result = try learn("security-log/train", ["--data", file], files: [file: lines])
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `a pipe and standard input are read as files are`() throws {
    try BuiltProgram.inFolder { folder in
      try Data(Self.log.utf8).write(to: folder.appending(path: "my.csv"))
      let courses = BuiltProgram.root.appending(path: "Lessons").path(percentEncoded: false)
      let result = try BuiltProgram.shell(
        """
        mkfifo pipe && cat my.csv > pipe &
        "$LERNLOG" learn security-log/train --plain --data my.csv > file.txt || exit 1
        "$LERNLOG" learn security-log/train --plain --data - < my.csv > input.txt || exit 2
        while ! test -p pipe; do :; done
        "$LERNLOG" learn security-log/train --plain --data pipe > pipe.txt || exit 3
        sed 's/your file -/your file my.csv/; s/ -,/ my.csv,/' input.txt | grep -c 'my.csv with 30 rows'
        grep -c 'pipe with 30 rows' pipe.txt
        """, in: folder, environment: ["LERNLOG_COURSES": courses])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output == "1\n1\n")
    }
  }

  @Test(arguments: ["none.csv", ".", ""])
  func `a file that is not there is named`(_ path: String) throws {
    let result = try learn("security-log/train", ["--data", path])
    #expect(result.status == 66)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("error: cannot read '\(path)': "), "\(result.errors)")
  }

  @Test func `a lesson that makes no log takes no file`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(
        in: folder, lessons: ["one": SmallCourse.frontMatter + "Words only.\n"])
      try Data(Self.log.utf8).write(to: folder.appending(path: "my.csv"))
      let result = try course.learn(["--data", "my.csv"])
      #expect(result.status == 64)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("'small/one' makes no log"))
    }
  }

  @Test func `the last lesson ends with the course's goals and what to type next`() throws {
    let result = try learn("practice", ["--plain", "--lang", "de"])
    #expect(result.status == 0)
    #expect(result.output.contains("Ende des Kurses: Security-Log\n"))
    #expect(result.output.contains("    lernlog learn security-log/generate --data my.csv\n"))
    let other = try learn("security-log/evaluate", ["--plain", "--lang", "de"])
    #expect(!other.output.contains("Ende des Kurses"))
  }
}

/// The same as a person meets it.
@Suite(.enabled(if: PseudoTerminal.isAvailable))
struct `a log of one's own on a terminal` {
  @Test func `the lesson is walked, and no progress is kept`() throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = "timestamp,user,ip,action,resource\n2024-05-01T09:00:00,a,10.0.0.1,login,\n"
    try Data(log.utf8).write(to: folder.appending(path: "my.csv"))
    let course = BuiltProgram.root.appending(path: "Tests/Courses/small")
      .path(percentEncoded: false)
    let walk = try PseudoTerminal(
      [
        "learn", "small/make", "--courses", course, "--state", "state", "--ascii", "--data",
        "my.csv",
      ], in: folder)
    try walk.type("", after: "step 1 of 6: ")
    try walk.type("2", after: "step 2 of 6: ")
    try walk.type("q", after: "step 3 of 6: ")
    let left = walk.end()
    #expect(left.status == 0)
    #expect(left.shown.contains("your file my.csv with 1 row"), "\(left.shown)")
    #expect(left.shown.contains("events: my.csv, 1 row, 5 columns"))
    #expect(left.shown.contains("lernlog learn small/make --data my.csv\n"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    #expect(names == ["my.csv"])
  }
}
