import Sessions
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

/// The disk.
struct LiveFiles: FileSystem {
  /// The disk, for what can be computed again: after a power cut a file of it may be empty.
  static let cache = LiveFiles(calls: .unsynced)

  private let calls: DiskCalls

  /// The disk; a test lets some of its calls fail.
  init(calls: DiskCalls = .live) { self.calls = calls }

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
    try makeFolder(of: path)
    let target = try FileTarget(path, calls: calls)
    try target.write(bytes)
    try target.finish()
  }

  func replace(_ path: String, with bytes: [UInt8], keeping old: String) throws(FileError) {
    try makeFolder(of: path)
    FileTarget.removeLeftovers(of: path, isOurs: true)
    let target = try FileTarget(path, calls: calls)
    try target.write(bytes)
    try target.finish(keeping: old)
  }

  func move(_ path: String, to other: String) throws(FileError) {
    do throws(Errno) {
      try calls.rename(FilePath(path), FilePath(other))
      try calls.syncFolder(FilePath(other).removingLastComponent())
    } catch {
      throw FileError(.write, other, "\(error)")
    }
  }

  func remove(_ path: String) throws(FileError) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw FileError(.write, path, "it cannot be removed")
    }
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
    try makeFolder(of: path)
    return try FileLock.holding(path, body)
  }

  func hold(_ path: String) throws(FileError) -> FileHold {
    try makeFolder(of: path)
    return try FileLock.hold(path)
  }

  private func makeFolder(of path: String) throws(FileError) {
    let folder = FilePath(path).removingLastComponent()
    if !folder.isEmpty { try makeFolder(folder.string) }
  }

  /// Makes a folder, and those above it; one that is there already is fine.
  ///
  /// Where one of them cannot be made, those that were made for it go again.
  func makeFolder(_ folder: String) throws(FileError) {
    var missing: [FilePath] = []
    var next = FilePath(folder)
    while !next.isEmpty, (try? Stat(next)) == nil {
      missing.append(next)
      guard next.removeLastComponent() else { break }
    }
    var made: [FilePath] = []
    for path in missing.reversed() {
      guard unsafe mkdir(path.string, S_IRWXU | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH) != 0 else {
        made.append(path)
        continue
      }
      let reason = Errno(rawValue: errno)
      guard reason != .fileExists else { continue }
      for path in made.reversed() { _ = unsafe rmdir(path.string) }
      throw FileError(.create, folder, "\(reason)")
    }
    guard (try? Stat(FilePath(folder)).type) == .directory else {
      throw FileError(.create, folder, "\(Errno.notDirectory)")
    }
  }
}
