import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// K02, K11, K12: commands on files are interrupted, killed, or find the disk full.
@Suite(.timeLimit(.minutes(10))) struct `a command that cannot finish its file` {
  /// Commands that write what they are given on standard input or can make up for hours.
  private static let endless = [
    "generate security --normal 900000000", "featurize - --encode hash:user",
    "detect - --model model.json",
    "detect - --model model.json --no-header --columns timestamp,user,ip,action,resource,anomaly",
  ]
  private static let writers = [
    "generate security", "featurize logs.csv --encode hash:user",
    "train logs.csv --encode hash:user --trees 2", "detect logs.csv --model model.json",
    "report detections.csv",
  ]
  /// A command that waits on standard input as long as the script lives, and has begun its file.
  private static let begun = """
    mkfifo in
    sleep 600 > in & feeder=$!
    "$LERNLOG" COMMAND -o out.csv < in & program=$!
    until ls .out.csv.*.tmp > /dev/null 2>&1; do sleep 0.01; done

    """

  private func prepare(_ folder: URL) throws {
    let result = try BuiltProgram.shell(
      """
      set -e
      "$LERNLOG" generate security --normal 40 --anomalous 40 -o logs.csv
      "$LERNLOG" train logs.csv --encode hash:user --trees 2 --contamination 0.4 -o model.json
      "$LERNLOG" detect logs.csv --model model.json -o detections.csv
      """, in: folder)
    try #require(result.status == 0, "\(result.errors)")
  }

  private func names(in folder: URL) throws -> Set<String> {
    Set(
      try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
  }

  private func run(_ command: String, _ script: String, in folder: URL) throws
    -> BuiltProgram.Result
  {
    try BuiltProgram.shell(
      Self.begun.replacing("COMMAND", with: command) + script + "\nkill $feeder", in: folder)
  }

  @Test(arguments: endless, [SIGTERM, SIGHUP])
  func `leaves the old file and nothing else when it is asked to end`(
    command: String, signal: Int32
  ) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      try Data("kept".utf8).write(to: folder.appending(path: "out.csv"))
      let before = try names(in: folder)
      let result = try run(
        command, "kill -\(signal) $program; wait $program; echo $?", in: folder)
      #expect(result.output == "\(128 + signal)\n")
      #expect(result.errors.isEmpty, "\(result.errors)")
      #expect(try names(in: folder) == before.union(["in"]))
      #expect(try Data(contentsOf: folder.appending(path: "out.csv")) == Data("kept".utf8))
    }
  }

  @Test(.enabled(if: PseudoTerminal.isAvailable), arguments: endless)
  func `leaves nothing after Ctrl-C`(command: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let before = try names(in: folder)
      let words = command.split(separator: " ").map(String.init)
      let terminal = try PseudoTerminal(words + ["-o", "out.csv"], in: folder)
      let temporary = ".out.csv.\(terminal.processID).tmp"
      while try !names(in: folder).contains(temporary) { Thread.sleep(forTimeInterval: 0.01) }
      try terminal.typeAhead("\u{3}")
      let (status, shown) = terminal.end()
      #expect(status == 130)
      // The mark that the terminal makes has its line, so that the shell's prompt begins on a new one.
      #expect(shown == "^C\n")
      #expect(try names(in: folder) == before)
    }
  }

  @Test func `goes on where somebody ignores the signal for it`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let script = "kill -HUP $program; kill -TERM $program; wait $program; echo $?"
      let result = try BuiltProgram.shell(
        "trap '' HUP\n" + Self.begun.replacing("COMMAND", with: Self.endless[0]) + script
          + "\nkill $feeder", in: folder)
      #expect(result.output == "143\n")
    }
  }

  @Test func `leaves no half file when it is killed, and the next run tidies up`() throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let before = try names(in: folder)
      let result = try run(
        Self.endless[0], "kill -KILL $program; wait $program; echo $?", in: folder)
      #expect(result.output == "137\n")
      let left = try names(in: folder).subtracting(before.union(["in"]))
      #expect(left.count == 1 && left.first?.hasSuffix(".tmp") == true)
      // That of a program that still runs is not touched: the test itself.
      let other = ".out.csv.\(getpid()).tmp"
      try Data("theirs".utf8).write(to: folder.appending(path: other))
      let next = try BuiltProgram.run(
        ["generate", "security", "-o", "out.csv"], in: folder)
      #expect(next.status == 0)
      #expect(try names(in: folder) == before.union(["in", "out.csv", other]))
    }
  }

  @Test(arguments: writers)
  func `says so where a file may not grow any more`(command: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      try Data("kept".utf8).write(to: folder.appending(path: "out.csv"))
      let before = try names(in: folder)
      let file = try BuiltProgram.shell(
        "ulimit -f 1; \"$LERNLOG\" \(command) -o out.csv", in: folder)
      #expect(file.status == 74)
      #expect(file.errors == "error: cannot write 'out.csv': File too large\n")
      #expect(try names(in: folder) == before)
      #expect(try Data(contentsOf: folder.appending(path: "out.csv")) == Data("kept".utf8))
      let output = try BuiltProgram.shell(
        "ulimit -f 1; \"$LERNLOG\" \(command) > more.csv", in: folder)
      #expect(output.status == 74)
      #expect(output.errors == "error: cannot write to standard output: File too large\n")
    }
  }

  #if os(Linux)
    /// Whether a disk of our own can be made, which goes when the script that made it ends.
    private static let canMount =
      (try? BuiltProgram.shell(
        "unshare -rm mount -t tmpfs -o size=64k none /mnt", in: BuiltProgram.root))?.status == 0

    @Test(.enabled(if: canMount, "no disk can be mounted here"), arguments: writers)
    func `says so where the disk is full, and works when there is room again`(
      command: String
    ) throws {
      try BuiltProgram.inFolder { folder in
        try prepare(folder)
        let result = try BuiltProgram.shell(
          """
          mkdir disk
          unshare -rm sh -c '
            mount -t tmpfs -o size=64k none disk
            echo kept > disk/out.csv
            head -c 61440 /dev/zero > disk/filler
            "$LERNLOG" \(command) -o disk/out.csv; echo $?
            ls -A disk; cat disk/out.csv
            rm disk/filler
            "$LERNLOG" \(command) -o disk/out.csv; echo $?
            ls -A disk'
          """, in: folder)
        #expect(result.output == "74\nfiller\nout.csv\nkept\n0\nout.csv\n")
        #expect(
          result.errors == "error: cannot write 'disk/out.csv': No space left on device\n")
      }
    }
  #endif
}
