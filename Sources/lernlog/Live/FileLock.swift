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
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite])
    } catch {
      throw FileError(.create, path, "\(error)")
    }
    defer { try? descriptor.close() }
    while flock(descriptor.rawValue, LOCK_EX) != 0 {
      let reason = Errno(rawValue: errno)
      guard reason == .interrupted else { throw FileError(.create, path, "\(reason)") }
    }
    return try body()
  }
}
