import SystemPackage

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

/// What `/proc` says about a process; nothing where the system has no such folder.
struct ProcessLook {
  /// Bytes of address space at the peak.
  let memory: Int
  let threads: Int
  /// Whether it can never get new rights; its children cannot either.
  let isConfined: Bool
  /// Whether it has ended, and waits for its parent to hear of it.
  let isZombie: Bool

  /// Looks at a process; `nil` where it cannot be seen.
  init?(_ id: pid_t) {
    guard let text = Self.read("/proc/\(id)/status") else { return nil }
    var fields: [Substring: Int] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let number = parts[1].drop { $0.isWhitespace }.prefix { $0.isNumber }
      fields[parts[0]] = Int(number)
    }
    memory = (fields["VmPeak"] ?? 0) * 1024
    threads = fields["Threads"] ?? 0
    isConfined = fields["NoNewPrivs"] == 1
    isZombie = text.contains("\nState:\tZ")
  }

  /// Whether a process descends from a guarded program.
  ///
  /// No other has a limit of 0 on message queues. Of one that has ended the limits cannot be seen: then
  /// it counts that it was confined, unless that is true of all of us.
  static func isGuarded(_ id: pid_t) -> Bool {
    guard let look = Self(id) else { return false }
    guard !look.isZombie else { return look.isConfined && Self(getpid())?.isConfined == false }
    let limits = read("/proc/\(id)/limits")?.split(separator: "\n") ?? []
    let queues = limits.first { $0.hasPrefix("Max msgqueue size") }
    return queues?.split(separator: " ").dropFirst(3).prefix(2) == ["0", "0"]
  }

  /// Bytes of files that are open and have no name any more: no look at a folder finds them.
  static func hiddenBytes(of id: pid_t) -> Int {
    let folder = "/proc/\(id)/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.reduce(0) { sum, name in
      guard let status = try? Stat(FilePath("\(folder)/\(name)")), status.type == .regular,
        status.linkCount == 0
      else { return sum }
      return sum + Int(status.sizeAllocated)
    }
  }

  /// The text of a short file of `/proc`.
  static func read(_ path: String) -> String? {
    guard let file = unsafe fopen(path, "re") else { return nil }
    defer { unsafe fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = unsafe fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }
}
