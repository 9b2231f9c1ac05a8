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

  func list(_ folder: String) throws(FileError) -> [String] {
    let start = "\(folder)/"
    let added = changes.keys.filter { $0.hasPrefix(start) }
      .map { String($0.dropFirst(start.count).prefix { $0 != "/" }) }
    guard !added.isEmpty else { return try base.list(folder) }
    // What is added may be all that there is.
    let names = base.kind(of: folder) == nil ? [] : try base.list(folder)
    return Set(names + added).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func kind(of path: String) -> FileKind? {
    if let kind = base.kind(of: path) { return kind }
    if changes[path] != nil { return .file }
    return changes.keys.contains { $0.hasPrefix("\(path)/") } ? .folder : nil
  }

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
