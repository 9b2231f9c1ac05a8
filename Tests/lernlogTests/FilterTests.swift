import Foundation
import Testing

/// `lernlog detect --no-header`, between other programs.
@Suite(.timeLimit(.minutes(10))) struct `detect as a filter` {
  private static let columns = "timestamp,user,ip,action,resource,anomaly"
  private static let filter =
    "\"$LERNLOG\" detect --model model.json --no-header --columns \(columns)"

  /// Whether GNU parallel is there, and not the other program of that name.
  private static let hasParallel =
    (try? BuiltProgram.shell("parallel --version | grep GNU", in: BuiltProgram.root))?.status == 0

  /// Makes a log with and without header, a model, and the rows that detection writes in one run.
  private func prepare(_ folder: URL, events: Int = 500) throws {
    _ = try succeed(
      """
      "$LERNLOG" generate security --normal \(events) --anomalous 10 -o logs.csv
      "$LERNLOG" train logs.csv --encode hour:timestamp,hash:user,hash:ip --trees 5 \
        --contamination 0.02 -o model.json
      "$LERNLOG" detect logs.csv --model model.json -o detections.csv
      tail -n +2 logs.csv > rows.csv
      tail -n +2 detections.csv > expected.csv
      """, in: folder)
  }

  private func succeed(_ script: String, in folder: URL) throws -> BuiltProgram.Result {
    let result = try BuiltProgram.shell("set -e\n\(script)", in: folder)
    try #require(result.status == 0, "\(script): \(result.errors)")
    return result
  }

  @Test func `gives a record for each, and says at the end how many they were`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let all = try succeed("\(Self.filter) - < rows.csv > mine.csv", in: folder)
      #expect(all.errors == "510 records, 11 flagged\n")
      _ = try succeed("cmp mine.csv expected.csv", in: folder)
      let one = try succeed("head -n 1 rows.csv | \(Self.filter) -", in: folder)
      #expect(one.errors == "1 record, 0 flagged\n")
      let none = try succeed("\(Self.filter) - < /dev/null", in: folder)
      #expect(none.output.isEmpty)
      #expect(none.errors == "0 records, 0 flagged\n")
      let file = try succeed("\(Self.filter) rows.csv -o mine.csv", in: folder)
      #expect(file.errors == all.errors)
      _ = try succeed("cmp mine.csv expected.csv", in: folder)
    }
  }

  @Test func `passes a record on before the next one comes`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let result = try succeed(
        """
        mkfifo in out
        \(Self.filter) - < in > out &
        exec 3> in 4< out
        head -n 1 rows.csv >&3
        read -r first <&4
        sed -n 2p rows.csv >&3
        read -r second <&4
        exec 3>&-
        wait $!
        printf '%s\\n' "$first" "$second" > mine.csv
        head -n 2 expected.csv | cmp - mine.csv
        """, in: folder)
      #expect(result.errors == "2 records, 0 flagged\n")
    }
  }

  @Test func `stops at a record that is wrong, with its line and without a count`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let result = try BuiltProgram.shell(
        "{ head -n 2 rows.csv; echo x,y; } | \(Self.filter) -", in: folder)
      #expect(result.status == 65)
      #expect(
        result.errors == """
          -:3:4: error: this row has 2 fields, and 6 columns were named (name only the columns of \
          the file; an empty field needs its comma)

          """)
    }
  }

  @Test func `ends silently where nobody reads on`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder, events: 20)
      let result = try BuiltProgram.shell(
        """
        yes "$(head -n 1 rows.csv)" | { \(Self.filter) -; echo $? > status; } | head -n 1 > mine.csv
        cat status
        head -n 1 expected.csv | cmp - mine.csv
        """, in: folder)
      #expect(result.output == "141\n")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    }
  }

  @Test func `takes no header for a record`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let result = try BuiltProgram.shell("\(Self.filter) logs.csv -o mine.csv", in: folder)
      #expect(result.status == 65)
      #expect(result.errors.hasPrefix("logs.csv:1:1: error: this row is the header (leave out"))
      _ = try succeed("test ! -e mine.csv", in: folder)
    }
  }

  @Test(arguments: [
    ("--no-header", "add --columns time,user,… in their order"),
    ("--columns a,b", "add --no-header, or leave --columns out"),
    (
      "--no-header --columns timestamp,user,user",
      """
      error: --columns: there are two columns named 'user'
        timestamp,user,user
                       ^

      """
    ),
    ("--no-header --columns timestamp,,ip", "error: --columns: column 2 has no name"),
    ("--no-header --columns ''", "error: --columns: no column is named"),
    (
      "--no-header --columns timestamp,usr,ip",
      "error: --columns: there is no column 'user' (did you mean 'usr'?)"
    ),
    (
      "--no-header --columns timestamp,user,ip,anomaly_score",
      "error: --columns: there is a column 'anomaly_score' already"
    ),
  ])
  func `says how columns are named, even where there is no record`(
    flags: String, words: String
  ) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder, events: 20)
      let result = try BuiltProgram.shell(
        "\"$LERNLOG\" detect --model model.json \(flags) - < /dev/null", in: folder)
      #expect(result.status == 64)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }

  @Test(.enabled(if: hasParallel, "GNU parallel is not installed"))
  func `gives the bytes of one run under GNU parallel`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder, events: 5000)
      let result = try succeed(
        """
        parallel --will-cite --pipe --keep-order --block 20k \(Self.filter) - \
          < rows.csv > mine.csv
        cmp mine.csv expected.csv
        """, in: folder)
      let counts = result.errors.split(separator: "\n").compactMap {
        Int($0.prefix(while: \.isNumber))
      }
      #expect(counts.count > 10)
      #expect(counts.reduce(0, +) == 5010)
      let broken = try BuiltProgram.shell(
        "{ cat rows.csv; echo x; } | parallel --will-cite --pipe --block 20k \(Self.filter) -",
        in: folder)
      #expect(broken.status == 1)
    }
  }
}
