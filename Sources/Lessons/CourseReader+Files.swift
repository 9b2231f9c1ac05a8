/// The lesson files beside `course.yml`.
extension CourseReader {
  /// The lesson files by name, then by language.
  mutating func lessonFiles(
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
  mutating func lessons(
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
    // A file whose lesson is listed under a misspelt name was told already.
    let misspelt = listed.filter { found[$0.value]?[languages[0]] == nil }
      .compactMap { $0.value.nearest(in: found.keys.sorted()) }
    for name in found.keys.sorted()
    where !listed.contains(where: { $0.value == name }) && !misspelt.contains(name) {
      for file in (found[name] ?? [:]).values.map(\.file).sorted() {
        diagnostics.append(.notListed(name, file: shownPath(file, in: folder)))
      }
    }
    return lessons
  }

  /// `glossary.md` and its twins.
  func glossaries(_ languages: [String]) -> [String: String] {
    var glossaries: [String: String] = [:]
    for language in languages {
      let file = language == languages[0] ? "glossary.md" : "glossary.\(language).md"
      if names.contains(file) { glossaries[language] = file }
    }
    return glossaries
  }
}
