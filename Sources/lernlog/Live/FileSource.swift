import Sessions
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The bytes of a file or of standard input, one chunk after another.
///
/// A class, because it owns an open file.
final class FileSource {
  private static let leastChunk = 1 << 12
  private static let largestChunk = 1 << 18
  /// The path that messages name; `-` is standard input.
  let path: String
  private let descriptor: FileDescriptor
  private var chunk: [UInt8]

  /// Opens a file for reading; `-` is standard input.
  init(_ path: String) throws(FileError) {
    self.path = path
    guard path != "-" else {
      descriptor = .standardInput
      chunk = Self.chunk()
      return
    }
    do {
      let file = FilePath(path)
      let status = try Stat(file)
      guard status.type != .directory else { throw Errno.isDirectory }
      descriptor = try FileDescriptor.open(file, .readOnly, options: .closeOnExec)
      chunk = Self.chunk(forBytes: status.type == .regular ? Int(status.size) : 0)
    } catch {
      throw FileError(.read, path, "\(error)")
    }
  }

  /// A descriptor that belongs to the new object from now on.
  private init(_ descriptor: FileDescriptor, path: String) {
    self.path = path
    self.descriptor = descriptor
    chunk = Self.chunk()
  }

  /// Room for what is read at once: little for a short file, as most files are.
  ///
  /// One that is still being written may grow while it is read, so there is some room always.
  ///
  /// - Parameter size: How long the file is; 0 where only the end will tell.
  /// - Returns: Zeros.
  private static func chunk(forBytes size: Int = 0) -> [UInt8] {
    let count = size == 0 ? largestChunk : min(max(size, leastChunk), largestChunk)
    return [UInt8](repeating: 0, count: count)
  }

  /// Opens a file that can be read again from its start.
  ///
  /// What is no regular file, such as a pipe, is copied to a temporary one. That one has no name any
  /// more when this returns: however the program ends, it is gone.
  static func rewindable(_ path: String) throws(FileError) -> FileSource {
    let source = try FileSource(path)
    if path != "-", (try? Stat(FilePath(path)).type) == .regular { return source }
    let copy = FileSource(try .nameless(), path: path)
    while let chunk = try source.next() { try copy.append(chunk) }
    try copy.rewind()
    return copy
  }

  /// Whether somebody types what is read.
  var isTerminal: Bool { TerminalProbe.isTerminal(descriptor) }

  /// How many bytes are still to come; `nil` where only the end will tell.
  var bytesLeft: Int? {
    guard let status = try? Stat(descriptor), status.type == .regular,
      let place = try? descriptor.seek(offset: 0, from: .current)
    else { return nil }
    return Int(status.size - place)
  }

  /// Goes back to the start of a file that was opened to be read again.
  func rewind() throws(FileError) {
    do {
      try descriptor.seek(offset: 0, from: .start)
    } catch {
      throw FileError(.read, path, "\(error)")
    }
  }

  private func append(_ chunk: ArraySlice<UInt8>) throws(FileError) {
    do {
      try descriptor.writeAll(chunk)
    } catch {
      throw FileError(.write, "the temporary copy of \(path)", "\(error)")
    }
  }

  deinit {
    if descriptor != .standardInput { try? descriptor.close() }
  }

  /// The next bytes, or `nil` at the end.
  func next() throws(FileError) -> ArraySlice<UInt8>? {
    do {
      let count = try unsafe chunk.withUnsafeMutableBytes { buffer in
        try unsafe descriptor.read(into: buffer)
      }
      return count == 0 ? nil : chunk[..<count]
    } catch {
      throw FileError(.read, path, "\(error)")
    }
  }
}
