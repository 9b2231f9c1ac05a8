import Pipeline
import Sessions
import SystemPackage

/// Room on the disk for what one pass keeps for the next: a file without a name.
///
/// A class, because it owns an open file.
final class ScratchFile: Sendable {
  private let descriptor: FileDescriptor

  /// Opens a file on the disk of a folder; without one, where the system has its temporary files.
  init(in folder: String?) throws(FileError) {
    descriptor = try .nameless(in: folder)
  }

  deinit {
    try? descriptor.close()
  }

  /// The file as steps use it.
  var room: Scratch {
    Scratch(
      append: { bytes in try self.descriptor.writeAll(bytes) },
      read: { start, count in try self.read(from: start, count) })
  }

  private func read(from start: Int, _ count: Int) throws -> [UInt8] {
    try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let room = UnsafeMutableRawBufferPointer(buffer)
      while filled < count {
        let more = try unsafe descriptor.read(
          fromAbsoluteOffset: Int64(start + filled),
          into: UnsafeMutableRawBufferPointer(rebasing: room[filled...]))
        guard more > 0 else {
          throw FileError(.read, "the temporary file", "it ends too early")
        }
        filled += more
      }
    }
  }
}
