import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if canImport(Glibc)
  private let directly = __O_DIRECT
#elseif canImport(Musl)
  private let directly = O_DIRECT
#endif

/// The system calls by which a file comes to be; a test lets one of them fail.
struct DiskCalls: Sendable {
  /// Makes a new file, or empties the one that is there.
  var create: @Sendable (FilePath) throws(Errno) -> FileDescriptor
  /// Writes some of the bytes, and says how many.
  var write: @Sendable (FileDescriptor, RawSpan) throws(Errno) -> Int
  /// Waits until a file is on the disk.
  var sync: @Sendable (FileDescriptor) throws(Errno) -> Void
  /// Gives a file another name; a file that had the name is gone.
  var rename: @Sendable (FilePath, FilePath) throws(Errno) -> Void
  /// Waits until the names in a folder are on the disk.
  var syncFolder: @Sendable (FilePath) throws(Errno) -> Void
  /// Asks for some bytes of a file to be brought to the disk, and does not wait for that.
  var startSync: @Sendable (FileDescriptor, Range<Int64>) -> Void = Self.startSync
  /// Has writing pass by the system's cache of files, or use it again; `false` where it cannot.
  var passCache: @Sendable (FileDescriptor, Bool) -> Bool = Self.passCache

  /// The calls of the system.
  static let live = DiskCalls(
    create: { path throws(Errno) in
      try descriptor {
        unsafe open(
          path.string, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
          S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH)
      }
    },
    write: { file, bytes throws(Errno) in
      let count = retried {
        unsafe bytes.withUnsafeBytes { unsafe Self.write(file, $0) }
      }
      guard count >= 0 else { throw Errno(rawValue: errno) }
      return count
    },
    sync: { file throws(Errno) in
      guard retried({ Int(fsync(file.rawValue)) }) == 0 else { throw Errno(rawValue: errno) }
    },
    rename: { old, new throws(Errno) in
      guard Self.rename(old.string, new.string) == 0 else { throw Errno(rawValue: errno) }
    },
    syncFolder: { path throws(Errno) in try Self.syncFolder(path) })

  /// The calls of the system, without waiting for the disk: for what can be computed again.
  static let unsynced: DiskCalls = {
    var calls = live
    calls.sync = { _ in }
    calls.syncFolder = { _ in }
    calls.startSync = { _, _ in }
    return calls
  }()

  /// Writes all of the bytes.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - bytes: The bytes.
  ///   - isTriedAgain: Whether the rest is to be tried again, once the system has refused it.
  /// - Throws: Why the system refuses the rest.
  func writeAll(
    _ file: FileDescriptor, _ bytes: RawSpan, isTriedAgain: (Errno) -> Bool = { _ in false }
  ) throws(Errno) {
    var written = 0
    while written < bytes.byteCount {
      do throws(Errno) {
        written += try write(file, bytes.extracting(droppingFirst: written))
      } catch {
        guard isTriedAgain(error) else { throw error }
      }
    }
  }

  private static func syncFolder(_ path: FilePath) throws(Errno) {
    let folder: FileDescriptor
    do throws(Errno) {
      folder = try descriptor {
        unsafe open(path.isEmpty ? "." : path.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      }
    } catch {
      // Who may write into a folder but not look into it cannot ask for this.
      guard error != .permissionDenied else { return }
      throw error
    }
    defer { try? folder.close() }
    guard fsync(folder.rawValue) != 0 else { return }
    let reason = Errno(rawValue: errno)
    // Some disks keep their folders in another way, and say that they do not know the call.
    guard ![.invalidArgument, .notSupported].contains(reason) else { return }
    throw reason
  }

  private static func startSync(_ file: FileDescriptor, _ bytes: Range<Int64>) {
    // Bytes that will not be needed soon are written soon. They are read from memory all the same: what
    // is still on its way to the disk stays there. This is advice only, so nothing can fail.
    #if os(Linux)
      let (start, count) = (off_t(bytes.lowerBound), off_t(bytes.count))
      _ = posix_fadvise(file.rawValue, start, count, Int32(POSIX_FADV_DONTNEED))
    #endif
  }

  private static func passCache(_ file: FileDescriptor, _ passes: Bool) -> Bool {
    #if os(Linux)
      let flags = fcntl(file.rawValue, F_GETFL)
      let changed = passes ? flags | directly : flags & ~directly
      return flags >= 0 && fcntl(file.rawValue, F_SETFL, changed) == 0
    #else
      return fcntl(file.rawValue, F_NOCACHE, passes ? 1 : 0) == 0
    #endif
  }

  private static func write(_ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(file.rawValue, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      unsafe Musl.write(file.rawValue, bytes.baseAddress, bytes.count)
    #else
      unsafe Darwin.write(file.rawValue, bytes.baseAddress, bytes.count)
    #endif
  }

  private static func rename(_ old: String, _ new: String) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.rename(old, new)
    #elseif canImport(Musl)
      unsafe Musl.rename(old, new)
    #else
      unsafe Darwin.rename(old, new)
    #endif
  }

  private static func descriptor(_ call: () -> Int32) throws(Errno) -> FileDescriptor {
    let number = retried { Int(call()) }
    guard number >= 0 else { throw Errno(rawValue: errno) }
    return FileDescriptor(rawValue: Int32(number))
  }

  /// Calls again where a signal came between.
  private static func retried(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      guard result == -1, errno == EINTR else { return result }
    }
  }
}
