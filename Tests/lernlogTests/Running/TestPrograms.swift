import Exercises
import Foundation

@testable import lernlog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Learners' programs for tests, built and run as the command does it.
enum TestPrograms {
  /// A folder of built programs for all tests of this process.
  static let cache: String = {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lernlog-tests-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: TestPrograms.cache) }
    return folder.path(percentEncoded: false)
  }()

  /// A runner with the built program as its guard.
  static func runner(
    buildLimits: RunLimits = ProgramBuilder.limits, skipping skipped: [String] = []
  ) throws -> LiveProgramRunner {
    LiveProgramRunner(
      guardian: try BuiltProgram.locate().path(percentEncoded: false), cache: cache,
      buildLimits: buildLimits, skipping: skipped)
  }

  /// A program of one file.
  static func source(_ code: String, name: String = "Exercise.swift") -> ProgramSource {
    ProgramSource(files: [(name, Array(code.utf8))])
  }

  /// Builds one file.
  static func build(_ code: String, name: String = "Exercise.swift") throws -> BuildResult {
    try runner().build(source(code, name: name))
  }

  /// Builds and runs one file, under limits that tests can wait for.
  static func run(
    _ code: String, skipping skipped: [String] = [], _ change: (inout RunRequest) -> Void = { _ in }
  ) throws -> RunResult {
    let result = try build(code)
    guard case .built(let program, _) = result else { throw NotBuilt(result: result) }
    var request = RunRequest(program)
    request.limits.wallSeconds = 5
    request.limits.cpuSeconds = 2
    change(&request)
    return try runner(skipping: skipped).run(request)
  }

  /// The processes that run now and whose command line names a text.
  static func processes(naming text: String) throws -> [String] {
    let ids = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
    return ids.filter { id in
      let words = (try? Data(contentsOf: URL(filePath: "/proc/\(id)/cmdline"))) ?? Data()
      return String(decoding: words, as: UTF8.self).contains(text)
    }
  }

  /// A program of a test that could not be built.
  struct NotBuilt: Error { let result: BuildResult }
}

extension RunResult {
  /// What it printed.
  var text: String { String(decoding: output.bytes, as: UTF8.self) }
  /// What it printed to its errors.
  var errorText: String { String(decoding: errors.bytes, as: UTF8.self) }
}

/// What programs of tests begin with where they call the system.
let system = "#if canImport(Glibc)\nimport Glibc\n#else\nimport Darwin\n#endif\n"

/// Whether layers of Linux can be expected.
#if os(Linux)
  let isLinux = true
#else
  let isLinux = false
#endif

/// Whether this process carries the address sanitizer, which reserves more addresses than learners'
/// programs, and the guard before it becomes one, may have.
let hasAddressSanitizer = unsafe dlsym(nil, "__asan_init") != nil
