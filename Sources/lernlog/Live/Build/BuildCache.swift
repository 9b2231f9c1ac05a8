import Crypto
import Exercises
import Sessions

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What became of sources before, by their content and the toolchain.
struct BuildCache {
  /// More builds than this are not kept; the oldest go first.
  private static let most = 64
  /// The folder, which is ours alone.
  let folder: String
  private let files = LiveFiles.cache

  /// A cache in a folder.
  init(_ folder: String) { self.folder = folder }

  /// The digest of sources, under their names, for a toolchain.
  static func digest(of source: ProgramSource, _ toolchain: Toolchain) -> String {
    var hash = SHA256()
    hash.update(data: Array("\(Lernlog.version)\n\(toolchain.identity)\n".utf8))
    for file in source.files {
      hash.update(data: Array("\(file.name.utf8.count) \(file.text.count)\n\(file.name)".utf8))
      hash.update(data: file.text)
    }
    return hash.finalize().hexadecimal
  }

  /// The result of an earlier build; `nil` where there was none.
  subscript(digest: String) -> BuildResult? {
    let path = "\(folder)/\(digest)"
    guard let bytes = try? files.read(path + "/messages.json"),
      let stored = try? JSONDecoder().decode(StoredBuild.self, from: Data(bytes)),
      let messages = stored.compilerMessages
    else { return nil }
    guard stored.isBuilt else { return .failed(messages) }
    let program = path + "/program"
    guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
    return .built(BuiltSource(path: program, digest: digest), messages)
  }

  /// Keeps a result; another one under the same digest is as good.
  ///
  /// - Parameters:
  ///   - messages: What the learner is told.
  ///   - program: The built program, which is moved; none where sources have mistakes.
  ///   - digest: The digest of the sources.
  /// - Throws: Where the folder cannot be written.
  func store(_ messages: [CompilerMessage], program: String?, as digest: String) throws {
    let new = "\(folder)/work/new-\(UUID().uuidString)"
    let stored = StoredBuild(isBuilt: program != nil, messages)
    try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: new) }
    try files.write(Array(JSONEncoder().encode(stored)), to: new + "/messages.json")
    if let program {
      try FileManager.default.moveItem(atPath: program, toPath: new + "/program")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o500], ofItemAtPath: new + "/program")
    }
    let place = "\(folder)/\(digest)"
    if self[digest] == nil {
      // What is there and cannot be read is no result; what another run puts there meanwhile is one.
      try? FileManager.default.removeItem(atPath: place)
      try? FileManager.default.moveItem(atPath: new, toPath: place)
    }
    removeOldest()
  }

  private func removeOldest() {
    let names = ((try? files.list(folder)) ?? []).filter { $0.utf8.count == 64 }
    guard names.count > Self.most else { return }
    let dated = names.map { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      return (name, attributes?[.modificationDate] as? Date ?? .distantPast)
    }
    for (name, _) in dated.sorted(by: { $0.1 < $1.1 }).prefix(names.count - Self.most) {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }
}

/// A result as it is kept.
private struct StoredBuild: Codable {
  struct Message: Codable {
    let file: String?
    let line: Int?
    let column: Int?
    let severity: String
    let message: String
  }

  let isBuilt: Bool
  let messages: [Message]

  init(isBuilt: Bool, _ messages: [CompilerMessage]) {
    self.isBuilt = isBuilt
    self.messages = messages.map {
      Message(
        file: $0.file, line: $0.line, column: $0.column, severity: $0.severity.rawValue,
        message: $0.message)
    }
  }

  /// The messages; `nil` where one has an unknown severity.
  var compilerMessages: [CompilerMessage]? {
    let read = messages.compactMap { message in
      CompilerMessage.Severity(rawValue: message.severity).map {
        CompilerMessage(
          file: message.file, line: message.line, column: message.column, severity: $0,
          message: message.message)
      }
    }
    return read.count == messages.count ? read : nil
  }
}
