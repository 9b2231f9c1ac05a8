import Sessions
import SystemPackage

/// The bytes of a file or of standard input, one chunk after another.
///
/// A class, because it owns an open file.
final class FileSource {
  private static let chunkSize = 1 << 18
  /// The path that messages name; `-` is standard input.
  let path: String
  private let descriptor: FileDescriptor
  private var chunk = [UInt8](repeating: 0, count: chunkSize)

  /// Opens a file for reading; `-` is standard input.
  init(_ path: String) throws(FileError) {
    self.path = path
    guard path != "-" else {
      descriptor = .standardInput
      return
    }
    do {
      let file = FilePath(path)
      guard try Stat(file).type != .directory else { throw Errno.isDirectory }
      descriptor = try FileDescriptor.open(file, .readOnly, options: .closeOnExec)
    } catch {
      throw FileError(.read, path, "\(error)")
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
