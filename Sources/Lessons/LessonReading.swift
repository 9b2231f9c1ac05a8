/// Reads a lesson: all that can be understood of it, and all that cannot.
///
/// A lesson with an error is not run. What needs other files (links, reviews, `continues`) is checked
/// with the course.
///
/// - Parameters:
///   - source: The file.
///   - course: The id of the course.
///   - name: The lesson's name, without number and language.
///   - language: The code of its language.
///   - known: The steps and charts that there are.
/// - Returns: The lesson, and its problems in the order of their places.
package func parseLesson(
  _ source: SourceText, course: String, name: String, language: String, known: KnownNames
) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
  let (front, frontDiagnostics) = readFrontMatter(source)
  let (document, markdownDiagnostics) = readMarkdown(source, from: front.lastLine + 1)
  var reader = BlockReader(source: source, known: known)
  reader.read(document)
  reader.finish()
  let lesson = Lesson(
    course: course, name: name, language: language, front: front, blocks: reader.blocks,
    given: reader.given, sectionHashes: reader.sectionHashes, source: source)
  let diagnostics =
    source.diagnostics(with: frontDiagnostics + markdownDiagnostics + reader.diagnostics)
    + goalDiagnostics(front, names: reader.questions.keys.sorted() + lesson.exercises.map(\.value))
    + untranslatedTexts(in: lesson)
  return (lesson, diagnostics.inOrder)
}

/// Goals that are shown by questions or exercises which the lesson does not have.
private func goalDiagnostics(_ front: FrontMatter, names: [String]) -> [Diagnostic] {
  let (known, near) = (Set(names), Array(names.prefix(suggestionLimit)))
  return front.goals.flatMap(\.by).filter { !known.contains($0.value) }.map { name in
    .unknownGoalProof(name.value, at: name.location, known: near)
  }
}

/// Texts that wait for a translator.
private func untranslatedTexts(in lesson: Lesson) -> [Diagnostic] {
  let mark = untranslatedMark(lesson.language)
  return (1...max(1, lesson.source.lineCount)).compactMap { number in
    lesson.source.place(of: mark, onLine: number).map { .untranslated(mark, at: $0) }
  }
}

extension SourceText {
  /// Where a text stands on a line, behind a mark if there is one.
  func place(of text: String, onLine number: Int, after mark: String = "") -> SourceLocation? {
    let line = line(number)
    let start = line.firstPlace(of: mark)?.upperBound ?? line.startIndex
    guard let found = line[start...].firstPlace(of: text) else { return nil }
    return SourceLocation(
      file: file, line: number, column: line[..<found.lowerBound].unicodeScalars.count + 1,
      length: text.unicodeScalars.count)
  }

  /// A whole line, without the blanks around it.
  func place(ofLine number: Int) -> SourceLocation {
    let line = line(number)
    let content = trimmingBlanks(line)
    return place(of: content, onLine: number)
      ?? SourceLocation(file: file, line: number, length: line.unicodeScalars.count)
  }
}

extension Diagnostic {
  /// A goal that names a question which is not there.
  static func unknownGoalProof(
    _ name: String, at location: SourceLocation, known: [String]
  ) -> Self {
    Self(
      location: location, message: "the lesson has no question or exercise '\(name)'",
      fixIt: name.nearest(in: known).map { FixIt(old: name, new: $0) })
  }

  /// Whether this asks to translate a text that was copied from the first language.
  package var asksForTranslation: Bool { message.hasPrefix("translate this text") }

  /// A text that was copied from the first language.
  static func untranslated(_ mark: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "translate this text, and take '\(mark)' away")
  }
}

/// What stands before a text that was copied from the first language.
func untranslatedMark(_ language: String) -> String { "TODO(\(language))" }
