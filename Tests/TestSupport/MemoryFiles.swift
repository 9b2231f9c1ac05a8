package import Sessions
import Synchronization

/// Files that exist in memory only; folders exist where files are in them.
package final class MemoryFiles: FileSystem {
  private let contents: Mutex<[String: [UInt8]]>
  private let links: Set<String>
  private let locks = Mutex<Set<String>>([])

  /// Files by path, and the paths that pretend to be symbolic links.
  package init(_ files: [String: String] = [:], links: Set<String> = []) {
    contents = Mutex(files.mapValues { Array($0.utf8) })
    self.links = links
  }

  /// The text of a file, `nil` where there is none.
  package func text(_ path: String) -> String? {
    contents.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// All paths, sorted.
  package var paths: [String] { contents.withLock { $0.keys.sorted() } }

  package func read(_ path: String) throws(FileError) -> [UInt8] {
    guard let bytes = contents.withLock({ $0[path] }) else {
      throw FileError(.read, path, "No such file or directory")
    }
    return bytes
  }

  package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    Array(try read(path).prefix(limit))
  }

  package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    contents.withLock { $0[path] = bytes }
  }

  package func replace(
    _ path: String, with bytes: [UInt8], keeping old: String
  ) throws(FileError) {
    contents.withLock {
      if let former = $0[path] { $0[old] = former }
      $0[path] = bytes
    }
  }

  package func move(_ path: String, to other: String) throws(FileError) {
    let bytes = try read(path)
    contents.withLock {
      $0[path] = nil
      $0[other] = bytes
    }
  }

  package func remove(_ path: String) throws(FileError) {
    guard contents.withLock({ $0.removeValue(forKey: path) }) != nil else {
      throw FileError(.write, path, "it cannot be removed")
    }
  }

  package func list(_ folder: String) throws(FileError) -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let names = paths.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count).prefix { $0 != "/" }) }
    guard !names.isEmpty else { throw FileError(.read, folder, "No such file or directory") }
    return Set(names).sorted()
  }

  package func kind(of path: String) -> FileKind? {
    if links.contains(path) { return .link }
    if contents.withLock({ $0[path] != nil }) { return .file }
    return paths.contains { $0.hasPrefix(path + "/") } ? .folder : nil
  }

  package func locked<Value>(
    by path: String, _ body: () throws(FileError) -> Value
  ) throws(FileError) -> Value { try body() }

  package func hold(_ path: String) throws(FileError) -> FileHold {
    guard locks.withLock({ $0.insert(path).inserted }) else { return .taken(by: 4711) }
    return .held(Held { [weak self] in _ = self?.locks.withLock { $0.remove(path) } })
  }

  /// A lock that is let go of with this object.
  private final class Held: FileHolding {
    private let release: @Sendable () -> Void

    init(_ release: @escaping @Sendable () -> Void) { self.release = release }

    deinit { release() }
  }
}
