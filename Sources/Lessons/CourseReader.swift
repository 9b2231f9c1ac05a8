/// The keys of `course.yml`.
private struct CourseKeys: Decodable {
  let format: Located<Int>
  let languages: [Located<String>]
  let title: ParameterNode
  let summary: ParameterNode
  let after: Located<String>?
  let lessons: [Located<String>]
}

extension ParameterShape {
  /// What may stand in `course.yml`.
  package static var course: Self {
    .keys(
      Self(of: CourseKeys.self).keys.map { key in
        ["title", "summary"].contains(key.name)
          ? Key(key.name, .named(.text), isRequired: key.isRequired) : key
      })
  }
}

/// Builds a course from its file and the names beside it.
struct CourseReader {
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
    let place = node["languages"]?.location ?? node.location
    guard let languages = languages(keys.languages, at: place) else { return nil }
    let found = lessonFiles(languages)
    return Course(
      id: id, folder: folder, languages: languages,
      titles: texts(keys.title, "title", languages),
      summaries: texts(keys.summary, "summary", languages), after: earlier(keys.after),
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

  /// The course before this one; whether it is there depends on the folders that are looked at.
  private mutating func earlier(_ name: Located<String>?) -> String? {
    guard let name else { return nil }
    if !isId(name.value) || name.value == id {
      diagnostics.append(.notAnEarlierCourse(name.value, at: name.location))
    }
    return name.value
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
    // A text under a code that is none of the course's was told already.
    guard node.entries.allSatisfy({ languages.contains($0.key) }) else { return texts }
    for language in languages where node[language] == nil {
      let isFirst = language == languages[0]
      diagnostics.append(.noText(key, in: language, isFirst: isFirst, at: node.location))
    }
    return texts
  }
}
