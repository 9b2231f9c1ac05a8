/// Reads `course.yml` and finds the lesson files; the lessons themselves are not read.
///
/// - Parameters:
///   - id: The name of the course's folder.
///   - folder: The folder as messages show it; may be empty.
///   - files: The folder.
/// - Returns: The course, `nil` where it cannot be understood; and the problems.
package func readCourse(
  _ id: String, folder: String, files: some CourseFiles
) -> (course: Course?, diagnostics: [Diagnostic]) {
  let source: SourceText
  let names: [String]
  do {
    source = try files.source("course.yml", in: folder)
  } catch {
    return (nil, [error])
  }
  do {
    names = try files.list().sorted()
  } catch {
    return (nil, [.unreadable(folder, because: error.reason)])
  }
  let (node, problems) = readParameters(source, lines: 1..<source.lineCount + 1)
  guard let node else { return (nil, source.diagnostics(with: problems)) }
  if let newer = newerFormat(node) { return (nil, [newer]) }
  var reader = CourseReader(id: id, folder: folder, source: source, names: names)
  let course = reader.course(node)
  return (course, source.diagnostics(with: problems + reader.diagnostics).inOrder)
}

/// A format that this toolkit cannot read; nothing else is looked at then.
private func newerFormat(_ node: ParameterNode) -> Diagnostic? {
  guard let format = node["format"], let version = format.decode(Int.self).value,
    version > Course.format
  else { return nil }
  return .newerFormat(version, at: format.location)
}
