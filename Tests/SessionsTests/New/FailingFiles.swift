import Sessions
import Synchronization

/// Files of which one write fails, counted from 1; those after it succeed.
final class FailingFiles: FileSystem {
  private let base: any FileSystem
  private let failing: Int
  private let count = Mutex(0)

  init(_ base: any FileSystem, failing: Int) { (self.base, self.failing) = (base, failing) }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let number = count.withLock {
      $0 += 1
      return $0
    }
    guard number != failing else { throw FileError(.write, path, "No space left on device") }
    try base.write(bytes, to: path)
  }

  func read(_ path: String) throws(FileError) -> [UInt8] { try base.read(path) }

  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    try base.read(path, limit: limit)
  }

  func replace(_ path: String, with bytes: [UInt8], keeping old: String) throws(FileError) {
    try base.replace(path, with: bytes, keeping: old)
  }

  func move(_ path: String, to other: String) throws(FileError) { try base.move(path, to: other) }

  func remove(_ path: String) throws(FileError) { try base.remove(path) }

  func list(_ folder: String) throws(FileError) -> [String] { try base.list(folder) }

  func kind(of path: String) -> FileKind? { base.kind(of: path) }

  func locked<Value>(
    by path: String, _ body: () throws(FileError) -> Value
  ) throws(FileError) -> Value { try base.locked(by: path, body) }

  func hold(_ path: String) throws(FileError) -> FileHold { try base.hold(path) }
}
