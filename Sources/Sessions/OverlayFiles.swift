/// Files as they would be after some changes; nothing is written.
struct OverlayFiles: FileSystem {
  let base: any FileSystem
  let changes: [String: [UInt8]]

  func read(_ path: String) throws(FileError) -> [UInt8] {
    if let bytes = changes[path] { return bytes }
    return try base.read(path)
  }

  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    if let bytes = changes[path] { return Array(bytes.prefix(limit)) }
    return try base.read(path, limit: limit)
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) { throw .onlyLookedAt(path) }

  func replace(_ path: String, with bytes: [UInt8], keeping old: String) throws(FileError) {
    throw .onlyLookedAt(path)
  }

  func move(_ path: String, to other: String) throws(FileError) { throw .onlyLookedAt(other) }

  func remove(_ path: String) throws(FileError) { throw .onlyLookedAt(path) }

  func list(_ folder: String) throws(FileError) -> [String] { try base.list(folder) }

  func kind(of path: String) -> FileKind? { base.kind(of: path) }

  func locked<Value>(
    by path: String, _ body: () throws(FileError) -> Value
  ) throws(FileError) -> Value { try body() }

  func hold(_ path: String) throws(FileError) -> FileHold { throw .onlyLookedAt(path) }
}

extension FileError {
  fileprivate static func onlyLookedAt(_ path: String) -> Self {
    Self(.write, path, "these files are only looked at")
  }
}
