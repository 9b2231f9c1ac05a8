import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Leftovers of programs that left their group.
enum ProcessSweep {
  /// The children of this process, of all its threads.
  private static func children() -> [pid_t] {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    return threads.flatMap { thread in
      (ProcessLook.read("/proc/self/task/\(thread)/children") ?? "").split(separator: " ")
        .compactMap { pid_t($0) }
    }
  }

  /// Ends what has lost its parent and became our child.
  static func run() {
    guard LearnerProcess.adoptsOrphans else { return }
    // Each turn may uncover children of those that it ended.
    for _ in 0..<64 {
      let found = GuardedProcess.known.withLock { known in
        let strangers = children().filter { id in
          !known.contains(id) && ProcessLook.isGuarded(id)
        }
        for id in strangers { kill(id, SIGKILL) }
        return strangers
      }
      if found.isEmpty { return }
      for id in found { while waitpid(id, nil, 0) == -1, errno == EINTR {} }
    }
  }
}
