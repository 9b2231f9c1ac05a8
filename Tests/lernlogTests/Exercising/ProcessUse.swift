import Foundation
import Synchronization
import Testing

/// What a running program holds: bytes of memory, open files, children, and files in its cache.
struct ProcessUse: CustomStringConvertible {
  let memory: Int
  let files: Int
  let children: Int
  let cached: [String]

  /// Looks at a program through `/proc`.
  init(_ id: Int32, _ learner: Learner) throws {
    let status = try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    memory = (Int(line.filter(\.isNumber)) ?? 0) << 10
    files = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/fd").count
    children = childrenOf(id).count
    let cache = try #require(learner.cache).path(percentEncoded: false)
    cached = try FileManager.default.subpathsOfDirectory(atPath: cache)
      .filter { !$0.hasPrefix("modules/") }.sorted()
  }

  var description: String {
    "\(memory >> 10) KiB, \(files) files, \(children) children, \(cached.count) in the cache"
  }
}

/// The children of a program, of all its threads.
func childrenOf(_ id: Int32) -> [Int32] {
  let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task")) ?? []
  return threads.flatMap { thread -> [Int32] in
    let text = try? String(contentsOfFile: "/proc/\(id)/task/\(thread)/children", encoding: .utf8)
    return (text ?? "").split(separator: " ").compactMap { Int32($0) }
  }
}

/// A look at a program's children again and again, on a thread of its own; a class, because it is one.
final class ChildrenLook: Sendable {
  private let most = Mutex(0)
  private let isOver = Mutex(false)
  private let done = DispatchSemaphore(value: 0)

  /// Begins to look.
  init(of id: Int32) {
    Thread.detachNewThread { [self] in
      while !isOver.withLock({ $0 }) {
        let count = childrenOf(id).count
        most.withLock { $0 = max($0, count) }
        Thread.sleep(forTimeInterval: 0.002)
      }
      done.signal()
    }
  }

  /// Ends looking.
  ///
  /// - Returns: The most children that were there at one moment.
  func end() -> Int {
    isOver.withLock { $0 = true }
    done.wait()
    return most.withLock { $0 }
  }
}
