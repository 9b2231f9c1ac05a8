import Exercises
import Foundation
import Testing

@testable import lernlog

/// Sources that the compiler refuses, and what of its words reaches the learner.
@Suite(.disabled(if: hasAddressSanitizer)) struct CompileErrorTests {
  /// Row G01.
  @Test(
    arguments: zip(
      ["let x = ", "let a = 1\nlet x: Int = \"one\"\n", "print(1)\nprint(menu([1, 2]))\n"],
      [1, 2, 2]))
  func `mistakes are shown at the learner's lines`(code: String, line: Int) throws {
    let messages = try failure(TestPrograms.build(code))
    let first = try #require(messages.first { $0.severity == .error })
    #expect(first.file == "Exercise.swift")
    #expect(first.line == line)
    #expect(first.column != nil)
    #expect(shownPaths(in: messages) == [])
  }

  /// Row G01.
  @Test func `a wrong label is a mistake of the file that calls`() throws {
    let source = ProgramSource(files: [
      ("Exercise.swift", Array("func mean(_ values: [Double]) -> Double { 0 }\n".utf8)),
      ("main.swift", Array("print(mean(of: [1]))\n".utf8)),
    ])
    let messages = try failure(TestPrograms.runner().build(source))
    #expect(messages.first?.file == "main.swift")
    #expect(messages.first?.message == "extraneous argument label 'of:' in call")
  }

  /// Row G02.
  @Test func `a thousand mistakes are cut with a note`() throws {
    let code = (0..<1000).map { "let a\($0): Int = \"\"\n" }.joined()
    let messages = try failure(TestPrograms.build(code))
    #expect(messages.count == 65)
    #expect(messages.last?.severity == .note)
    #expect(messages.last?.message.hasSuffix("more messages than are shown here") == true)
  }

  /// Row G02.
  @Test func `a very long message is cut`() throws {
    let name = String(repeating: "a", count: 100_000)
    let messages = try failure(TestPrograms.build("print(\(name))\n"))
    #expect(messages.allSatisfy { $0.message.utf8.count < 1100 })
    #expect(messages.contains { $0.message.hasSuffix("…") })
  }

  /// Row G03.
  @Test func `nesting that compiles for minutes ends at the limit`() throws {
    let code =
      "let x = " + String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000)
    var limits = ProgramBuilder.limits
    limits.cpuSeconds = 1
    let cache = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: cache) }
    let runner = LiveProgramRunner(
      guardian: try BuiltProgram.locate().path(percentEncoded: false),
      cache: cache.path(percentEncoded: false), buildLimits: limits)
    let begin = ContinuousClock.now
    #expect(runner.build(TestPrograms.source(code)) == .limit(.time))
    #expect(ContinuousClock.now - begin < .seconds(10))
    #expect(try TestPrograms.processes(naming: cache.lastPathComponent) == [])
  }

  /// Row G12.
  @Test func `a file larger than the build may write ends at the limit`() throws {
    var limits = ProgramBuilder.limits
    limits.fileSize = 1000
    let runner = try TestPrograms.runner(buildLimits: limits)
    let result = runner.build(TestPrograms.source("print(\"a file of some size\")\n"))
    #expect(result != .compilerCrashed)
    guard case .built = result else { return }
    Issue.record("built within 1000 bytes: \(result)")
  }

  /// Row G04.
  @Test func `an expression that the type checker gives up on brings its advice`() throws {
    let code = "let a = 1\nlet x = " + (0..<40).map { "-\($0) * 2.5 + a" }.joined(separator: " / ")
    let messages = try failure(TestPrograms.build(code))
    #expect(messages.contains { $0.severity == .error }, "\(messages)")
  }

  /// Row G05.
  @Test func `a source that crashes the compiler says so, and nothing of its trace`() throws {
    #expect(try TestPrograms.build(crashingSource) == .compilerCrashed)
  }

  /// Row G06.
  @Test(arguments: [[0xFF, 0xFE, 0x0A], [0x70, 0x00, 0x71], [0x22, 0xC3, 0x28, 0x22]])
  func `bytes that are no text are the compiler's to refuse, and shown safely`(
    bytes: [UInt8]
  ) throws {
    let source = ProgramSource(files: [("Exercise.swift", bytes)])
    let messages = try failure(TestPrograms.runner().build(source))
    #expect(messages.contains { $0.severity == .error })
    #expect(!hasControls(messages))
  }

  /// Row G06.
  @Test func `invisible characters that turn the text round are warned about`() throws {
    let result = try TestPrograms.build("let x = 1\n// \u{202E}backwards\nprint(x)\n")
    guard case .built(_, let messages) = result else { throw TestPrograms.NotBuilt(result: result) }
    #expect(messages.map(\.line) == [2])
    #expect(messages.map(\.severity) == [.warning])
  }

  /// Row G07.
  @Test func `a forged place is not taken as ours, and no other file is read`() throws {
    let code = "#sourceLocation(file: \"/etc/hostname\", line: 1)\nlet x: Int = \"\"\n"
    let messages = try failure(TestPrograms.build(code))
    #expect(messages.allSatisfy { $0.file == nil && $0.line == nil })
    let host = try String(contentsOfFile: "/etc/hostname", encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(!messages.contains { host.count > 2 && $0.message.contains(host) })
  }

  /// Row G07.
  @Test func `an author's own error cannot command a terminal`() throws {
    let messages = try failure(
      TestPrograms.build("#warning(\"\u{1B}]0;x\u{7}\")\n#error(\"a\u{1B}[31mb\")\n"))
    #expect(messages.contains { $0.severity == .error })
    #expect(!hasControls(messages))
  }

  /// Row G08.
  @Test(arguments: [
    "-o.swift", "--help.swift", "a b.swift", "main.swift", "é.swift", "@file.swift",
    "Source1.swift",
    "../up.swift", "", "x",
  ])
  func `whatever a file is called, it is only a file`(name: String) throws {
    let good = try TestPrograms.build("print(\"built\")\n", name: name)
    guard case .built = good else { throw TestPrograms.NotBuilt(result: good) }
    let messages = try failure(TestPrograms.build("let x: Int = \"\"\n", name: name))
    #expect(messages.first?.file == name)
  }

  /// Row G08.
  @Test func `two files of one name are both compiled`() throws {
    let source = ProgramSource(files: [
      ("main.swift", Array("func one() -> Int { 1 }\n".utf8)),
      ("main.swift", Array("print(one())\n".utf8)),
    ])
    let result = try TestPrograms.runner().build(source)
    guard case .built = result else { throw TestPrograms.NotBuilt(result: result) }
  }

  /// Row G10.
  @Test(arguments: [
    "import NoSuchModule\n",
    "@freestanding(expression) macro m() -> Int = #externalMacro(module: \"Evil\", type: \"M\")\n"
      + "print(#m())\n",
  ])
  func `modules and macros of nobody are mistakes`(code: String) throws {
    let messages = try failure(TestPrograms.build(code))
    #expect(messages.contains { $0.severity == .error })
    #expect(shownPaths(in: messages) == [])
  }

  /// Row G13.
  @Test func `many files that all begin a program are a mistake`() throws {
    let files = (0..<64).map { ("File\($0).swift", Array("print(\($0))\n".utf8)) }
    let messages = try failure(TestPrograms.runner().build(ProgramSource(files: files)))
    #expect(messages.first?.message.contains("not allowed at the top level") == true)
    let none = try failure(TestPrograms.runner().build(ProgramSource(files: [])))
    #expect(none.map(\.message) == ["there is no source file"])
  }

  /// Row G12.
  @Test func `where nothing can be written, the build is unavailable, and nobody's fault`() throws {
    let runner = LiveProgramRunner(
      guardian: try BuiltProgram.locate().path(percentEncoded: false), cache: "/dev/null/cache")
    guard case .unavailable = runner.build(TestPrograms.source("print(2)\n")) else {
      Issue.record("built into /dev/null")
      return
    }
  }

  @Test func `without a compiler the build is unavailable`() throws {
    let runner = LiveProgramRunner(
      guardian: try BuiltProgram.locate().path(percentEncoded: false), cache: TestPrograms.cache,
      searchPath: "/nowhere")
    guard case .unavailable(let reason) = runner.build(TestPrograms.source("print(3)\n")) else {
      Issue.record("built without a compiler")
      return
    }
    #expect(reason.contains("swiftc"))
  }

  private func failure(_ result: BuildResult) throws -> [CompilerMessage] {
    guard case .failed(let messages) = result else { throw TestPrograms.NotBuilt(result: result) }
    return messages
  }

  /// The messages that show where something is on this machine.
  private func shownPaths(in messages: [CompilerMessage]) -> [String] {
    let folders = [TestPrograms.cache, FileManager.default.temporaryDirectory.path(), "/usr/"]
    return messages.map(\.message).filter { text in folders.contains { text.contains($0) } }
  }

  private func hasControls(_ messages: [CompilerMessage]) -> Bool {
    messages.contains {
      $0.message.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
  }
}
