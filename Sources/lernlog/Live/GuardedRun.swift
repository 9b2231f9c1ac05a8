import Exercises
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program from its start to its end, and all that it said.
///
/// The kernel ends a program at its limits of CPU time, memory and file size; here it is ended at those
/// that the kernel does not know: time on the clock, size of a folder, threads, output.
struct GuardedRun {
  /// A stream may be so many times longer than what is kept of it before its program is ended.
  private static let floodFactor = 64
  private static let lookInterval = Duration.milliseconds(100)

  /// How a program ended, and what is known about it.
  struct Outcome {
    let ending: RunResult.Ending
    let output: (bytes: [UInt8], total: Int)
    let errors: (bytes: [UInt8], total: Int)
    let results: (bytes: [UInt8], total: Int)
    var isolation: Isolation

    /// Something that was not started, for a reason of ours.
    static func notStarted(_ reason: String, _ report: GuardReport? = nil) -> Self {
      let nothing: ([UInt8], Int) = ([], 0)
      return Self(
        ending: .notStarted(reason), output: nothing, errors: nothing, results: nothing,
        isolation: report?.isolation ?? Isolation(layers: [], missing: []))
    }
  }

  private let process: GuardedProcess
  private let plan: GuardPlan
  private let folder: WorkFolder
  private let begin = ContinuousClock.now
  private var streams: [CapturedStream]
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var lastLook = ContinuousClock.now
  private var memory = 0
  private var limit: LimitKind?

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - plan: What is run, and how it is held.
  ///   - folder: The folder that is looked at, with the input.
  ///   - guardian: The path of our own program.
  ///   - environment: All variables there are.
  /// - Returns: Its end; nothing of it runs any more.
  static func run(
    _ plan: GuardPlan, in folder: WorkFolder, guardian: String, environment: [String]
  ) -> Outcome {
    var plan = plan
    plan.parent = getpid()
    // From the first run on, what loses its parent becomes our child, and is found afterwards.
    _ = LearnerProcess.adoptsOrphans
    do {
      let process = try GuardedProcess(
        guardian, plan, input: folder.input, environment: environment)
      var run = Self(process, plan, folder)
      return run.finish()
    } catch {
      return .notStarted("the guard of learners' programs cannot be started: \(error)")
    }
  }

  private init(_ process: GuardedProcess, _ plan: GuardPlan, _ folder: WorkFolder) {
    (self.process, self.plan, self.folder) = (process, plan, folder)
    let kept = plan.limits.output
    streams = [
      CapturedStream(process.output, keeping: kept), CapturedStream(process.errors, keeping: kept),
      CapturedStream(process.results, keeping: kept),
      CapturedStream(process.status, keeping: 1 << 14),
    ]
  }

  private mutating func finish() -> Outcome {
    let watch = LearnerProcess.watch(process.id)
    while limit == nil, !process.hasEnded {
      wait(for: watch)
      for index in streams.indices { _ = streams[index].drain(&buffer) }
      limit = limitReached()
    }
    if let watch { try? FileDescriptor(rawValue: watch).close() }
    process.end()
    let use = process.wait()
    ProcessSweep.run()
    for index in streams.indices {
      while streams[index].drain(&buffer) {}
      streams[index].close()
    }
    return outcome(use)
  }

  /// Waits for something to happen: bytes, the end, or the time of the next look.
  private func wait(for watch: Int32?) {
    let open = streams.compactMap(\.descriptor) + (watch.map { [$0] } ?? [])
    var descriptors = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // Without a descriptor for the end, the end is asked for in short turns.
    let turn: Int32 = watch == nil ? 5 : 50
    _ = unsafe poll(&descriptors, nfds_t(descriptors.count), turn)
  }

  /// The limit that the program has reached by now, of those that the kernel does not know.
  private mutating func limitReached() -> LimitKind? {
    let now = ContinuousClock.now
    if now - begin >= .seconds(plan.limits.wallSeconds) { return .time }
    let flood = plan.limits.output * Self.floodFactor
    if streams.contains(where: { $0.total > flood }) { return .output }
    guard now - lastLook >= Self.lookInterval else { return nil }
    lastLook = now
    if let look = ProcessLook(process.id) {
      memory = max(memory, look.memory)
      if !plan.startsProcesses, look.threads > plan.limits.processes { return .processes }
    }
    let most = plan.limits.folderSize - ProcessLook.hiddenBytes(of: process.id)
    return folder.isOver(most) ? .folderSize : nil
  }

  private func outcome(_ use: GuardedProcess.Use) -> Outcome {
    let report = GuardReport(streams[3].bytes)
    if let failure = report.failure, limit == nil { return .notStarted(failure, report) }
    return Outcome(
      ending: ending(use), output: streams[0].captured, errors: streams[1].captured,
      results: streams[2].captured, isolation: report.isolation)
  }

  private func ending(_ use: GuardedProcess.Use) -> RunResult.Ending {
    if let limit { return .limit(limit) }
    let signal = use.status & 0x7F
    if signal == SIGXCPU || use.cpuSeconds >= Double(plan.limits.cpuSeconds) {
      return .limit(.time)
    }
    if signal == SIGXFSZ { return .limit(.fileSize) }
    // A program that gets no more memory ends in a trap; near its limit that is the reason.
    if signal != 0, max(memory, use.memory) >= plan.limits.memory / 10 * 9 {
      return .limit(.memory)
    }
    if folder.isOver(plan.limits.folderSize) { return .limit(.folderSize) }
    return signal == 0 ? .exited((use.status >> 8) & 0xFF) : .signal(signal)
  }
}
