import Exercises

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Builds and runs learners' programs on this machine, behind every layer that it has.
struct LiveProgramRunner: ProgramRunner {
  /// The path of our own program, which holds the hidden subcommand.
  let guardian: String
  /// The folder of what is known about the toolchain, and of work folders.
  let cache: String
  /// The folder of built programs.
  let builds: String
  /// Layers to do without, as an older kernel does.
  let skipped: [String]
  /// What a compiler may use up.
  let buildLimits: RunLimits
  /// The folders that are searched for `swiftc`, in the form of `PATH`.
  let searchPath: String
  /// The toolchain that is found there; `nil` where there is none.
  let toolchain: Toolchain?

  /// A runner.
  ///
  /// - Parameters:
  ///   - guardian: The path of our own program.
  ///   - cache: The absolute path of a folder that is ours alone; made when it is first needed.
  ///   - builds: Another folder for built programs.
  ///   - searchPath: Where to look for `swiftc`, in the form of `PATH`.
  ///   - buildLimits: What a compiler may use up.
  ///   - skipped: Names of layers to do without: `limits`, `landlock`, `seccomp`.
  init(
    guardian: String, cache: String, builds: String? = nil,
    searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? "",
    buildLimits: RunLimits = ProgramBuilder.limits, skipping skipped: [String] = []
  ) {
    self.guardian = guardian
    self.cache = cache
    self.builds = builds ?? cache
    self.searchPath = searchPath
    toolchain = Toolchain.find(in: searchPath)
    self.buildLimits = buildLimits
    self.skipped = skipped
  }

  func run(_ request: RunRequest) -> RunResult {
    let outcome: GuardedRun.Outcome
    var files: [(name: String, bytes: [UInt8])] = []
    do {
      try makeFolders()
      let folder = try WorkFolder(
        in: workFolders, input: request.input, files: request.files)
      outcome = run(plan(request, in: folder.path), in: folder)
      files = request.wanted.compactMap { name in
        folder.read(name, atMost: request.limits.fileSize).map { (name, $0) }
      }
    } catch {
      outcome = .notStarted("the work folder cannot be made: \(error)")
    }
    return RunResult(
      ending: outcome.ending, output: outcome.output, errors: outcome.errors,
      results: outcome.results, files: files, isolation: outcome.isolation)
  }

  private func run(_ plan: GuardPlan, in folder: WorkFolder) -> GuardedRun.Outcome {
    let environment = Self.environment(folder.path)
    let run = { GuardedRun.run($0, in: folder, guardian: guardian, environment: environment) }
    #if os(macOS)
      // Whether the tool works on this machine, only a trial run can tell.
      var trial = plan
      (trial.program, trial.arguments) = ("/usr/bin/true", [])
      let ending = run(Seatbelt.wrapped(trial)).ending
      var outcome = run(ending == .exited(0) ? Seatbelt.wrapped(plan) : plan)
      outcome.isolation = Seatbelt.isolation(outcome.isolation, trial: ending)
      return outcome
    #else
      return run(plan)
    #endif
  }

  private func plan(_ request: RunRequest, in folder: String) -> GuardPlan {
    var plan = GuardPlan(request.program.path, request.arguments, in: folder)
    plan.limits = request.limits.lowered
    plan.readable = SystemFolders.running + [request.program.path]
    if let toolchain { plan.readable.append(toolchain.libraries) }
    plan.writable = [folder] + SystemFolders.devices
    plan.skipped = skipped
    return plan
  }

  /// All variables that a program has: the same for every run, so that nothing tells two apart.
  ///
  /// A crash ends at once instead of in a tracer of its stack, and the order of sets is that of every run.
  static func environment(_ folder: String) -> [String] {
    [
      "PATH=/usr/bin:/bin", "HOME=\(folder)", "TMPDIR=\(folder)", "LANG=C.UTF-8",
      "SWIFT_BACKTRACE=enable=no", "SWIFT_DETERMINISTIC_HASHING=1",
    ]
  }
}

extension RunLimits {
  /// Limits of which none is above what holds where an exercise says nothing.
  fileprivate var lowered: RunLimits {
    let most = RunLimits()
    var limits = self
    limits.cpuSeconds = min(cpuSeconds, most.cpuSeconds)
    limits.wallSeconds = min(wallSeconds, most.wallSeconds)
    limits.memory = min(memory, most.memory)
    limits.openFiles = min(openFiles, most.openFiles)
    limits.fileSize = min(fileSize, most.fileSize)
    limits.folderSize = min(folderSize, most.folderSize)
    limits.processes = min(processes, most.processes)
    limits.output = min(output, most.output)
    return limits
  }
}

/// Files and folders of the system that programs need.
enum SystemFolders {
  /// What a running program reads: libraries, the clock's zones, chance.
  static let running = [
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/etc/localtime",
    "/usr/share/zoneinfo", "/dev/urandom", "/dev/random", "/proc/self",
  ]
  /// What a compiler reads besides: the headers of the C library, and programs beside it.
  static let building = running + ["/usr/include", "/usr/share", "/usr/bin", "/bin", "/proc"]
  /// What may be written anywhere.
  static let devices = ["/dev/null", "/dev/zero"]
}
