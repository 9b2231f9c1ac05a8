import Exercises
import Foundation
import Testing

@testable import lernlog

/// How programs are built: quickly, once, and by the driver where the quick way fails.
@Suite(.disabled(if: hasAddressSanitizer)) struct BuildingTests {
  /// A cache of its own, so that nothing is known from elsewhere.
  private func inCache(_ body: (LiveProgramRunner, String) throws -> Void) throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    var limits = ProgramBuilder.limits
    limits.cpuSeconds = 10
    try body(
      LiveProgramRunner(
        guardian: try BuiltProgram.locate().path(percentEncoded: false), cache: path,
        buildLimits: limits), path)
  }

  private func output(_ runner: LiveProgramRunner, _ source: ProgramSource) throws -> String {
    let result = runner.build(source)
    guard case .built(let program, _) = result else { throw TestPrograms.NotBuilt(result: result) }
    return runner.run(RunRequest(program)).text
  }

  private func jobs(in cache: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: cache)
      .filter { $0.hasPrefix("toolchain-") }.map { "\(cache)/\($0)" }
  }

  @Test(.enabled(if: isLinux)) func `the commands of the driver are read once and kept`() throws {
    try inCache { runner, cache in
      #expect(try output(runner, TestPrograms.source("print(1)\n")) == "1\n")
      let path = try #require(jobs(in: cache).first)
      let kept = try JSONDecoder().decode(
        CompilerJobs.self, from: Data(contentsOf: URL(filePath: path)))
      #expect(kept.frontEnd.hasSuffix("/swift-frontend"))
      #expect(kept.linker.first?.hasSuffix("/ld.lld") == true)
      #expect(kept.linker.contains(CompilerJobs.objects))
    }
  }

  @Test(
    .enabled(if: isLinux),
    arguments: [
      (#""arguments":["#, #""arguments":["-no-such-option","#),
      (#""linker":[""#, #""linker":["\/nowhere"#), ("{", "not JSON"),
    ])
  func `where the kept commands fail, the driver builds, and they are read anew`(
    old: String, new: String
  ) throws {
    try inCache { runner, cache in
      _ = runner.build(TestPrograms.source("print(1)\n"))
      let path = try #require(jobs(in: cache).first)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try Data(text.replacing(old, with: new, maxReplacements: 1).utf8)
        .write(to: URL(filePath: path))
      #expect(try output(runner, TestPrograms.source("print(2)\n")) == "2\n")
      #expect(try output(runner, TestPrograms.source("print(3)\n")) == "3\n")
      let renewed = try #require(jobs(in: cache).first)
      #expect(try String(contentsOfFile: renewed, encoding: .utf8) == text)
    }
  }

  /// Row G03.
  @Test(.enabled(if: isLinux)) func `the driver's front end is ended with it`() throws {
    try inCache { runner, cache in
      _ = runner.build(TestPrograms.source("print(1)\n"))
      try spoilJobs(in: cache)
      var limits = ProgramBuilder.limits
      limits.wallSeconds = 1
      let hasty = LiveProgramRunner(guardian: runner.guardian, cache: cache, buildLimits: limits)
      let nested = String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000)
      #expect(hasty.build(TestPrograms.source("let x = \(nested)\n")) == .limit(.time))
      #expect(try TestPrograms.processes(naming: cache) == [])
    }
  }

  /// Row G05.
  @Test(.enabled(if: isLinux)) func `a crash behind the driver is a crash of the compiler`() throws
  {
    try inCache { runner, cache in
      _ = runner.build(TestPrograms.source("print(1)\n"))
      try spoilJobs(in: cache)
      #expect(runner.build(TestPrograms.source(crashingSource)) == .compilerCrashed)
    }
  }

  /// Makes the quick way fail.
  private func spoilJobs(in cache: String) throws {
    let path = try #require(jobs(in: cache).first)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data(text.replacing(#""arguments":["#, with: #""arguments":["-no-such-option","#).utf8)
      .write(to: URL(filePath: path))
  }

  @Test func `an unchanged file comes from the cache, also with its mistakes`() throws {
    try inCache { runner, _ in
      for code in ["let x = 1\nprint(1)\n// \u{202E}\n", "let x: Int = \"\"\n"] {
        let first = runner.build(TestPrograms.source(code))
        let begin = ContinuousClock.now
        #expect(runner.build(TestPrograms.source(code)) == first)
        #expect(ContinuousClock.now - begin < .milliseconds(100))
      }
    }
  }

  @Test func `content, names and order decide what is the same`() throws {
    let toolchain = try #require(
      Toolchain.find(in: ProcessInfo.processInfo.environment["PATH"] ?? ""))
    let one: (String, [UInt8]) = ("a.swift", [1, 2])
    let two: (String, [UInt8]) = ("b.swift", [3])
    let sources: [[(String, [UInt8])]] = [
      [one], [("b.swift", [1, 2])], [("a.swift", [1])], [one, two], [two, one],
      [("a.swift", [1]), ("2b.swift", [3])],
    ]
    let digests = sources.map { BuildCache.digest(of: ProgramSource(files: $0), toolchain) }
    #expect(Set(digests).count == sources.count)
  }

  /// Row I07.
  @Test func `a spoilt or foreign entry of the cache is built anew`() throws {
    try inCache { runner, cache in
      let source = TestPrograms.source("print(4)\n")
      guard case .built(let program, _) = runner.build(source) else {
        Issue.record("not built")
        return
      }
      try FileManager.default.removeItem(atPath: program.path)
      #expect(try output(runner, source) == "4\n")
      try Data("{".utf8).write(to: URL(filePath: "\(cache)/\(program.digest)/messages.json"))
      #expect(try output(runner, source) == "4\n")
    }
  }

  @Test func `nothing is left of a build but its result`() throws {
    try inCache { runner, cache in
      _ = runner.build(TestPrograms.source("print(5)\n"))
      _ = runner.build(TestPrograms.source("print(\n"))
      let left = try FileManager.default.contentsOfDirectory(atPath: cache + "/work")
      #expect(left.isEmpty, "\(left)")
    }
  }

  /// Row H06.
  @Test func `old work folders of killed runs are removed`() throws {
    try inCache { runner, cache in
      try runner.makeFolders()
      let folders = ["old", "new"].map { "\(cache)/work/\($0)" }
      for folder in folders {
        try FileManager.default.createDirectory(
          atPath: folder + "/inner", withIntermediateDirectories: true)
      }
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: folders[0])
      try runner.makeFolders()
      #expect(folders.map { FileManager.default.fileExists(atPath: $0) } == [false, true])
    }
  }

  @Test func `words of a printed command are read with their quotes`() {
    #expect(
      CompilerJobs.words(#""/a b/ld" -o 'x y' c\ d "" e"#)
        == ["/a b/ld", "-o", "x y", "c d", "", "e"])
  }

  @Test func `a plan survives being words`() throws {
    var plan = GuardPlan("/p", ["--", "a b", ""], in: "/w")
    plan.readable = ["/r=1", "/s"]
    plan.writable = ["/w"]
    plan.skipped = ["seccomp"]
    plan.limits.memory = 7
    plan.keepsResults = false
    plan.parent = 12
    let read = try #require(GuardPlan(words: plan.words))
    #expect(read.words == plan.words)
    #expect(read.arguments == plan.arguments)
    for index in 2..<plan.words.count {
      var words = plan.words
      words[index] = "nonsense"
      #expect(index > words.firstIndex(of: "--") ?? 0 || GuardPlan(words: words) == nil)
    }
  }

  @Test(arguments: [[], [0x7F, 0x45, 0x4C, 0x46, 2, 1], [UInt8](repeating: 0xFF, count: 100)])
  func `an object that is none has no entries`(bytes: [UInt8]) {
    #expect(AutolinkEntries.read(bytes) == nil)
  }
}

/// A source that the compiler does not survive.
let crashingSource =
  "struct S { func f() -> S { self } }\nlet x = S()" + String(repeating: ".f()", count: 20_000)
