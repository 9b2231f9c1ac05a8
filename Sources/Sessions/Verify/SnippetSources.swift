import Lessons

/// The toolkit's own Swift files, from which lessons show regions.
package struct SnippetSources: Sendable {
  private let read: @Sendable (String) -> [UInt8]?

  /// Opens a folder.
  ///
  /// - Parameter read: The bytes of a file relative to `Sources`; `nil` where there is none.
  package init(_ read: @escaping @Sendable (String) -> [UInt8]?) {
    self.read = read
  }

  /// The code between `// snippet.REGION` and `// snippet.end`, without its indentation.
  ///
  /// - Throws: A `Diagnostic` where there is no such file or region.
  func code(of snippet: SwiftSource) throws(Diagnostic) -> String {
    guard let bytes = read(snippet.file.value) else {
      throw Diagnostic(
        location: snippet.file.location, message: "there is no 'Sources/\(snippet.file.value)'",
        note: "write the path from 'Sources' on, such as 'Pipeline/Featurize/FeatureHash.swift'")
    }
    let lines = SourceText(file: snippet.file.value, bytes: bytes).lines
    guard
      let start = lines.firstIndex(where: { $0.trimmed == "// snippet.\(snippet.region)" }),
      let end = lines[start...].firstIndex(where: { $0.trimmed == "// snippet.end" })
    else {
      throw Diagnostic(
        location: snippet.file.location,
        message: "'\(snippet.file.value)' has no region '\(snippet.region)'",
        note: "a region stands between '// snippet.\(snippet.region)' and '// snippet.end'")
    }
    let region = lines[(start + 1)..<end]
    let indent = region.filter { !$0.trimmed.isEmpty }.map { $0.prefix { $0 == " " }.count }.min()
    return region.map { $0.dropFirst(indent ?? 0) + "\n" }.joined()
  }

  /// Recorded copies in a lesson that differ from the sources.
  func problems(of lesson: Lesson) -> [Diagnostic] {
    lesson.blocks.compactMap(\.snippet).compactMap { snippet in
      do throws(Diagnostic) {
        let code = try code(of: snippet)
        guard code != snippet.code else { return nil }
        let diff = unifiedDiff(snippet.code, code, oldStart: snippet.bodyLines.lowerBound)
        return Diagnostic(
          location: snippet.file.location,
          message: "the recorded code is not what stands in 'Sources/\(snippet.file.value)'",
          note: (["'lernlog verify --record' renews it"] + diff).joined(separator: "\n"))
      } catch {
        return error
      }
    }
  }
}

extension Block {
  /// The Swift code that is copied from the toolkit.
  var snippet: SwiftSource? {
    if case .swiftSource(let source) = kind { source } else { nil }
  }
}

extension SourceText {
  fileprivate var lines: [String] { lineCount == 0 ? [] : (1...lineCount).map { line($0) } }
}
