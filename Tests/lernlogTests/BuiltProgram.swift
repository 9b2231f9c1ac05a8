import Foundation

/// The built `lernlog`, driven from outside as a user would.
struct BuiltProgram {
  /// What a run left behind.
  struct Result {
    let output: String
    let outputBytes: Data
    let errors: String
    let status: Int32
  }

  /// The repository, whose courses are the default.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the test bundle.
  private static let program = Bundle.main.executableURL?
    .deletingLastPathComponent().appending(path: "lernlog")

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: What stands after `lernlog`.
  ///   - input: What comes from standard input, which is a pipe.
  ///   - folder: The working folder.
  ///   - environment: All variables there are, besides `PATH`.
  /// - Returns: What was printed, and the exit status.
  /// - Throws: Where the program cannot be started.
  static func run(
    _ arguments: [String], input: String = "", in folder: URL = root,
    environment: [String: String] = [:]
  ) throws -> Result {
    try start(locate(), arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a script of the shell, in which `$LERNLOG` is the program.
  static func shell(
    _ script: String, in folder: URL, environment: [String: String] = [:]
  ) throws -> Result {
    let program = try locate().path(percentEncoded: false)
    return try start(
      URL(filePath: "/bin/sh"), ["-c", script], input: "", in: folder,
      environment: environment.merging(["LERNLOG": program]) { given, _ in given })
  }

  private static func start(
    _ program: URL, _ arguments: [String], input: String, in folder: URL,
    environment: [String: String]
  ) throws -> Result {
    let (stdin, stdout, stderr) = (try ChildPipe(), try ChildPipe(), try ChildPipe())
    let child = try ChildProcess(
      program, arguments,
      environment: environment.merging(
        ["PATH": "/usr/bin:/bin", "HOME": folder.path(percentEncoded: false)]) { given, _ in given
        },
      in: folder, streams: (stdin.reading, stdout.writing, stderr.writing))
    for handle in [stdin.reading, stdout.writing, stderr.writing] { try handle.close() }
    try? stdin.writing.write(contentsOf: Data(input.utf8))
    try? stdin.writing.close()
    let errors = Drain(stderr.reading)
    let output = try stdout.reading.readToEnd() ?? Data()
    return Result(
      output: String(decoding: output, as: UTF8.self), outputBytes: output,
      errors: String(decoding: errors.wait(), as: UTF8.self), status: child.wait())
  }

  /// Gives a test a folder that is gone after it.
  static func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// A new empty folder, removed by whoever made it.
  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lernlog-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The path of the program.
  static func path() throws -> String { try locate().path(percentEncoded: false) }

  /// The program, wherever the tests were built.
  static func locate() throws -> URL {
    // Under `swift test` the main program is a helper of the toolchain; the bundle's own path is
    // among its arguments.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let folders = [
      bundle.map { URL(filePath: $0).deletingLastPathComponent() },
      program?.deletingLastPathComponent(),
      root.appending(path: ".build/debug"),
    ]
    for case let folder? in folders {
      let candidate = folder.appending(path: "lernlog")
      if FileManager.default.isExecutableFile(atPath: candidate.path(percentEncoded: false)) {
        return candidate
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}

/// Reads a pipe to its end on a thread of its own, so that neither of two pipes blocks the other.
private final class Drain: @unchecked Sendable {
  private var data = Data()
  private let done = DispatchSemaphore(value: 0)

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      data = (try? handle.readToEnd()) ?? Data()
      done.signal()
    }
  }

  func wait() -> Data {
    done.wait()
    return data
  }
}
