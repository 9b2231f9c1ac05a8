/// The folder that a site is written to, which holds nothing else.
///
/// A file in it lists what lernlog wrote there. Only such files are ever replaced or removed.
package struct SiteFolder {
  /// The name of the list.
  static let marker = ".lernlog-export"
  private static let firstLine = "These files were written by lernlog export, which replaces them."

  private let folder: String
  private let files: any FileSystem

  /// Names a folder, which may be new.
  package init(_ folder: String, _ files: any FileSystem) {
    self.folder = folder
    self.files = files
  }

  /// Writes files; each appears whole or not at all.
  ///
  /// - Parameters:
  ///   - pages: The files by their paths in the folder.
  ///   - keepsOthers: Whether what an earlier export wrote stays where it is.
  /// - Returns: The names of the files that were removed, because they belong to no page any more.
  /// - Throws: A `SiteRefusal`, before anything is written, or a `FileError`.
  package func write(_ pages: [String: [UInt8]], keepsOthers: Bool = false) throws -> [String] {
    let known = try listed()
    try refuseStrangers(besides: known)
    let all = known.union(pages.keys)
    // Until the end, the list names the files of both exports: one that is stopped can be done again.
    try list(all)
    for (path, bytes) in pages.sorted(by: { $0.key < $1.key }) {
      try files.write(bytes, to: "\(folder)/\(path)")
    }
    guard !keepsOthers else { return [] }
    let old = known.subtracting(pages.keys).sorted()
    for path in old where files.kind(of: "\(folder)/\(path)") == .file {
      try files.remove("\(folder)/\(path)")
    }
    try list(Set(pages.keys))
    return old
  }

  /// The files that an earlier export wrote; none in a new folder.
  private func listed() throws -> Set<String> {
    let path = "\(folder)/\(Self.marker)"
    guard files.kind(of: path) == .file else { return [] }
    let lines = String(decoding: try files.read(path), as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.firstLine else {
      throw SiteRefusal.notOurList(path)
    }
    return Set(lines.dropFirst().map(String.init).filter(isInside))
  }

  /// Whether a path stays in the folder.
  private func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }

  private func list(_ paths: Set<String>) throws(FileError) {
    let lines = [Self.firstLine] + paths.sorted()
    try files.write(
      Array(lines.map { "\($0)\n" }.joined().utf8), to: "\(folder)/\(Self.marker)")
  }

  /// Refuses a folder in which something stands that lernlog did not write; hidden files may.
  private func refuseStrangers(besides known: Set<String>) throws {
    switch files.kind(of: folder) {
    case nil: return
    case .folder: break
    default: throw SiteRefusal.notAFolder(folder)
    }
    try refuseStrangers(in: "", besides: known)
  }

  private func refuseStrangers(in inner: String, besides known: Set<String>) throws {
    for name in try files.list("\(folder)/\(inner)") where !name.hasPrefix(".") {
      let path = inner + name
      switch files.kind(of: "\(folder)/\(path)") {
      case .folder: try refuseStrangers(in: "\(path)/", besides: known)
      case .file where known.contains(path): continue
      default: throw SiteRefusal.stranger(path, in: folder)
      }
    }
  }
}

/// Why a folder is not written to.
package struct SiteRefusal: Error, Equatable {
  /// What is wrong, and what to do instead.
  package let message: String

  static func notAFolder(_ folder: String) -> Self {
    Self(message: "'\(folder)' is no folder; name a folder that is new or empty")
  }

  static func stranger(_ path: String, in folder: String) -> Self {
    Self(
      message:
        "'\(folder)' holds '\(path)', which lernlog did not write; name a folder that is new "
        + "or empty, or move that file away")
  }

  static func notOurList(_ path: String) -> Self {
    Self(
      message: "'\(path)' is not the list that lernlog writes; name a folder that is new or empty")
  }
}
