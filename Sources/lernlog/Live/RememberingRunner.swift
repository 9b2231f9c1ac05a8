import Crypto
import Exercises
import Sessions

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A runner that remembers how programs ended which are started again with the very same input.
///
/// What is remembered lies beside the built program and goes with it, so it holds for the same sources
/// and the same compiler. Only ends of a program's own are remembered, no crash and no limit.
struct RememberingRunner: ProgramRunner {
  /// The most bytes that are kept of one run.
  private static let most = 1 << 20

  let runner: LiveProgramRunner

  func build(_ source: ProgramSource) -> BuildResult { runner.build(source) }

  func run(_ request: RunRequest) -> RunResult {
    let path = path(of: request)
    if let bytes = try? LiveFiles().read(path),
      let stored = try? JSONDecoder().decode(StoredRun.self, from: Data(bytes))
    {
      return stored.result
    }
    let result = runner.run(request)
    if let stored = StoredRun(result), stored.size <= Self.most,
      let data = try? JSONEncoder().encode(stored)
    {
      try? LiveFiles.cache.write(Array(data), to: path)
    }
    return result
  }

  /// The file of a run: beside the program, named by all that it was started with.
  private func path(of request: RunRequest) -> String {
    var hash = SHA256()
    func add(_ bytes: some Collection<UInt8>) {
      hash.update(data: Array("\(bytes.count):".utf8) + Array(bytes))
    }
    for argument in request.arguments { add(argument.utf8) }
    add("input".utf8)
    add(request.input)
    for (name, bytes) in request.files {
      add(name.utf8)
      add(bytes)
    }
    add("\(request.wanted) \(request.limits) \(runner.skipped)".utf8)
    let digest = hash.finalize().hexadecimal
    return "\(request.program.path.dropLast("/program".count))/run-\(digest.prefix(32))"
  }
}

/// A run as it is kept.
private struct StoredRun: Codable {
  struct Stream: Codable {
    let bytes: Data
    let total: Int

    init(_ stream: (bytes: [UInt8], total: Int)) {
      (bytes, total) = (Data(stream.bytes), stream.total)
    }

    var stream: (bytes: [UInt8], total: Int) { (Array(bytes), total) }
  }

  struct File: Codable {
    let name: String
    let bytes: Data
  }

  let status: Int32
  let output: Stream
  let errors: Stream
  let results: Stream
  let files: [File]
  let layers: [String]
  let missing: [String]

  /// `nil` for a program that did not end by itself.
  init?(_ result: RunResult) {
    guard case .exited(let status) = result.ending else { return nil }
    self.status = status
    (output, errors, results) = (
      Stream(result.output), Stream(result.errors), Stream(result.results)
    )
    files = result.files.map { File(name: $0.name, bytes: Data($0.bytes)) }
    (layers, missing) = (result.isolation.layers, result.isolation.missing)
  }

  /// How many bytes it holds, about.
  var size: Int {
    [output, errors, results].reduce(0) { $0 + $1.bytes.count }
      + files.reduce(0) { $0 + $1.bytes.count }
  }

  var result: RunResult {
    RunResult(
      ending: .exited(status), output: output.stream, errors: errors.stream,
      results: results.stream, files: files.map { ($0.name, Array($0.bytes)) },
      isolation: Isolation(layers: layers, missing: missing))
  }
}
