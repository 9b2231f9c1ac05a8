import Exercises
import Sandbox

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the kernel does for learners' programs: the one place that speaks to it through C.
enum LearnerProcess {
  /// The descriptor on which the layers are reported.
  static let status: Int32 = 4

  /// Puts all layers around this process, and becomes the program; returns only where that failed.
  ///
  /// What is missing, and why nothing was started, goes to the parent on descriptor 4.
  static func become(_ plan: GuardPlan) {
    unsafe withCStrings([plan.program] + plan.arguments) { arguments in
      unsafe withLists([plan.readable, plan.writable, plan.skipped, [plan.folder]]) { lists in
        guard let program = unsafe arguments[0], let folder = unsafe lists[3][0] else { return }
        var inner = unsafe sandbox_plan(
          limits: plan.limits.kernel, folder: folder, readable: lists[0], writable: lists[1],
          skipped: lists[2], starts_processes: plan.startsProcesses ? 1 : 0,
          keeps_results: plan.keepsResults ? 1 : 0, parent: plan.parent)
        unsafe sandbox_enter(&inner, program, arguments)
      }
    }
  }

  /// Makes this process the parent of every process below it that loses its own, so that it is found.
  static let adoptsOrphans: Bool = sandbox_adopt_orphans() == 0

  /// A descriptor that becomes readable when a child ends; `nil` where the system has none.
  static func watch(_ child: pid_t) -> Int32? {
    let descriptor = sandbox_watch(child)
    return descriptor == -1 ? nil : descriptor
  }

  /// Removes a folder whatever is in it; returns whether it is gone.
  static func remove(_ folder: String) -> Bool {
    unsafe sandbox_remove(folder) == 0
  }
}

extension RunLimits {
  fileprivate var kernel: sandbox_limits {
    sandbox_limits(
      cpu_seconds: UInt64(cpuSeconds), memory: UInt64(memory), file_size: UInt64(fileSize),
      open_files: UInt64(openFiles), processes: UInt64(processes))
  }
}

/// Lends texts as C wants them: a list of pointers with a null at its end.
func withCStrings<Value>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
) -> Value {
  var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
    guard let first = buffer.baseAddress else { preconditionFailure("there is always the null") }
    return unsafe body(first)
  }
}

/// Lends several lists of texts.
private func withLists(
  _ lists: [[String]], _ body: ([UnsafePointer<UnsafePointer<CChar>?>]) -> Void
) {
  func lend(_ rest: ArraySlice<[String]>, _ lent: [UnsafePointer<UnsafePointer<CChar>?>]) {
    guard let list = rest.first else { return unsafe body(lent) }
    unsafe withCStrings(list) { pointers in
      unsafe pointers.withMemoryRebound(to: UnsafePointer<CChar>?.self, capacity: list.count + 1) {
        unsafe lend(rest.dropFirst(), lent + [UnsafePointer($0)])
      }
    }
  }
  unsafe lend(lists[...], [])
}
