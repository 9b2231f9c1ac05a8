import Exercises

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Builds one program: by the compiler's front end and the linker, or by the driver where that fails.
struct ProgramBuilder {
  /// What a compiler may use up.
  static let limits: RunLimits = {
    var limits = RunLimits()
    (limits.cpuSeconds, limits.wallSeconds) = (60, 90)
    (limits.memory, limits.openFiles, limits.processes) = (4 << 30, 256, 256)
    (limits.fileSize, limits.folderSize) = (64 << 20, 256 << 20)
    return limits
  }()

  let runner: LiveProgramRunner
  let toolchain: Toolchain
  let folder: WorkFolder
  let names: SourceNames
  let source: ProgramSource

  /// What became of the sources, and where the program is.
  func build() throws -> (step: BuildStep, program: String) {
    let program = try folder.path(of: "program")
    let kept = ToolchainJobs(runner: runner, toolchain: toolchain)
    if let jobs = kept.jobs() {
      if let step = try buildFast(jobs, program) { return (step, program) }
      kept.forget()
    }
    return (try run(toolchain.driver, driverArguments(program), startsProcesses: true), program)
  }

  /// Builds without the driver; `nil` where something went wrong that is no fault of the sources.
  private func buildFast(_ jobs: CompilerJobs, _ program: String) throws -> BuildStep? {
    if try PrebuiltMain(builder: self, jobs: jobs).place() {
      let step = try buildFast(jobs, compiling: names.written.count - 1, program)
      // What does not link has another signature: the compiler has to see all of it.
      if let step, step.isFinal { return step }
    }
    return try buildFast(jobs, compiling: names.written.count, program)
  }

  /// Compiles so many of the sources, and links them with the objects of the others, which are there.
  private func buildFast(
    _ jobs: CompilerJobs, compiling count: Int, _ program: String
  ) throws -> BuildStep? {
    let objects = try names.written.map { try folder.path(of: $0 + ".o") }
    let compiled = try run(
      jobs.frontEnd,
      jobs.compile(try sources(), to: Array(objects.prefix(count))) + moduleCache)
    switch compiled {
    case .done(let messages): return try link(objects, messages, jobs, program)
    case .broken: return nil
    // An error at no place of the sources may be one in the arguments.
    case .mistakes(let messages)
    where !messages.contains(where: { $0.severity == .error && $0.file != nil }):
      return nil
    default: return compiled
    }
  }

  /// Links objects into a program; `nil` where that fails, so that the driver has the last word.
  private func link(
    _ objects: [String], _ messages: [CompilerMessage], _ jobs: CompilerJobs, _ program: String
  ) throws -> BuildStep? {
    var libraries: [String] = []
    for name in names.written {
      guard let object = folder.read(name + ".o", atMost: Self.limits.fileSize),
        let entries = AutolinkEntries.read(object)
      else { return nil }
      libraries += entries.filter { !libraries.contains($0) }
    }
    guard let linker = jobs.linker.first else { return nil }
    // A library that the program does not use is not loaded when it starts.
    let options = ["--as-needed"] + libraries
    let linked = try run(linker, jobs.link(objects, options, to: program))
    return linked == .done([]) ? .done(messages) : nil
  }

  private func driverArguments(_ program: String) throws -> [String] {
    ToolchainJobs.options + moduleCache + ["-o", program] + (try sources())
  }

  var moduleCache: [String] { ["-module-cache-path", runner.moduleCache] }

  private func sources() throws -> [String] {
    try names.written.map { try folder.path(of: $0) }
  }

  func run(
    _ program: String, _ arguments: [String], startsProcesses: Bool = false
  ) throws -> BuildStep {
    var plan = GuardPlan(program, arguments, in: folder.path)
    plan.limits = runner.buildLimits
    plan.startsProcesses = startsProcesses
    return BuildStep(
      runner.runTool(plan, toolchain, in: folder),
      CompilerOutput(folder: folder.path, names: names, hidden: [toolchain.root, runner.cache]))
  }
}
