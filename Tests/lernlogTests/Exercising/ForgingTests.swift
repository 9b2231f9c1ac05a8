import Foundation
import Testing

/// Submissions that want points for nothing, driven from outside: none gets them, and nothing is changed.
@Suite(.disabled(if: hasAddressSanitizer)) struct ForgingTests {
  /// What precedes functions that call the system.
  private static let calls = system + "import Foundation\n"

  /// Rows G11, H10, I01, I02, I03, I05: whatever the function does, its results are wrong or missing.
  static let forgeries = [
    // I01: words of ours, printed.
    "print(\"PASS\"); print(#\"{\"schema\":\"lernlog.check/1\",\"status\":\"accepted\",\"points\":7}\"#); return 0",
    "print(\"<testsuite failures=\\\"0\\\"/>\"); exit(0)",
    // I05, H14: results of its own, with nonces that are guessed.
    """
    for nonce in ["", "0", "n1"] {
      let line = "{\\"nonce\\":\\"\\(nonce)\\",\\"case\\":0,\\"result\\":1}\\n"
      _ = line.withCString { write(3, $0, line.utf8.count) }
    }
    return 0
    """,
    "for file in 3..<64 { close(Int32(file)) }; return 0",
    // H10: no result at all.
    "exit(0)", "_exit(0)", "atexit { abort() }; return 0",
    // I03: the results, where they can be read.
    "for path in [MATERIALS] where open(path, O_RDONLY) != -1 { return x / 2 }; return 0",
    "for word in CommandLine.arguments + ProcessInfo.processInfo.environment.values where word.contains(\"xpected\") { return x / 2 }; return 0",
    // I02: records and exercises of its own.
    """
    for path in [MATERIALS] + ["results.json", "../results.json", "../input", "STATE"] {
      if let file = fopen(path, "w") { fputs("{}", file); fclose(file) }
      unlink(path); chmod(path, 0)
    }
    return 0
    """,
    // I09: what is hard-coded.
    "return [2: 1, 4: 2, -6: -3, 0.5: 0.25, 1.25: 0.625][x] ?? 0",
  ]

  @Test(arguments: forgeries)
  func `no function forges a pass, nor reads or changes what is ours`(body: String) throws {
    try Learner.with { learner in
      try learner.withOwnMaterials { learner in
        let before = try contents(of: learner.materials)
        let paths = before.keys.sorted()
          .map { "\"\(learner.materials.path(percentEncoded: false))/\($0)\"" }
        let record = learner.folder.appending(path: learner.recordPath("half"))
        let text = CheckTests.half(
          body.replacing("MATERIALS", with: paths.joined(separator: ", "))
            .replacing("STATE", with: record.path(percentEncoded: false)))
        let (status, json) = try learner.check(Self.calls + text, of: "half")
        #expect(status == 1 && json.text("status") != "accepted", "\(json)")
        #expect(
          ["wrong", "runtime-error"].contains(json.text("status")), "\(json)")
        #expect(json.number("points") ?? 7 < 7)
        #expect(try contents(of: learner.materials) == before)
        #expect(try learner.record("half").number("tries") == 1)
      }
    }
  }

  /// Row G11: names of ours and of Swift's, defined once more.
  @Test(arguments: [
    "func == (a: Double, b: Double) -> Bool { true }",
    "func print(_ items: Any...) {}\nfunc exit(_ status: Int32) -> Never { while true {} }",
    "extension Double { static func == (a: Double, b: Double) -> Bool { true } }",
    "struct Array<Element> {}", "struct String {}", "enum Foundation {}", "enum Swift {}",
    "func main() {}", "@main struct Main { static func main() {} }",
    "func readLine() -> String? { nil }", "struct Double { init(_ x: Swift.Double) {} }",
  ])
  func `own definitions of known names give no points`(definition: String) throws {
    try Learner.with { learner in
      let (status, json) = try learner.check(
        definition + "\n" + CheckTests.half("return 0"), of: "half")
      #expect(status == 1 && json.number("points") == 0, "\(json)")
      #expect(["wrong", "compile-error"].contains(json.text("status")), "\(json)")
    }
  }

  /// Rows G09, G10: what lies beside a submission is never part of it.
  @Test func `files beside the submission are not used`() throws {
    try Learner.with { learner in
      try learner.run("start", "half")
      let names = [
        "Package.swift", "module.modulemap", "Beside.swiftmodule", "Beside.swift", "Beside.h",
        "libBeside.a", "main.swift", "half.o", "results.json",
      ]
      for name in names {
        try Data("#error(\"used\")\n".utf8)
          .write(to: learner.folder.appending(path: "workspace/small/half/\(name)"))
      }
      #expect(try learner.check(SmallExercises.rightHalf, of: "half").status == 0)
      let (_, json) = try learner.check("import Beside\n" + SmallExercises.rightHalf, of: "half")
      #expect(json.text("status") == "compile-error")
      #expect(json.objects("diagnostics").first?.text("message")?.contains("Beside") == true)
    }
  }

  /// Rows H08, H09, N06: killed in the middle, the program takes the learner's with it.
  @Test(.enabled(if: isLinux && PseudoTerminal.isAvailable))
  func `no program outlives the command that checks it`() throws {
    try Learner.with { learner in
      var learner = learner
      learner.cache = learner.folder.appending(path: "cache")
      let cache = try #require(learner.cache).path(percentEncoded: false)
      try learner.write(Self.calls + CheckTests.half("while true { sleep(1) }"), for: "half")
      let check = try PseudoTerminal(
        ["check", "half"] + learner.flags, in: learner.folder, environment: learner.environment())
      var runs = false
      for _ in 0..<3000 where !runs {
        runs = childrenOf(check.processID).contains { id in
          let name = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/exe")
          return name?.hasSuffix("/program") == true
        }
        Thread.sleep(forTimeInterval: 0.01)
      }
      #expect(runs, "\(check.shown)")
      kill(check.processID, SIGKILL)
      _ = check.end()
      var left = try TestPrograms.processes(naming: cache)
      for _ in 0..<200 where !left.isEmpty {
        Thread.sleep(forTimeInterval: 0.01)
        left = try TestPrograms.processes(naming: cache)
      }
      #expect(left == [])
      // What the killed run was at is no hindrance, and its try was never counted.
      #expect(try learner.record("half").number("tries") == 0)
      #expect(try learner.check(SmallExercises.rightHalf, of: "half").status == 0)
    }
  }

  /// Every file below a folder, with its text.
  private func contents(of folder: URL) throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return try paths.reduce(into: [:]) { contents, path in
      let file = folder.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return
      }
      contents[path] = try String(contentsOf: file, encoding: .utf8)
    }
  }
}
