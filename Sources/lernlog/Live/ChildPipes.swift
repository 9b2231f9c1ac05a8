import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pipe from a child to us, both ends kept from all other children.
struct ChildPipe {
  /// Our end, which does not block.
  let reading: Int32
  /// The child's end.
  let writing: FileDescriptor

  /// A new pipe.
  init() throws(Errno) {
    do {
      let ends = try FileDescriptor.pipe()
      reading = try ends.readEnd.movedAboveStreams().rawValue
      writing = try ends.writeEnd.movedAboveStreams()
    } catch {
      throw error as? Errno ?? .ioError
    }
    _ = fcntl(reading, F_SETFL, fcntl(reading, F_GETFL) | O_NONBLOCK)
  }
}

extension FileDescriptor {
  /// The same open file under a number above all that a child is given, and closed in every child.
  ///
  /// Otherwise giving a child its streams could overwrite one that is still to be given.
  func movedAboveStreams() throws -> FileDescriptor {
    let moved = fcntl(rawValue, F_DUPFD_CLOEXEC, 16)
    let reason = Errno(rawValue: errno)
    try close()
    guard moved != -1 else { throw reason }
    return FileDescriptor(rawValue: moved)
  }
}
