/// Checks links inside a course: the file stands there, and so does the heading.
struct LinkChecker<Files: CourseFiles> {
  let files: Files
  /// The anchors of the Markdown files that were read, by the file's name in the course's folder.
  let anchors: [String: [String]]

  /// Checks the links of a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - file: Its name in the course's folder.
  /// - Returns: A diagnostic for each dead link.
  func diagnostics(for lesson: Lesson, file: String) -> [Diagnostic] {
    lesson.blocks.flatMap { block in
      block.markdown.flatMap(\.destinations).compactMap { destination in
        problem(destination, in: file, from: lesson.source, lines: block.lines)
      }
    }
  }

  /// Checks the links of a glossary.
  func diagnostics(for glossary: Glossary, source: SourceText) -> [Diagnostic] {
    glossary.entries.flatMap { entry in
      entry.blocks.flatMap(\.destinations).compactMap { destination in
        let lines = entry.location.line...max(entry.location.line, source.lineCount)
        return problem(destination, in: glossary.file, from: source, lines: lines)
      }
    }
  }

  /// What is wrong with a link; `nil` for one that works, or that leads to the web and looks like it.
  private func problem(
    _ destination: String, in file: String, from source: SourceText, lines: ClosedRange<Int>
  ) -> Diagnostic? {
    let target = LinkTarget(destination)
    guard target == .course || target == .web && !isWebAddress(destination) else { return nil }
    let place =
      lines.lazy.compactMap { source.place(of: destination, onLine: $0) }.first
      ?? source.place(ofLine: lines.lowerBound)
    guard target == .course else { return .malformedAddress(destination, at: place) }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].isEmpty ? file : String(parts[0])
    if let problem = pathProblem(path, at: place, in: files) { return problem }
    guard parts.count == 2, let known = anchors[path] else { return nil }
    let anchor = String(parts[1])
    guard !known.contains(anchor) else { return nil }
    return .deadAnchor(anchor, in: path, at: place.end(with: anchor), known: known)
  }
}

/// What is wrong with a path that a course names, as it is written and as it stands on the disk.
///
/// - Parameters:
///   - path: The path.
///   - location: Where it is written.
///   - files: The course's folder.
/// - Returns: The problem; `nil` for a file in the folder, reached through no link.
package func pathProblem(
  _ path: String, at location: SourceLocation, in files: some CourseFiles
) -> Diagnostic? {
  if let problem = pathProblem(path, at: location) { return problem }
  if let problem = linkProblem(path, at: location, in: files) { return problem }
  return files.kind(of: path) == .file ? nil : .noSuchFile(path, at: location)
}

/// Refuses a path that leads through a symbolic link.
func linkProblem(
  _ path: String, at location: SourceLocation, in files: some CourseFiles
) -> Diagnostic? {
  var reached = ""
  for piece in path.split(separator: "/") {
    reached += reached.isEmpty ? piece : "/\(piece)"
    guard files.kind(of: reached) == .link else { continue }
    let reason = "'\(reached)' is a symbolic link"
    return .pathOutsideCourse(path, because: reason, at: location)
  }
  return nil
}

extension SourceLocation {
  /// The last characters of a place, as many as a text has; the place itself where it is shorter.
  fileprivate func end(with text: String) -> Self {
    let count = text.unicodeScalars.count
    guard count < length else { return self }
    return Self(file: file, line: line, column: column + length - count, length: count)
  }
}

extension Diagnostic {
  /// A link to a file that is not there.
  static func noSuchFile(_ path: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "there is no file '\(path)' in the course's folder")
  }

  /// A link to a heading that is not there.
  static func deadAnchor(
    _ anchor: String, in file: String, at location: SourceLocation, known: [String]
  ) -> Self {
    Self(
      location: location, message: "'\(file)' has no heading '#\(anchor)'",
      fixIt: anchor.nearest(in: known).map { FixIt(old: anchor, new: $0) })
  }
}
