import Exercises
import Foundation
import Testing

@testable import lernlog

/// The main file that is compiled once for all submissions changes nothing but the time.
@Suite(.enabled(if: isLinux), .disabled(if: hasAddressSanitizer)) struct PrebuiltMainTests {
  private static let stub = Array("func half(_ x: Double) -> Double { while true {} }\n".utf8)
  private static let main = Array(
    "private func start() { let x: Swift.Double = half(3); print(x) }\nstart()\n".utf8)

  private func source(_ code: String, stub: [UInt8]? = stub) -> ProgramSource {
    ProgramSource(
      files: [("Exercise.swift", Array(code.utf8)), ("main.swift", Self.main)], stub: stub)
  }

  private func inCache(_ body: (LiveProgramRunner, String) throws -> Void) throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    try body(
      LiveProgramRunner(
        guardian: try BuiltProgram.locate().path(percentEncoded: false), cache: path), path)
  }

  @Test func `submissions of one signature share the main file's object`() throws {
    try inCache { runner, cache in
      for number in 2..<5 {
        let result = runner.build(
          source("func half(_ x: Double) -> Double { x / \(number) }\nlet other = 1\n"))
        guard case .built(let program, let messages) = result else {
          throw TestPrograms.NotBuilt(result: result)
        }
        #expect(messages == [])
        #expect(runner.run(RunRequest(program)).text == "\(3.0 / Double(number))\n")
        let kept = try FileManager.default.subpathsOfDirectory(atPath: cache)
          .filter { $0.hasSuffix("/main.o") }
        #expect(kept.count == 1)
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: cache + "/work")
      #expect(left == [])
    }
  }

  /// Rows G01, G11: other signatures, other types, other names, and two of each.
  @Test(arguments: [
    "func half(of x: Double) -> Double { x }", "func half(_ x: Int) -> Int { x }",
    "func half(_ x: Double) throws -> Double { x }", "func half(_ x: Double) -> Double? { x }",
    "func half(_ x: Double, by y: Double = 2) -> Double { x / y }",
    "func half<T>(_ x: T) -> T { x }", "private func half(_ x: Double) -> Double { x }",
    "let half = { (x: Double) in x / 2 }", "func halve(_ x: Double) -> Double { x / 2 }",
    "struct Double {}\nfunc half(_ x: Double) -> Double { x }",
    "func half(_ x: Double) -> Double { x / 2 }\nfunc half(_ x: Double) -> Double { x }",
    "func half(_ x: Double) -> Double { x / 2 }\nfunc half(_ x: Int) -> Int { x }",
    "func half(_ x: Double) -> Double { \"\" }",
    "func half(_ x: Double) -> Double { x / 2 }\nprint(1)",
    "func half(_ x: inout Double) -> Double { x }",
    "@_silgen_name(\"h\") func half(_ x: Double) -> Double { x }",
    "", "func (",
  ])
  func `whatever the signature, the result is that of compiling all together`(code: String) throws {
    try inCache { runner, _ in
      let fast = runner.build(source(code + "\n"))
      try inCache { runner, _ in
        let whole = runner.build(source(code + "\n", stub: nil))
        let outcomes = [try outcome(of: fast), try outcome(of: whole)]
        #expect(outcomes[0] == outcomes[1])
      }
    }
  }

  @Test func `a spoilt object is no hindrance`() throws {
    try inCache { runner, cache in
      let code = "func half(_ x: Double) -> Double { x / 2 }\n"
      _ = runner.build(source(code))
      let kept = try #require(
        FileManager.default.subpathsOfDirectory(atPath: cache).first { $0.hasSuffix("/main.o") })
      try Data("no object".utf8).write(to: URL(filePath: "\(cache)/\(kept)"))
      let printed = try outcome(of: runner.build(source(code + "// new\n")))
      #expect(printed == "1.5\n")
    }
  }

  /// What a build says, or what its program prints.
  private func outcome(of result: BuildResult) throws -> String {
    switch result {
    case .built(let program, let messages):
      messages.map(\.message).joined() + (try TestPrograms.runner().run(RunRequest(program)).text)
    case .failed(let messages):
      messages.map { "\($0.file ?? "") \($0.line ?? 0) \($0.severity) \($0.message)" }
        .joined(separator: "\n")
    default: "\(result)"
    }
  }
}
