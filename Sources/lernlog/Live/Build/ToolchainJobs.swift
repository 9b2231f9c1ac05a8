import Crypto
import Exercises

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The jobs of a toolchain: read once, then kept in the cache folder.
struct ToolchainJobs {
  /// How programs are built, said to the driver.
  static let options = ["-Onone", "-module-name", "Program"]

  let runner: LiveProgramRunner
  let toolchain: Toolchain

  /// The jobs; `nil` where they cannot be had, so that the driver itself is needed.
  func jobs() -> CompilerJobs? {
    #if os(Linux)
      if let bytes = try? LiveFiles().read(path),
        let kept = try? JSONDecoder().decode(CompilerJobs.self, from: Data(bytes))
      {
        return kept
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      guard let jobs = read(), let bytes = try? encoder.encode(jobs) else { return nil }
      try? LiveFiles().write(Array(bytes), to: path)
      return jobs
    #else
      return nil
    #endif
  }

  /// Lets the jobs be read anew the next time: they have failed, and the system may have changed.
  func forget() { try? FileManager.default.removeItem(atPath: path) }

  /// The compiler's version, such as `6.3.1`; `nil` where it does not tell.
  func version() -> String? {
    if let kept = try? LiveFiles().read(versionPath) {
      return String(decoding: kept, as: UTF8.self)
    }
    guard let folder = try? WorkFolder(in: runner.workFolders, files: []),
      let said = output(toolchain.driver, ["--version"], folder)?.output,
      let version = said.firstRange(of: "Swift version ").map({
        said[$0.upperBound...].prefix { !$0.isWhitespace }
      })
    else { return nil }
    try? LiveFiles().write(Array(version.utf8), to: versionPath)
    return String(version)
  }

  private var path: String { kept("json") }
  private var versionPath: String { kept("version") }

  /// A file of what is known about the toolchain.
  private func kept(_ ending: String) -> String {
    let words = Array("\(Lernlog.version)\n\(toolchain.identity)".utf8)
    let digest = SHA256.hash(data: words).prefix(8).hexadecimal
    return "\(runner.cache)/toolchain-\(digest).\(ending)"
  }

  private func read() -> CompilerJobs? {
    guard
      let folder = try? WorkFolder(
        in: runner.workFolders, files: [("Probe.swift", []), ("Probe.o", [])]),
      let source = try? folder.path(of: "Probe.swift"),
      let object = try? folder.path(of: "Probe.o"),
      let program = try? folder.path(of: "probe"),
      let driver = output(
        toolchain.driver, ["-driver-print-jobs"] + Self.options + ["-o", program, source], folder),
      var jobs = CompilerJobs(printed: driver.output, source: source),
      // The program that starts the linker takes as long as the linker itself.
      let clang = jobs.linker.first,
      let link = output(
        clang, jobs.link([object], [], to: program) + ["-fuse-ld=lld", "-###"], folder),
      jobs.replaceLinker(printed: link.errors, object: object, program: program)
    else { return nil }
    return jobs
  }

  private func output(
    _ program: String, _ arguments: [String], _ folder: WorkFolder
  ) -> (output: String, errors: String)? {
    var plan = GuardPlan(program, arguments, in: folder.path)
    plan.limits = ProgramBuilder.limits
    plan.startsProcesses = true
    let outcome = runner.runTool(plan, toolchain, in: folder)
    guard outcome.ending == .exited(0) else { return nil }
    return (
      String(decoding: outcome.output.bytes, as: UTF8.self),
      String(decoding: outcome.errors.bytes, as: UTF8.self)
    )
  }
}
