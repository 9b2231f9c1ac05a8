import Exercises

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension LiveProgramRunner {
  /// The folder of the compiler's own modules, such as those of the C library.
  var moduleCache: String { cache + "/modules" }

  /// The folder of the folders in which programs work.
  var workFolders: String { cache + "/work" }

  /// The version of the compiler, such as `6.3.1`; `nil` where there is none, or it does not tell.
  var swiftVersion: String? {
    guard let toolchain, (try? makeFolders()) != nil else {
      return nil
    }
    return ToolchainJobs(runner: self, toolchain: toolchain).version()
  }

  func build(_ source: ProgramSource) -> BuildResult {
    if let refusal = SourceChecks.refusal(of: source) { return .failed([refusal]) }
    guard let toolchain else {
      return .unavailable(
        "there is no 'swiftc' in PATH, with its front end beside it; "
          + "install Swift from swift.org/install"
      )
    }
    let digest = BuildCache.digest(of: source, toolchain)
    if let known = BuildCache(builds)[digest] { return known }
    do {
      return try build(source, toolchain, digest)
    } catch {
      return .unavailable("the program cannot be built: \(error)")
    }
  }

  private func build(
    _ source: ProgramSource, _ toolchain: Toolchain, _ digest: String
  ) throws -> BuildResult {
    try makeFolders()
    let names = SourceNames(source)
    let folder = try WorkFolder(
      in: workFolders, files: zip(names.written, source.files).map { ($0, $1.text) })
    let builder = ProgramBuilder(
      runner: self, toolchain: toolchain, folder: folder, names: names, source: source)
    let (step, program) = try builder.build()
    switch step {
    case .done(let said):
      let messages = SourceChecks.warnings(source) + said
      try BuildCache(builds).store(messages, program: program, as: digest)
      return BuildCache(builds)[digest] ?? .unavailable("the cache of programs cannot be read")
    case .mistakes(let messages):
      // Mistakes are mistakes, also where they cannot be kept.
      try? BuildCache(builds).store(messages, program: nil, as: digest)
      return .failed(messages)
    case .crashed: return .compilerCrashed
    case .limit(let kind): return .limit(kind)
    case .broken(let reason): return .unavailable(reason)
    }
  }

  /// Makes the folders that nobody but us may enter.
  func makeFolders() throws {
    for folder in [moduleCache, workFolders] {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    WorkFolder.removeStale(in: workFolders)
  }

  /// Runs a program of the toolchain, behind the same layers as a learner's program.
  func runTool(_ plan: GuardPlan, _ toolchain: Toolchain, in folder: WorkFolder)
    -> GuardedRun.Outcome
  {
    var plan = plan
    plan.keepsResults = false
    plan.readable = SystemFolders.building + [toolchain.root]
    plan.writable = [folder.path, moduleCache] + SystemFolders.devices
    plan.skipped = skipped
    let path = "PATH=\(toolchain.root)/bin:/usr/bin:/bin"
    return GuardedRun.run(
      plan, in: folder, guardian: guardian,
      environment: Self.environment(folder.path).map { $0.hasPrefix("PATH=") ? path : $0 })
  }
}
