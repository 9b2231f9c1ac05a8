import Foundation
import Testing

/// The progress line of the commands on files, on a terminal and elsewhere.
@Suite(.enabled(if: PseudoTerminal.isAvailable), .timeLimit(.minutes(10)))
struct `the progress line` {
  private static let rate = " rows/s"
  private static let erased = "\r\u{1B}[K"

  /// Makes a model and some rows for it.
  private func prepare(_ folder: URL) throws {
    let result = try BuiltProgram.shell(
      """
      set -e
      "$LERNLOG" generate security --normal 90 -o logs.csv
      "$LERNLOG" train logs.csv --encode hash:user --trees 2 -o model.json
      tail -n +2 logs.csv > rows.csv
      """, in: folder)
    try #require(result.status == 0, "\(result.errors)")
  }

  /// Runs a script of the shell on a terminal, and returns the status and all that was shown.
  private func onTerminal(
    _ script: String, in folder: URL, terminal: String = "xterm"
  ) throws -> (status: Int32, shown: String) {
    try PseudoTerminal(
      ["-c", script], in: folder,
      environment: ["TERM": terminal, "LERNLOG": try BuiltProgram.path()],
      program: URL(filePath: "/bin/sh")
    ).end()
  }

  /// A script that gives a command on standard input rows, and the rest after more than half a second.
  ///
  /// The time begins when the command has passed on its first row, so that a slow machine changes nothing.
  private func slowly(_ command: String, rest: String = "cat rows.csv") -> String {
    """
    mkfifo in out
    "$LERNLOG" \(command) < in > out & program=$!
    exec 3> in 4< out
    cat rows.csv >&3
    read -r first <&4
    sleep 0.7
    \(rest) >&3
    cat <&4 3>&- > rest.csv &
    exec 3>&-
    wait $program
    """
  }

  private let filter =
    "detect - --model model.json --threshold=-1 --no-header --columns timestamp,user,ip,action,resource,anomaly"

  @Test func `shows rows, rate and time left while a file is written, and is gone after Ctrl-C`()
    throws
  {
    try BuiltProgram.inFolder { folder in
      let run = try PseudoTerminal(
        ["generate", "security", "--normal", "900000000", "-o", "big.csv"], in: folder,
        environment: ["TERM": "xterm"])
      try run.wait(for: " left\u{1B}[K")
      try run.typeAhead("\u{3}")
      let (status, shown) = run.end()
      #expect(status == 130)
      #expect(shown.contains(/\r[0-9,]+ rows, [0-9,]+ rows\/s, [0-9:]+ left\u{1B}\[K/))
      #expect(shown.hasSuffix(Self.erased), "\(shown.suffix(80))")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names.isEmpty)
    }
  }

  @Test func `has no time left where the end is not known, and is gone before what is said then`()
    throws
  {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let (status, shown) = try onTerminal(slowly(filter), in: folder)
      #expect(status == 0, "\(shown)")
      #expect(shown.contains("200 rows, "), "\(shown)")
      #expect(shown.contains(Self.rate) && !shown.contains("left"), "\(shown)")
      #expect(shown.hasSuffix("\(Self.erased)200 records, 0 flagged\n"), "\(shown)")
    }
  }

  @Test func `is gone before an error`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let rest = "{ cat rows.csv; sleep 0.2; echo x; }"
      let (status, shown) = try onTerminal(slowly(filter, rest: rest), in: folder)
      #expect(status == 65, "\(shown)")
      #expect(shown.contains(Self.rate), "\(shown)")
      let last = shown.components(separatedBy: Self.erased).last ?? ""
      #expect(last.hasPrefix("-:201:2: error: this row has 1 field"), "\(shown)")
    }
  }

  @Test func `is never as wide as the terminal`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let (status, shown) = try onTerminal("stty cols 10\n" + slowly(filter), in: folder)
      #expect(status == 0, "\(shown)")
      #expect(shown.contains("\r200 rows\u{1B}[K"), "\(shown)")
      #expect(!shown.contains(Self.rate), "\(shown)")
    }
  }

  @Test(arguments: [
    ("dumb", "", false), ("", "", false), ("xterm", "2> errors.txt", false), ("xterm", "", true),
  ])
  func `is not drawn for a simple terminal, in a file, or in the background`(
    terminal: String, redirection: String, isBehind: Bool
  ) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      // With job control the background is a group of processes of its own.
      let script = (isBehind ? "set -m\n" : "") + slowly("\(filter) \(redirection)")
      let (_, shown) = try onTerminal(script, in: folder, terminal: terminal)
      #expect(!shown.contains(Self.rate), "\(shown)")
      let errors = folder.appending(path: "errors.txt")
      if !redirection.isEmpty {
        #expect(try String(contentsOf: errors, encoding: .utf8) == "200 records, 0 flagged\n")
      } else {
        #expect(shown.contains("200 records, 0 flagged\n"), "\(shown)")
      }
    }
  }

  @Test func `does not come between rows that are shown`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let (status, shown) = try onTerminal(
        "{ cat rows.csv; sleep 0.7; cat rows.csv; } | \"$LERNLOG\" \(filter)", in: folder)
      #expect(status == 0)
      #expect(shown.split(separator: "\n").count == 201)
      #expect(!shown.contains("\u{1B}"))
    }
  }
}
