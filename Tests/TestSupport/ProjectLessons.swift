#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension MemoryFiles {
  /// The project's own courses, under `Lessons`.
  package static func projectLessons() throws -> MemoryFiles {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Lessons").path(percentEncoded: false)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    var files: [String: String] = [:]
    for path in paths where path.contains(".") {
      let bytes = try Data(contentsOf: URL(filePath: folder).appending(path: path))
      files["Lessons/\(path)"] = String(decoding: bytes, as: UTF8.self)
    }
    return MemoryFiles(files)
  }
}
