import Sessions
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears whole or not at all; or standard output, a device or a pipe.
///
/// The bytes go to a temporary file in the same folder, which takes the place of the old file when
/// all of them are on disk. A class, because it owns an open file: where it goes away unfinished, the
/// temporary file goes with it.
final class FileTarget {
  private static let capacity = 1 << 16
  private let path: String
  private let temporary: FilePath?  // none where bytes go straight to where they belong
  private let descriptor: FileDescriptor
  private var buffer: [UInt8] = []
  private var isOpen = true

  /// Opens a target; `-` is standard output.
  init(_ path: String) throws(FileError) {
    self.path = path
    guard path != "-" else {
      (descriptor, temporary) = (.standardOutput, nil)
      return
    }
    let file = FilePath(path)
    let type = try? Stat(file).type
    guard type != .directory else { throw FileError(.create, path, "\(Errno.isDirectory)") }
    guard type == nil || type == .regular else {
      temporary = nil
      do {
        descriptor = try FileDescriptor.open(file, .writeOnly, options: .closeOnExec)
      } catch {
        throw FileError(.create, path, "\(error)")
      }
      return
    }
    var temporary = file.removingLastComponent()
    temporary.append(".\(file.lastComponent?.string ?? "lernlog").\(getpid()).tmp")
    self.temporary = temporary
    do {
      descriptor = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch {
      throw FileError(.create, path, "\(error)")
    }
  }

  deinit {
    guard isOpen, descriptor != .standardOutput else { return }
    try? descriptor.close()
    if let temporary { remove(temporary) }
  }

  /// Adds bytes.
  func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Puts the file in place.
  func finish() throws(FileError) {
    try flush()
    guard let temporary else { return }
    isOpen = false
    let synced = fsync(descriptor.rawValue) == 0
    let reason = Errno(rawValue: errno)
    try? descriptor.close()
    guard synced else {
      remove(temporary)
      throw FileError(.write, path, "\(reason)")
    }
    guard unsafe rename(temporary.string, path) == 0 else {
      let reason = Errno(rawValue: errno)
      remove(temporary)
      throw FileError(.write, path, "\(reason)")
    }
  }

  private func flush() throws(FileError) {
    do {
      try descriptor.writeAll(buffer)
      buffer.removeAll(keepingCapacity: true)
    } catch {
      if descriptor == .standardOutput { StandardStream.leave(descriptor, error) }
      throw FileError(.write, path, "\(error)")
    }
  }

  private func remove(_ file: FilePath) {
    _ = unsafe unlink(file.string)
  }
}
