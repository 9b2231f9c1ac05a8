import Exercises
import Foundation
import Testing

@testable import lernlog

@Suite(.disabled(if: hasAddressSanitizer)) struct RunningTests {
  @Test func `a program gets arguments, input and files, and gives files back`() throws {
    let result = try TestPrograms.run(
      """
      import Foundation
      print(CommandLine.arguments.dropFirst().joined(separator: ","), readLine() ?? "nothing")
      let data = try String(contentsOfFile: "data.csv", encoding: .utf8)
      try data.uppercased().write(toFile: "out.csv", atomically: false, encoding: .utf8)
      try FileHandle(fileDescriptor: 3).write(contentsOf: Data("result".utf8))
      FileHandle.standardError.write(Data("warned".utf8))
      exit(7)
      """
    ) { request in
      request.arguments = ["one", "two"]
      request.input = Array("a line\n".utf8)
      request.files = [("data.csv", Array("a,b\n".utf8))]
      request.wanted = ["out.csv", "missing.csv"]
    }
    #expect(result.text == "one,two a line\n", "\(result)")
    #expect(result.errorText == "warned")
    #expect(result.results.bytes == Array("result".utf8))
    #expect(result.files.map(\.name) == ["out.csv"])
    #expect(result.files.first?.bytes == Array("A,B\n".utf8))
    #expect(result.ending == .exited(7))
    #expect(result.isolation.layers.contains("limits"), "\(result.isolation)")
  }

  @Test func `several files become one program, whose last one begins it`() throws {
    let source = ProgramSource(files: [
      ("Support.swift", Array("func double(_ x: Int) -> Int { 2 * x }\n".utf8)),
      ("Exercise.swift", Array("func four(_ x: Int) -> Int { double(double(x)) }\n".utf8)),
      ("main.swift", Array("print(four(3))\n".utf8)),
    ])
    let runner = try TestPrograms.runner()
    guard case .built(let program, _) = runner.build(source) else {
      Issue.record("\(runner.build(source))")
      return
    }
    #expect(runner.run(RunRequest(program)).text == "12\n")
  }
}
