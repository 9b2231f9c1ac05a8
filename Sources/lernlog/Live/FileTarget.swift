import Sessions
import Synchronization
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

/// A file that appears whole or not at all; or standard output, a device or a pipe.
///
/// The bytes go to a temporary file in the same folder, which takes the place of the old file when
/// all of them are on disk. A class, because it owns an open file: where it goes away unfinished, the
/// temporary file goes with it. Another thread may finish it while this one goes on.
final class FileTarget: Sendable {
  private static let capacity = 1 << 16
  private let path: String
  private let temporary: FilePath?  // none where bytes go straight to where they belong
  private let unfinished: UnfinishedFile?
  private let descriptor: FileDescriptor
  private let calls: DiskCalls
  // One of these where bytes go to a temporary file.
  private let behind: WriteBehind?
  private let direct: DirectWriter?
  private let state = Mutex(State())

  private struct State {
    var buffer: [UInt8] = []
    var isOpen = true
  }

  /// Opens a target; `-` is standard output.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - isReadSoon: Whether the system should have its bytes at hand.
  ///   - calls: How the system is asked.
  /// - Throws: Where there can be no such file.
  init(
    _ path: String, isReadSoon: Bool = true, calls: DiskCalls = .live
  ) throws(FileError) {
    self.path = path
    self.calls = calls
    guard path != "-" else {
      (descriptor, temporary, unfinished) = (.standardOutput, nil, nil)
      (behind, direct) = (nil, nil)
      return
    }
    let file = FilePath(path)
    let type = try? Stat(file).type
    guard type != .directory else { throw FileError(.create, path, "\(Errno.isDirectory)") }
    guard type == nil || type == .regular else {
      (temporary, unfinished, behind, direct) = (nil, nil, nil, nil)
      do {
        descriptor = try FileDescriptor.open(file, .writeOnly, options: .closeOnExec)
      } catch {
        throw FileError(.create, path, "\(error)")
      }
      return
    }
    let temporary = Self.temporary(for: file, of: "\(getpid())")
    self.temporary = temporary
    let unfinished = UnfinishedFile(temporary.string)
    self.unfinished = unfinished
    do throws(Errno) {
      descriptor = try calls.create(temporary)
      behind = isReadSoon ? WriteBehind(descriptor, calls) : nil
      direct = isReadSoon ? nil : DirectWriter(descriptor, calls)
    } catch {
      unfinished.settle()
      throw FileError(.create, path, "\(error)")
    }
  }

  deinit {
    guard state.withLock(\.isOpen), descriptor != .standardOutput else { return }
    behind?.settle()
    try? direct?.settle()
    try? descriptor.close()
    if let temporary { remove(temporary) }
  }

  /// Whether what is written is seen at once.
  var isTerminal: Bool { TerminalProbe.isTerminal(descriptor) }

  /// Adds bytes.
  func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
    let isFull = state.withLock { state in
      state.buffer.append(contentsOf: bytes)
      return state.buffer.count >= Self.capacity
    }
    if isFull { try flush() }
  }

  /// Adds bytes; many of them do not wait for others.
  func write(_ bytes: [UInt8]) throws(FileError) {
    guard bytes.count >= Self.capacity / 4 else { return try write(bytes[...]) }
    try flush()
    try hand(bytes[...])
  }

  /// Puts the file in place, and waits until that is on the disk as well.
  ///
  /// - Parameter old: Where the file that was there before is kept; it is gone where this is left out.
  /// - Throws: Where the system refuses a part of it; the old file is whole then.
  func finish(keeping old: String? = nil) throws(FileError) {
    try flush()
    guard let temporary else { return }
    state.withLock { $0.isOpen = false }
    do throws(Errno) {
      defer { try? descriptor.close() }
      behind?.settle()
      try direct?.finish()
      try calls.sync(descriptor)
    } catch {
      remove(temporary)
      throw FileError(.write, path, "\(error)")
    }
    try put(temporary, keeping: old)
    do throws(Errno) {
      try calls.syncFolder(FilePath(path).removingLastComponent())
    } catch {
      throw FileError(.write, path, "\(error)")
    }
  }

  /// Gives the file its name; where that fails, the old file has its own again.
  private func put(_ temporary: FilePath, keeping old: String?) throws(FileError) {
    var isMoved = false
    do throws(Errno) {
      if let old, (try? Stat(FilePath(path))) != nil {
        try calls.rename(FilePath(path), FilePath(old))
        isMoved = true
      }
      try calls.rename(temporary, FilePath(path))
      unfinished?.settle()
    } catch {
      if isMoved, let old { try? calls.rename(FilePath(old), FilePath(path)) }
      remove(temporary)
      throw FileError(.write, path, "\(error)")
    }
  }

  /// Hands over what has come together, for a reader who waits for it; nobody waits for a new file.
  func flush() throws(FileError) {
    try state.withLock { state throws(FileError) in
      try hand(state.buffer[...])
      state.buffer.removeAll(keepingCapacity: true)
    }
  }

  private func hand(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    do throws(Errno) {
      if let direct { return try direct.write(bytes) }
      try unsafe calls.writeAll(descriptor, bytes.span.bytes)
      behind?.wrote(bytes.count)
    } catch {
      if descriptor == .standardOutput { StandardStream.leave(descriptor, error) }
      throw FileError(.write, path, "\(error)")
    }
  }

  private func remove(_ file: FilePath) {
    _ = unsafe unlink(file.string)
    unfinished?.settle()
  }
}

extension FileTarget {
  /// Opens a target; what runs that were killed have left of it goes.
  convenience init(tidying path: String, isReadSoon: Bool = true) throws(FileError) {
    if path != "-" { Self.removeLeftovers(of: path) }
    try self.init(path, isReadSoon: isReadSoon)
  }

  /// The name under which a program, known by its number, writes a file until it is whole.
  private static func temporary(for file: FilePath, of program: String) -> FilePath {
    file.removingLastComponent()
      .appending(".\(file.lastComponent?.string ?? "lernlog").\(program).tmp")
  }

  /// Removes what programs that were killed have left of this file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - isOurs: Whether no other program may write it now, so that no number of a program counts.
  static func removeLeftovers(of path: String, isOurs: Bool = false) {
    let file = FilePath(path)
    let folder = file.removingLastComponent()
    let pattern = temporary(for: file, of: "*").lastComponent?.string.split(separator: "*") ?? []
    guard let start = pattern.first, let end = pattern.last,
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: folder.isEmpty ? "." : folder.string)
    else { return }
    for name in names where name.hasPrefix(start) && name.hasSuffix(end) {
      guard isOurs || hasEnded(name.dropFirst(start.count).dropLast(end.count)) else { continue }
      _ = unsafe unlink(folder.appending(name).string)
    }
  }

  /// Whether there is no program of that number any more.
  private static func hasEnded(_ program: Substring) -> Bool {
    guard let number = pid_t(program), number > 0 else { return false }
    return kill(number, 0) != 0 && errno == ESRCH
  }
}
