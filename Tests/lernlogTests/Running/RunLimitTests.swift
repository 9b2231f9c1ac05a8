import Exercises
import Foundation
import Testing

@testable import lernlog

/// Programs that use up what they can: each ends at a limit, and nothing of it is left.
@Suite(.disabled(if: hasAddressSanitizer)) struct RunLimitTests {
  /// Row H01.
  @Test func `an endless loop ends at the limit of CPU time`() throws {
    let begin = ContinuousClock.now
    let result = try TestPrograms.run("var x = 1\nwhile true { x &+= 1 }\n") {
      $0.limits.cpuSeconds = 1
    }
    #expect(result.ending == .limit(.time))
    #expect(ContinuousClock.now - begin < .seconds(12))
  }

  /// Row H02.
  @Test(arguments: ["sleep(1000)", "var b = 0; while read(0, &b, 1) != 9 { usleep(1000) }"])
  func `waiting for ever ends at the limit of the clock`(code: String) throws {
    let begin = ContinuousClock.now
    let result = try TestPrograms.run(system + code) { $0.limits.wallSeconds = 1 }
    #expect(result.ending == .limit(.time))
    #expect(ContinuousClock.now - begin < .seconds(10))
  }

  /// Row H09.
  @Test func `a program that ignores every signal ends all the same`() throws {
    let code = "for number in 1..<32 { signal(Int32(number), SIG_IGN) }\nwhile true { pause() }\n"
    let result = try TestPrograms.run(system + code) { $0.limits.wallSeconds = 1 }
    #expect(result.ending == .limit(.time))
  }

  /// Row H09.
  @Test func `a program that ignores the signal of the CPU limit ends all the same`() throws {
    let result = try TestPrograms.run(system + "signal(SIGXCPU, SIG_IGN)\nwhile true {}\n") {
      $0.limits.cpuSeconds = 1
    }
    #expect(result.ending == .limit(.time))
  }

  /// Row H03.
  @Test(.enabled(if: isLinux)) func `memory ends at its limit`() throws {
    let code = """
      var all: [[Int]] = []
      while true { all.append(Array(repeating: all.count, count: 1 << 20)) }
      """
    let result = try TestPrograms.run(code) { $0.limits.memory = 256 << 20 }
    #expect(result.ending == .limit(.memory))
  }

  /// Row H04.
  @Test func `endless recursion is a crash, and a quick one`() throws {
    let begin = ContinuousClock.now
    let result = try TestPrograms.run(
      "func f(_ n: Int) -> Int { n < 0 ? 0 : f(n + 1) + 1 }\nprint(f(0))\n")
    guard case .signal = result.ending else {
      Issue.record("\(result.ending)")
      return
    }
    #expect(ContinuousClock.now - begin < .seconds(10))
  }

  /// Row H05.
  @Test(arguments: ["1", "2", "1 + turn % 2"])
  func `a flood is cut, counted and ended`(descriptor: String) throws {
    let code = """
      let block = [UInt8](repeating: 65, count: 1 << 16)
      var turn = 0
      while turn < 160_000 {
        _ = block.withUnsafeBytes { write(Int32(\(descriptor)), $0.baseAddress, $0.count) }
        turn += 1
      }
      """
    let result = try TestPrograms.run(system + code) { $0.limits.output = 1 << 14 }
    #expect(result.ending == .limit(.output))
    #expect(max(result.output.bytes.count, result.errors.bytes.count) == 1 << 14)
    #expect(max(result.output.total, result.errors.total) > 1 << 20)
  }

  /// Row H05.
  @Test func `what is above the kept part is counted, and does no harm`() throws {
    let result = try TestPrograms.run(
      "print(String(repeating: \"a\", count: 99_999))\nprint(\"end\")\n"
    ) { $0.limits.output = 4096 }
    #expect(result.ending == .exited(0))
    #expect(result.output.bytes == [UInt8](repeating: 97, count: 4096))
    #expect(result.output.total == 100_004)
  }

  /// Row H06.
  @Test func `a large file ends at the limit of a file`() throws {
    let code = """
      let file = open("large", O_WRONLY | O_CREAT, 0o600)
      let block = [UInt8](repeating: 65, count: 1 << 20)
      while true { _ = block.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } }
      """
    let result = try TestPrograms.run(system + code)
    #expect(result.ending == .limit(.fileSize))
  }

  /// Row H06.
  @Test(arguments: [
    // Many small files.
    "for n in 0..<1_000_000 { close(open(\"f\\(n)\", O_WRONLY | O_CREAT, 0o600)) }",
    // Some large ones.
    """
    for n in 0..<8 {
      let file = open("f\\(n)", O_WRONLY | O_CREAT, 0o600)
      let block = [UInt8](repeating: 65, count: 15 << 20)
      _ = block.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    }
    """,
    // In a folder that can be written and not be listed.
    """
    mkdir("d", 0o300)
    for n in 0..<5000 { close(open("d/f\\(n)", O_WRONLY | O_CREAT, 0o600)) }
    """,
    // Without a name.
    """
    for n in 0..<8 {
      let file = open("f", O_RDWR | O_CREAT | O_EXCL, 0o600)
      unlink("f")
      let block = [UInt8](repeating: 65, count: 15 << 20)
      _ = block.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    }
    sleep(3)
    """,
    // In each other.
    "while true { mkdir(\"d\", 0o700); if chdir(\"d\") != 0 { break } }; sleep(2)",
  ])
  func `the work folder ends at its limit and is removed`(code: String) throws {
    let result = try TestPrograms.run(system + code) { $0.limits.cpuSeconds = 4 }
    #expect(result.ending == .limit(.folderSize))
  }

  /// Row H07.
  @Test(.enabled(if: isLinux)) func `threads without end are stopped`() throws {
    let code = """
      for _ in 0..<100 {
        var thread = pthread_t()
        pthread_create(&thread, nil, { _ in sleep(100); return nil }, nil)
      }
      sleep(100)
      """
    let result = try TestPrograms.run(system + code)
    #expect(result.ending == .limit(.processes))
  }

  /// Row H11.
  @Test(arguments: [
    "let a = [1]; print(a[a.count])", "let a: Int? = readLine().map { _ in 1 }; print(a!)",
    "abort()", "raise(SIGSEGV)", "UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1",
    "atexit { abort() }",
  ])
  func `a crash is named by its signal and leaves no core file`(code: String) throws {
    let result = try TestPrograms.run(system + code) { $0.wanted = ["core"] }
    guard case .signal = result.ending else {
      Issue.record("\(result.ending)")
      return
    }
    #expect(result.files.isEmpty)
  }

  /// Row H12.
  @Test func `input that nobody reads harms nobody`() throws {
    let result = try TestPrograms.run("print(1)\n") {
      $0.input = [UInt8](repeating: 65, count: 64 << 20)
    }
    #expect(result.ending == .exited(0))
    let beyond = try TestPrograms.run("while let line = readLine() { print(line) }\nprint(2)\n") {
      $0.input = Array("1\n".utf8)
    }
    #expect(beyond.text == "1\n2\n")
  }

  /// Row H13.
  @Test func `files are only opened up to the limit`() throws {
    let code = """
      var count = 0
      while count < 10_000, open("/dev/null", O_RDONLY) != -1 { count += 1 }
      print(count)
      """
    #expect(try TestPrograms.run(system + code).text == "60\n")
  }

  /// Row H13.
  @Test(arguments: [
    "mkdir(\"a\", 0o700); close(open(\"a/f\", O_CREAT | O_WRONLY, 0)); chmod(\"a\", 0)",
    "chmod(\".\", 0)", "chdir(\"/\")", "rmdir(getenv(\"HOME\"))",
    "unlink(CommandLine.arguments[0])",
    "symlink(\"/etc\", \"link\"); mkfifo(\"pipe\", 0o600); link(\"pipe\", \"twin\")",
    "for _ in 0..<20 { mkdir(\"deep\", 0o700); chdir(\"deep\"); chmod(\"..\", 0) }",
  ])
  func `a spoilt folder is removed, and the next run is unharmed`(code: String) throws {
    let result = try TestPrograms.run(system + code + "\nprint(\"spoilt\")\n")
    #expect(result.text == "spoilt\n", "\(result.errorText)")
    #expect(try TestPrograms.run(system + "print(\"next\")\n").text == "next\n")
  }

  /// Row I03.
  @Test func `only plain files are read back`() throws {
    let code = """
      symlink("/etc/passwd", "link"); mkfifo("pipe", 0o600); mkdir("folder", 0o700)
      close(open("empty", O_CREAT | O_WRONLY, 0o600))
      """
    let result = try TestPrograms.run(system + code) {
      $0.wanted = ["link", "pipe", "folder", "empty", "../input", "/etc/passwd", ".", ""]
    }
    #expect(result.files.map(\.name) == ["empty"])
  }

  /// Row H15.
  @Test func `sets have the same order in every run`() throws {
    let code = "print(Set(1...50).map(String.init).joined(separator: \" \"))\n"
    let runs = try (0..<3).map { _ in try TestPrograms.run(code).text }
    #expect(Set(runs).count == 1)
  }

  /// Row H16.
  @Test func `a result is bytes, whatever they are`() throws {
    let code =
      "_ = [UInt8]([0, 255, 27, 10, 65]).withUnsafeBytes { write(3, $0.baseAddress, $0.count) }"
    let result = try TestPrograms.run(system + code)
    #expect(result.results.bytes == [0, 255, 27, 10, 65])
  }

  /// Row H10.
  @Test(arguments: ["exit(0)", "_exit(0)"])
  func `who leaves early gives no result`(code: String) throws {
    let result = try TestPrograms.run(system + code + "\n_ = write(3, \"passed\", 6)\n")
    #expect(result.ending == .exited(0))
    #expect(result.results.total == 0)
  }
}
