import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What changes when a file is saved, also by editors that put a new file in its place.
struct FileSignature: Equatable {
  private let values: [Int64]

  /// The file as it is now; `nil` where there is none, as between two steps of a save.
  init?(of path: String) {
    guard let status = try? Stat(FilePath(path), followTargetSymlink: false) else { return nil }
    values = [
      Int64(bitPattern: UInt64(status.inode.rawValue)), Int64(status.size),
      Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec),
    ]
  }
}

/// Lines of standard input that are there already, or come within a short time.
struct InputLines {
  /// What came.
  enum Event: Equatable { case nothing, line(String), ended }

  private var bytes: [UInt8] = []

  /// The next line.
  ///
  /// - Parameter milliseconds: How long to wait for input.
  /// - Returns: The line, or that there is none yet, or none any more.
  mutating func next(within milliseconds: Int32) -> Event {
    if let line = takeLine() { return .line(line) }
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&request, 1, milliseconds) > 0 else { return .nothing }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = unsafe chunk.withUnsafeMutableBytes {
      unsafe (try? FileDescriptor.standardInput.read(into: $0)) ?? 0
    }
    guard count > 0 else { return .ended }
    bytes += chunk[..<count]
    return takeLine().map { .line($0) } ?? .nothing
  }

  /// Does nothing for a short time.
  static func pause(_ milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

  private mutating func takeLine() -> String? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { bytes.removeSubrange(...end) }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
