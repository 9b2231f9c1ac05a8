import Forest
import Testing

@testable import Pipeline

/// Logs of lines that a pattern takes apart.
@Suite struct TableLinesTests {
  private static let sshd = "<time:syslog> <host> <process>[<pid:integer>]: <message>"

  private static func table(_ text: String, _ pattern: String = sshd) throws -> Table {
    try table(Array(text.utf8), pattern)
  }

  private static func table(_ bytes: [UInt8], _ pattern: String = sshd) throws -> Table {
    let pattern = try LinePattern(pattern)
    let reader = try LineReader(pattern, year: pattern.needsYear ? 2024 : nil)
    return try Table(lines: bytes, file: "ssh.log", reader: reader)
  }

  private static func message(_ text: String, _ pattern: String) -> String {
    do {
      return "read \(try table(text, pattern))"
    } catch {
      return "\(error)"
    }
  }

  @Test func `each field becomes a column of its kind`() throws {
    let table = try Self.table(
      """
      Dec 10 06:55:46 LabSZ sshd[24200]: Invalid user [x]: y from 10.0.0.1
      Feb  9 23:00:00 LabSZ cron[7]: täglich

      """)
    #expect(table.names == ["time", "host", "process", "pid", "message"])
    #expect(table["time"]?.values == .text(["2024-12-10T06:55:46", "2024-02-09T23:00:00"]))
    #expect(table["process"]?.values == .text(["sshd", "cron"]))
    #expect(table["pid"]?.values == .integer([24200, 7]))
    #expect(table["message"]?.values == .text(["Invalid user [x]: y from 10.0.0.1", "täglich"]))
  }

  @Test(arguments: [
    ("<a> <b>", "x y z", ["x", "y z"]), ("<a>--<b>", "x-y--z--", ["x-y", "z--"]),
    ("[<a>]", "[x]", ["x"]), ("<<<a>><b>", "<34>x", ["34", "x"]),
    ("<a>, <b>;", "x, y;", ["x", "y"]),
    ("<a>aab<b>", "aaab", ["a", nil]), ("<a> <b>", " y", [nil, "y"]),
    ("<a>\t<b>", "x\ty", ["x", "y"]),
    ("<ä>·<b>", "é·x", ["é", "x"]),
  ])
  func `a field ends where the text after it stands first`(
    pattern: String, line: String, fields: [String?]
  ) throws {
    let table = try Self.table(line, pattern)
    #expect(table.columns.map { $0.text(0) } == fields)
  }

  @Test(arguments: ["x 1\ny 2", "x 1\ny 2\n", "x 1\r\ny 2\r\n", "\u{FEFF}x 1\ny 2\r\n"])
  func `lines end with LF or CRLF, the last one with nothing as well`(text: String) throws {
    let table = try Self.table(text, "<a> <n:integer>")
    #expect(table["a"]?.values == .text(["x", "y"]))
    #expect(table["n"]?.values == .integer([1, 2]))
  }

  private static let advice =
    "change the pattern so that it holds for every line, or take the others out of the file"

  @Test(arguments: [
    ("", "1: error: there is no line"), ("\u{FEFF}", "1: error: there is no line"),
    ("x=1: a\n\nx=2: b\n", "2:1: error: an empty line (delete the line)"),
    ("x=1: a\n\r\n", "2:1: error: an empty line (delete the line)"),
    (
      "x=1: a\rb\n",
      "1:7: error: a carriage return without a line feed (end every line with LF or CRLF)"
    ),
    (
      "x=1: a\0b\n",
      "1:7: error: a NUL byte at offset 6: this is not text (if the file is UTF-16, save it as UTF-8)"
    ),
    ("x=1: a\ny=2: b\n", "2:1: error: the line does not begin with 'x=' (\(advice))"),
    (
      "x=1: ä\nx=2 b\n",
      "2:3: error: ': ' has to follow field 'n', and '2 b' stands there (\(advice))"
    ),
    ("x=", "1:3: error: ': ' has to follow field 'n', and the line ends (\(advice))"),
    (
      "x=1: ä\nx=ü9: b\n",
      "2:3: error: field 'n': 'ü9' is not a whole number (leave ':integer' out of the pattern where this may stand there)"
    ),
    (
      "x=1: a\nx=99999999999999999999: b",
      "2:3: error: field 'n': '99999999999999999999' is not a whole number (leave ':integer' out of the pattern where this may stand there)"
    ),
    (
      "PK\u{3}\u{4}xxxx",
      "1:1: error: this is not text: it looks like a zip archive (unpack it first: unzip FILE)"
    ),
    ("x=1: a\u{1B}[2J\n y", "2:1: error: the line does not begin with 'x=' (\(advice))"),
  ])
  func `a line that does not fit is told with its place`(text: String, message: String) {
    #expect(Self.message(text, "x=<n:integer>: <m>") == "ssh.log:\(message)")
  }

  @Test(arguments: [
    ("Dez 10 06:55:46 x", "1:1: error: field 't': 'Dez 10 06:55:46' is not a time of syslog"),
    ("Dec 10 6:55:46 x ", "1:16: error: ' ' has to follow field 't', and 'x ' stands there"),
    ("Dec 10 06:55:4", "1:15: error: ' ' has to follow field 't', and the line ends"),
    ("Dec 10 06:65:46 x", "1:1: error: field 't': 'Dec 10 06:65:46' is not a time of syslog"),
    ("Dec 1ä 06:55:4 x", "1:1: error: field 't': 'Dec 1ä 06:55:4' is not a time of syslog"),
    ("Feb 30 06:55:46 x", "1:1: error: field 't': the calendar has no day '2024-02-30'"),
  ])
  func `a time of syslog has its 15 characters and a day of the calendar`(
    text: String, message: String
  ) {
    #expect(Self.message(text, "<t:syslog> <m>").hasPrefix("ssh.log:\(message)"))
  }

  @Test func `a line that goes on after the pattern is refused`() {
    #expect(
      Self.message("[x] y", "[<a>]")
        == "ssh.log:1:4: error: the pattern ends before ' y' (\(Self.advice))"
    )
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let error = #expect(throws: InputError.self) {
      try Self.table(Array("x y\nä ".utf8) + [0xFF], "<a> <b>")
    }
    #expect(error?.line == 2 && error?.column == 3)
    #expect(error?.message == "byte 0xFF at offset 7 is not UTF-8")
  }

  @Test func `a line may have 1 MiB, and takes time as it grows`() throws {
    let line = { (count: Int) in "a " + String(repeating: "-", count: count - 2) }
    #expect(try Self.table(line(1 << 20), "<a> <b>").rowCount == 1)
    #expect(
      throws: InputError(file: "ssh.log", line: 2, column: 1, "the line is longer than 1 MiB")
    ) {
      try Self.table("a b\n" + line(1 << 20 + 1), "<a> <b>")
    }
    // Each byte begins the literal that never comes.
    #expect(throws: InputError.self) { try Self.table(line(1 << 20), "<a> <b>---- <c>") }
  }

  @Test func `what is wrong with a field later is told with its line`() throws {
    let table = try Self.table("a 1\nb 2\n", "<a> <n>")
    let error = #expect(throws: InputError.self) {
      try table.adding(Derivation(.recent(minutes: 1, time: "n"), of: "a"))
    }
    #expect(error?.file == "ssh.log" && error?.line == 1)
    #expect(error?.message == "'1' is not a time")
  }

  @Test func `the year is asked for where lines do not say it`() throws {
    let (with, without) = (try LinePattern(Self.sshd), try LinePattern("<a>"))
    #expect(throws: ParameterError.self) { try LineReader(with) }
    #expect(throws: ParameterError.self) { try LineReader(without, year: 2024) }
    #expect(throws: ParameterError.self) { try LineReader(with, year: 1969) }
    #expect(try LineReader(with, year: 2100).pattern == with)
  }
}
