/// Everything that stands in a course's folder, and everything that is wrong with it.
package struct WholeCourse: Sendable {
  /// The course.
  package let course: Course
  /// The lessons by language, each in the order of the course; a file that cannot be read is missing.
  package let lessons: [String: [Lesson]]
  /// The glossaries by language.
  package let glossaries: [String: Glossary]
  /// The files by the name that diagnostics show.
  package let sources: [String: SourceText]
  /// What is wrong, file by file.
  package let diagnostics: [Diagnostic]
}

/// Reads one lesson of a course.
///
/// - Parameters:
///   - entry: The lesson.
///   - language: The language; where there is no file in it, the first one is read.
///   - course: The course.
///   - files: The course's folder.
///   - known: The steps and charts that there are.
/// - Returns: The lesson, `nil` where its file cannot be read; and the problems.
package func readLesson(
  _ entry: LessonEntry, in language: String, of course: Course, files: some CourseFiles,
  known: KnownNames
) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
  let language = entry.files[language] == nil ? course.firstLanguage : language
  guard let file = entry.files[language] else { return (nil, []) }
  do {
    let source = try files.source(file, in: course.folder)
    return parseLesson(
      source, course: course.id, name: entry.name, language: language, known: known)
  } catch {
    return (nil, [error])
  }
}

/// Reads a course with all its lessons and glossaries, and checks what needs several files.
///
/// - Parameters:
///   - course: The course.
///   - files: Its folder.
///   - known: The steps and charts that there are.
/// - Returns: All of it.
package func readWholeCourse(
  _ course: Course, files: some CourseFiles, known: KnownNames
) -> WholeCourse {
  var sources = [course.source.file: course.source]
  var diagnostics: [Diagnostic] = []
  var lessons: [String: [Lesson]] = [:]
  var glossaries: [String: Glossary] = [:]
  for language in course.languages {
    for entry in course.lessons where entry.files[language] != nil {
      let (lesson, problems) = readLesson(
        entry, in: language, of: course, files: files, known: known)
      diagnostics += problems
      guard let lesson else { continue }
      lessons[language, default: []].append(lesson)
      sources[lesson.file] = lesson.source
    }
    guard let file = course.glossaries[language] else { continue }
    do {
      let source = try files.source(file, in: course.folder)
      sources[source.file] = source
      let (glossary, problems) = readGlossary(source, file: file)
      glossaries[language] = glossary
      diagnostics += problems
    } catch {
      diagnostics.append(error)
    }
  }
  let whole = WholeCourse(
    course: course, lessons: lessons, glossaries: glossaries, sources: sources,
    diagnostics: diagnostics)
  return whole.checked(files)
}

extension WholeCourse {
  /// The same with the problems that only several files together show.
  fileprivate func checked(_ files: some CourseFiles) -> Self {
    let first = lessons[course.firstLanguage] ?? []
    let faulty = Set(diagnostics.filter { $0.severity == .error }.compactMap { $0.location?.file })
    var diagnostics = diagnostics + circles(of: first)
    for language in course.languages {
      for lesson in lessons[language] ?? [] {
        diagnostics += references(
          of: lesson, among: lessons[language] ?? [], in: course,
          isWhole: !faulty.contains(lesson.file))
        diagnostics += lesson.files.compactMap { linkProblem($0.value, at: $0.location, in: files) }
        guard language != course.firstLanguage,
          let source = first.first(where: { $0.name == lesson.name })
        else { continue }
        let (translated, problem) = translatedTexts(of: lesson, files)
        diagnostics += [problem].compactMap(\.self)
        diagnostics += compare(source, with: lesson, translated: translated)
      }
    }
    diagnostics += linkDiagnostics(files)
    return Self(
      course: course, lessons: lessons, glossaries: glossaries, sources: sources,
      diagnostics: diagnostics.inOrder)
  }

  /// What a twin was translated from, where that was kept.
  private func translatedTexts(
    of twin: Lesson, _ files: some CourseFiles
  ) -> (TranslatedTexts?, Diagnostic?) {
    guard let name = course.lesson(named: twin.name)?.files[twin.language] else {
      return (nil, nil)
    }
    let path = TranslatedTexts.path(of: name)
    guard files.kind(of: path) != nil else { return (nil, nil) }
    do {
      return (TranslatedTexts(try files.source(path, in: course.folder)), nil)
    } catch {
      return (nil, error)
    }
  }

  private func linkDiagnostics(_ files: some CourseFiles) -> [Diagnostic] {
    let lessonFiles = lessons.values.flatMap(\.self).map { lesson in
      (lesson, course.lesson(named: lesson.name)?.files[lesson.language] ?? "")
    }
    var anchors = Dictionary(uniqueKeysWithValues: lessonFiles.map { ($1, $0.anchors) })
    for glossary in glossaries.values { anchors[glossary.file] = glossary.entries.map(\.anchor) }
    let checker = LinkChecker(files: files, anchors: anchors)
    let inLessons = lessonFiles.flatMap { checker.diagnostics(for: $0, file: $1) }
    let inGlossaries = glossaries.values.flatMap { glossary -> [Diagnostic] in
      guard let source = sources[shownPath(glossary.file, in: course.folder)] else { return [] }
      return checker.diagnostics(for: glossary, source: source)
    }
    return inLessons + inGlossaries + glossaries.keys.sorted().flatMap(unusedTerms)
  }

  /// The terms of a glossary that no lesson of its language links, where all lessons are translated.
  private func unusedTerms(in language: String) -> [Diagnostic] {
    guard let glossary = glossaries[language], let lessons = lessons[language],
      lessons.count == course.lessons.count
    else { return [] }
    let linked = Set(lessons.flatMap(\.blocks).flatMap(\.markdown).flatMap(\.destinations))
    return glossary.entries.filter { !linked.contains("\(glossary.file)#\($0.anchor)") }
      .map { .unusedTerm($0, in: glossary.file) }
  }
}

extension Lesson {
  /// The files that its steps name.
  fileprivate var files: [Located<String>] {
    blocks.compactMap { block in
      guard case .step(let step) = block.kind, let file = step.parameters["file"] else {
        return nil
      }
      return file.text.map { Located($0, at: file.location) }
    }
  }

  /// What links to this lesson may name.
  fileprivate var anchors: [String] {
    blocks.compactMap { block in
      if case .heading(_, _, let slug) = block.kind { slug } else { nil }
    }
  }
}
