import Sessions
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The disk.
struct LiveFiles: FileSystem {
  func read(_ path: String) throws(FileError) -> [UInt8] {
    let source = try FileSource(path)
    var bytes: [UInt8] = []
    while let chunk = try source.next() { bytes += chunk }
    return bytes
  }

  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let source = try FileSource(path)
    var bytes: [UInt8] = []
    while bytes.count < limit, let chunk = try source.next() {
      bytes += chunk.prefix(limit - bytes.count)
    }
    return bytes
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let folder = FilePath(path).removingLastComponent().string
    if !folder.isEmpty { try makeFolder(folder) }
    let target = try FileTarget(path)
    try target.write(bytes)
    try target.finish()
  }

  func list(_ folder: String) throws(FileError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw FileError(.read, folder, kind(of: folder) == nil ? "no such folder" : "not a folder")
    }
  }

  func kind(of path: String) -> FileKind? {
    guard let status = try? Stat(FilePath(path), followTargetSymlink: false) else { return nil }
    return switch status.type {
    case .regular: .file
    case .directory: .folder
    case .symbolicLink: .link
    default: .other
    }
  }

  func locked<Value>(
    by path: String, _ body: () throws(FileError) -> Value
  ) throws(FileError) -> Value {
    let folder = FilePath(path).removingLastComponent().string
    if !folder.isEmpty { try makeFolder(folder) }
    return try FileLock.holding(path, body)
  }

  /// Makes a folder, and those above it; one that is there already is fine.
  func makeFolder(_ folder: String) throws(FileError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FileError(.create, folder, "the folder cannot be made")
    }
  }
}
