package import Sessions
import Synchronization

/// Files that exist in memory only; folders exist where files are in them.
package final class MemoryFiles: FileSystem {
  private let contents: Mutex<[String: [UInt8]]>
  private let links: Set<String>

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
}
