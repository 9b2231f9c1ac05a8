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

/// A folder that one program has for itself, and that goes with it.
///
/// A class, because it owns the folder. The program's own part is one level further down: what stands
/// beside it, such as the input, is ours.
final class WorkFolder {
  /// More files than this fill a disk's tables, however small they are.
  static let mostFiles = 2000
  /// Deeper folders have paths that the system refuses.
  private static let deepest = 24
  private let base: String
  private let descriptor: FileDescriptor
  /// Where the program works.
  var path: String { base + "/work" }
  /// The file that becomes its standard input.
  var input: String { base + "/input" }

  /// Makes a folder that nobody else can enter.
  ///
  /// - Parameters:
  ///   - parent: Where it is made.
  ///   - input: What comes from standard input.
  ///   - files: What is there from the start.
  /// - Throws: Why it cannot be made.
  init(
    in parent: String, input: [UInt8] = [], files: [(name: String, bytes: [UInt8])] = []
  ) throws {
    var template = Array("\(parent)/lernlog-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    base = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    do {
      try FileManager.default.createDirectory(
        atPath: base + "/work", withIntermediateDirectories: false)
      descriptor = try FileDescriptor.open(
        FilePath(base + "/work"), .readOnly, options: [.directory, .noFollow, .closeOnExec])
    } catch {
      _ = LearnerProcess.remove(base)
      throw error
    }
    try Self.write(input, to: self.input)
    for file in files { try Self.write(file.bytes, to: path(of: file.name)) }
  }

  deinit {
    try? descriptor.close()
    _ = LearnerProcess.remove(base)
  }

  /// Removes folders that earlier runs, killed in the middle, have left; none of today's runs is so long.
  static func removeStale(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for path in names.map({ "\(parent)/\($0)" }) {
      guard let status = try? Stat(FilePath(path), followTargetSymlink: false) else { continue }
      if status.st_mtim.tv_sec < time(nil) - 3600 { _ = LearnerProcess.remove(path) }
    }
  }

  /// The absolute path of a file right in the folder.
  func path(of name: String) throws -> String {
    guard isPlainFileName(name) else { throw Errno.invalidArgument }
    return "\(path)/\(name)"
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
      permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(bytes) }
  }

  /// Whether the files are too many, too large together, or too deep.
  func isOver(_ bytes: Int) -> Bool {
    guard bytes >= 0 else { return true }
    var left = (files: Self.mostFiles, bytes: bytes)
    return !Self.measure(path, depth: 0, &left)
  }

  /// Takes what is in a folder off what is left; returns whether something is left.
  private static func measure(
    _ folder: String, depth: Int, _ left: inout (files: Int, bytes: Int)
  ) -> Bool {
    guard depth < deepest else { return false }
    var names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    if names == nil, (try? Stat(FilePath(folder), followTargetSymlink: false).type) == .directory {
      // What the program hides from us it hides from nobody.
      _ = unsafe chmod(folder, S_IRWXU)
      names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    }
    left.files -= names?.count ?? 0
    guard left.files >= 0 else { return false }
    for name in names ?? [] {
      let path = "\(folder)/\(name)"
      guard let status = try? Stat(FilePath(path), followTargetSymlink: false) else { continue }
      if status.type == .directory {
        guard measure(path, depth: depth + 1, &left) else { return false }
      } else {
        left.bytes -= Int(status.sizeAllocated)
        guard left.bytes >= 0 else { return false }
      }
    }
    return true
  }

  /// What is in a file right in the folder; `nil` unless it is a plain file of at most `limit` bytes.
  func read(_ name: String, atMost limit: Int) -> [UInt8]? {
    guard isPlainFileName(name) else { return nil }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = FileDescriptor(rawValue: unsafe openat(descriptor.rawValue, name, flags))
    guard file.rawValue != -1 else { return nil }
    defer { try? file.close() }
    guard let status = try? file.stat(), status.type == .regular, status.size <= limit
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    var count = 0
    while count < bytes.count {
      let read = try? unsafe bytes.withUnsafeMutableBytes {
        try unsafe file.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
      }
      guard let read, read > 0 else { break }
      count += read
    }
    return Array(bytes.prefix(count))
  }
}

/// Whether a name is that of a file right in a folder.
func isPlainFileName(_ name: String) -> Bool {
  !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 255
    && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
}
