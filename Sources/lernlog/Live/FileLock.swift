import Sessions
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that only one program at a time can hold; the system lets go of it however that one ends.
enum FileLock {
  /// Does something while no other program holds the lock, and waits where one does.
  static func holding<Value>(
    _ path: String, _ body: () throws(FileError) -> Value
  ) throws(FileError) -> Value {
    let descriptor = try opened(path)
    defer { try? descriptor.close() }
    while flock(descriptor.rawValue, LOCK_EX) != 0 {
      let reason = Errno(rawValue: errno)
      guard reason == .interrupted else { throw FileError(.create, path, "\(reason)") }
    }
    return try body()
  }

  /// Takes the lock for as long as the result lives; does not wait where another program holds it.
  static func hold(_ path: String) throws(FileError) -> FileHold {
    let descriptor = try opened(path)
    while flock(descriptor.rawValue, LOCK_EX | LOCK_NB) != 0 {
      let reason = Errno(rawValue: errno)
      guard reason != .interrupted else { continue }
      let holder = holder(of: descriptor)
      try? descriptor.close()
      guard reason == .wouldBlock else { throw FileError(.create, path, "\(reason)") }
      return .taken(by: holder)
    }
    // Only for people who ask who holds it; the lock itself is the system's.
    _ = ftruncate(descriptor.rawValue, 0)
    _ = try? descriptor.writeAll("\(getpid())\n".utf8)
    return .held(OpenLock(descriptor))
  }

  private static func opened(_ path: String) throws(FileError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite])
    } catch {
      throw FileError(.create, path, "\(error)")
    }
  }

  /// The number of the program that holds a lock, as it wrote it.
  private static func holder(of descriptor: FileDescriptor) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe (try? descriptor.read(fromAbsoluteOffset: 0, into: $0)) ?? 0
    }
    return Int(String(decoding: bytes[..<count], as: UTF8.self).prefix { $0.isNumber })
  }
}

/// A lock that is held until nobody needs it any more.
private final class OpenLock: FileHolding {
  private let descriptor: FileDescriptor

  init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  deinit { try? descriptor.close() }
}
