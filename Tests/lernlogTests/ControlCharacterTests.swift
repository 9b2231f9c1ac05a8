import Foundation
import Testing

/// A clipboard write, a bell, an 8-bit colour and a turn of the direction.
private let hostile = "a\u{1B}]52;c;x\u{7}b\u{9B}31mc\u{202E}d"

@Suite(.timeLimit(.minutes(1))) struct `control characters` {
  /// Checks that nothing but what the program says itself can steer a terminal.
  private func expectClean(
    _ result: BuiltProgram.Result, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = (result.output + result.errors)
      .replacing(/\u{1B}\[[0-9;]*m/, with: "")  // the program's own colours
      .replacing("\r\n", with: "\n")
    let found = text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control || scalar == "\u{202E}")
    }
    #expect(found.isEmpty, "\(text.debugDescription)", sourceLocation: sourceLocation)
    #expect(
      !text.contains("31mc") || !result.output.contains("\u{1B}[31m"),
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [[], ["--color", "always"], ["--ascii"], ["--width", "1"]])
  func `in a lesson are shown, not sent`(flags: [String]) throws {
    try BuiltProgram.inFolder { folder in
      let text = """
        ---
        title: |
          Title \u{202E}x
        summary: Small.
        ---

        ## Heading \(hostile)

        Text \(hostile), *\(hostile)*, `\(hostile)` and [a link](http://example.org/\(hostile)).

        ```text
        \(hostile)
        ```

        | a\(hostile) | b |
        | --- | --- |
        | \(hostile) | 1 |

        """
      let course = try SmallCourse(in: folder, lessons: ["one": text])
      for plain in [["--plain"], []] {
        let result = try BuiltProgram.run(
          ["learn", "one", "--courses", "courses", "--no-state", "--no-input"] + plain + flags,
          in: folder)
        expectClean(result)
        #expect(result.status == 0, "\(result.errors)")
        if flags != ["--width", "1"] { #expect(result.output.contains("]52;c;x")) }
      }
      let json = try BuiltProgram.run(
        ["list", "--courses", "courses", "--no-state", "--json"], in: folder)
      expectClean(json)
      #expect(json.output.contains(#"Title \u202ex"#))
      let listed = try BuiltProgram.run(
        ["list", "--courses", "courses", "--no-state"] + flags, in: folder)
      expectClean(listed)
      expectClean(try course.verify())
    }
  }

  @Test func `in the values of a log are shown in its report and in messages`() throws {
    try BuiltProgram.inFolder { folder in
      let csv = """
        timestamp,us\(hostile),anomaly_score,anomaly_pred
        2024-01-01T00:00:00,\(hostile),-0.1,-1

        """
      try Data(csv.utf8).write(to: folder.appending(path: "x.csv"))
      for command in [
        ["report", "x.csv"], ["report", "x.csv", "--lang", "de"],
        ["evaluate", "x.csv", "--truth", "`us\(hostile)`"],
        ["evaluate", "x.csv", "--truth", "`us\(hostile)` == '\(hostile)'", "--color", "always"],
        ["evaluate", "x.csv", "--truth", "`us\(hostile)` != \"\(hostile)\"", "--color", "always"],
        ["evaluate", "x.csv", "--truth", "`us\(hostile)` != \"\(hostile)\"", "--json"],
        ["evaluate", "x.csv", "--truth", "nothing"],
        ["featurize", "x.csv", "--encode", "hour:us\(hostile)"],
        ["featurize", "x.csv", "--encode", "number:us\(hostile)"],
        ["featurize", "x.csv", "--encode", "hash:nothing"],
        ["train", "x.csv", "--encode", "weekday:us\(hostile)"],
      ] {
        let result = try BuiltProgram.run(command, in: folder)
        expectClean(result)
        #expect((result.output + result.errors).count > 20, "\(command)")
      }
    }
  }

  @Test(arguments: [
    ["\(hostile)"], ["--\(hostile)"], ["learn", hostile], ["learn", "--\(hostile)"],
    ["learn", "--color", hostile], ["learn", "--lang", hostile], ["learn", "--width", hostile],
    ["list", hostile], ["list", "--courses", hostile], ["learn", "--courses", hostile],
    ["verify", hostile], ["verify", "--translated", hostile],
    ["generate", hostile], ["generate", "security", "--start", hostile],
    ["generate", "security", "--hours", hostile], ["generate", "security", "--weights", hostile],
    ["generate", "security", "-o", "nowhere/\(hostile)"],
    ["featurize", hostile, "--encode", "hash:user"], ["featurize", "x", "--encode", hostile],
    ["train", "x", "--encode", "hash:a", "--contamination", hostile],
    ["train", "x", "--encode", "hash:a", "--samples", hostile],
    ["train", "x", "--encode", "hash:a", "--max-features", hostile],
    ["detect", "x", "--model", hostile], ["detect", "x", "--model", "x", "--threshold", hostile],
    ["report", hostile], ["evaluate", hostile, "--truth", "a"],
    ["evaluate", "x", "--truth", hostile], ["evaluate", "x", "--truth", "\"\(hostile)"],
  ])
  func `in an argument are shown, not sent`(arguments: [String]) throws {
    try BuiltProgram.inFolder { folder in
      let result = try BuiltProgram.run(arguments, in: folder)
      expectClean(result)
      #expect([64, 66, 73].contains(result.status), "\(result.status): \(result.errors)")
      #expect(result.output.isEmpty && result.errors.count > 20)
    }
  }

  @Test func `in the name of a file are shown, not sent`() throws {
    try BuiltProgram.inFolder { folder in
      let name = "x\(hostile)\n.csv"
      try Data("n,m\n1\n".utf8).write(to: folder.appending(path: name))
      for command in [
        ["featurize", name, "--encode", "number:n"], ["train", name, "--encode", "number:n"],
        ["detect", name, "--model", name], ["report", name], ["report", name, "--model", name],
        ["evaluate", name, "--truth", "n"],
      ] {
        let result = try BuiltProgram.run(command, in: folder)
        expectClean(result)
        #expect(result.status == 65)
        #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
        #expect(result.errors.contains("]52;c;x"))
      }
    }
  }
}
