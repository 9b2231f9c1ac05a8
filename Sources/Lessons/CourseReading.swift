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
  guard let node else { return (nil, source.diagnostics + problems) }
  if let newer = newerFormat(node) { return (nil, [newer]) }
  var reader = CourseReader(id: id, folder: folder, source: source, names: names)
  let course = reader.course(node)
  return (course, (source.diagnostics + problems + reader.diagnostics).inOrder)
}

/// A format that this toolkit cannot read; nothing else is looked at then.
private func newerFormat(_ node: ParameterNode) -> Diagnostic? {
  guard let format = node["format"], let version = format.decode(Int.self).value,
    version > Course.format
  else { return nil }
  return .newerFormat(version, at: format.location)
}

/// The keys of `course.yml`.
private struct CourseKeys: Decodable {
  let format: Located<Int>
  let languages: [Located<String>]
  let title: ParameterNode
  let summary: ParameterNode
  let lessons: [Located<String>]
}

/// Builds a course from its file and the names beside it.
private struct CourseReader {
  let id: String
  let folder: String
  let source: SourceText
  let names: [String]
  var diagnostics: [Diagnostic] = []

  init(id: String, folder: String, source: SourceText, names: [String]) {
    self.id = id
    self.folder = folder
    self.source = source
    self.names = names
  }

  mutating func course(_ node: ParameterNode) -> Course? {
    if !isId(id) { diagnostics.append(.notAnId(id, at: source.place(ofLine: 1))) }
    let (keys, problems) = node.decode(CourseKeys.self)
    diagnostics += problems
    guard let keys else { return nil }
    if keys.format.value != Course.format {
      diagnostics.append(.unknownFormat(keys.format.value, at: keys.format.location))
    }
    guard let languages = languages(keys.languages, at: node.location) else { return nil }
    let found = lessonFiles(languages)
    return Course(
      id: id, folder: folder, languages: languages,
      titles: texts(keys.title, "title", languages),
      summaries: texts(keys.summary, "summary", languages),
      lessons: lessons(keys.lessons, found, languages), glossaries: glossaries(languages),
      source: source)
  }

  private mutating func languages(
    _ written: [Located<String>], at location: SourceLocation
  ) -> [String]? {
    var languages: [String] = []
    for code in written {
      let isCode = (2...3).contains(code.value.utf8.count) && isId(code.value)
      if !isCode || languages.contains(code.value) {
        diagnostics.append(.notALanguage(code.value, at: code.location))
      } else {
        languages.append(code.value)
      }
    }
    if written.isEmpty { diagnostics.append(.noLanguage(at: location)) }
    return languages.isEmpty ? nil : languages
  }

  /// Texts by language; the first language must have one, the others should.
  private mutating func texts(
    _ node: ParameterNode, _ key: String, _ languages: [String]
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in node.entries {
      if !languages.contains(entry.key) {
        let known = entry.keyLocation
        diagnostics.append(.unknownLanguage(entry.key, at: known, languages: languages))
      }
      if let text = entry.value.text, !trimmingWhitespace(text).isEmpty {
        texts[entry.key] = text
      } else {
        diagnostics.append(.emptyText(at: entry.value.location))
      }
    }
    for language in languages where node[language] == nil {
      let isFirst = language == languages[0]
      diagnostics.append(.noText(key, in: language, isFirst: isFirst, at: node.location))
    }
    return texts
  }
}

// MARK: - Lesson files

extension CourseReader {
  /// The lesson files by name, then by language.
  private mutating func lessonFiles(
    _ languages: [String]
  ) -> [String: [String: LessonFileName]] {
    var found: [String: [String: LessonFileName]] = [:]
    for file in names.compactMap(LessonFileName.init) {
      let place = SourceLocation(file: shownPath(file.file, in: folder), line: 1)
      let language = file.language ?? languages[0]
      if !isId(file.name) {
        diagnostics.append(.notAnId(file.name, at: place))
      } else if !languages.contains(language) || file.language == languages[0] {
        diagnostics.append(.oddLanguageOfFile(language, at: place, languages: languages))
      } else if let other = found[file.name]?[language] {
        diagnostics.append(.sameLesson(file.name, at: place, other: other.file))
      } else {
        found[file.name, default: [:]][language] = file
      }
    }
    return found
  }

  /// The listed lessons that have a file in the first language.
  private mutating func lessons(
    _ listed: [Located<String>], _ found: [String: [String: LessonFileName]],
    _ languages: [String]
  ) -> [LessonEntry] {
    var lessons: [LessonEntry] = []
    for name in listed {
      if let other = lessons.first(where: { $0.name == name.value }) {
        diagnostics.append(.listedTwice(name.value, at: name.location, other: other.location))
        continue
      }
      guard let files = found[name.value], let first = files[languages[0]] else {
        let known = found.keys.sorted()
        diagnostics.append(.noLessonFile(name.value, at: name.location, known: known))
        continue
      }
      for language in languages where files[language] == nil {
        diagnostics.append(.notTranslated(name.value, to: language, at: name.location))
      }
      lessons.append(
        LessonEntry(
          name: name.value, number: first.number, files: files.mapValues(\.file),
          location: name.location))
    }
    for name in found.keys.sorted() where !listed.contains(where: { $0.value == name }) {
      for file in (found[name] ?? [:]).values.map(\.file).sorted() {
        diagnostics.append(.notListed(name, file: shownPath(file, in: folder)))
      }
    }
    return lessons
  }

  /// `glossary.md` and its twins.
  private func glossaries(_ languages: [String]) -> [String: String] {
    var glossaries: [String: String] = [:]
    for language in languages {
      let file = language == languages[0] ? "glossary.md" : "glossary.\(language).md"
      if names.contains(file) { glossaries[language] = file }
    }
    return glossaries
  }
}
