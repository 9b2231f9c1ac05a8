package import Lessons

/// The files of a new lesson, at the end of a course.
///
/// - Parameters:
///   - name: Its name.
///   - course: The course, read without an error.
///   - files: The disk.
/// - Returns: Everything that is to be written.
/// - Throws: A `NewRefusal`; or what is wrong with the course.
package func newLesson(
  _ name: String, in course: Course, _ files: any FileSystem
) throws -> Skeleton {
  guard isId(name) else { throw NewRefusal.badName(name, of: "a lesson") }
  if let file = course.lesson(named: name)?.files[course.firstLanguage] {
    throw NewRefusal.exists("\(course.folder)/\(file)")
  }
  let numbered = course.nextNumber.map { "\($0)-\(name)" } ?? name
  var created: [String: [UInt8]] = [:]
  for code in course.languages {
    let file = lessonFile(numbered, code, first: course.firstLanguage)
    created["\(course.folder)/\(file)"] = Array(text(of: code, in: course, files).utf8)
  }
  let path = "\(course.folder)/course.yml"
  let description = try adding(name, to: "lessons", in: course)
  let all = try recorded(
    name, of: course.id, in: course.folder,
    created.merging([path: description]) { $1 }, files)
  return try Skeleton(
    created: all.filter { $0.key != path }, changed: [path: description],
    languages: course.languages, files)
}

/// The text of the lesson; only a course without lessons gets its first one.
private func text(of code: String, in course: Course, _ files: any FileSystem) -> String {
  let language = language(of: code)
  guard let earlier = course.lessons.last else {
    return FirstLessonText.text(
      language, glossary: GlossaryText.file(code, first: course.firstLanguage))
  }
  let again = questionToAskAgain(in: course, files)
  return LaterLessonText.text(
    language, earlier: earlier.name,
    opening: ReviewText.text(language, again: again, earlier: earlier.name))
}

/// `course.yml` with one lesson more.
private func adding(_ name: String, to list: String, in course: Course) throws -> [UInt8] {
  let source = course.source
  let (node, _) = readParameters(source, lines: 1..<source.lineCount + 1)
  guard let lessons = node?[list], let bytes = source.appending(name, to: lessons) else {
    throw NewRefusal.cannotAdd(name, to: list, in: source.file)
  }
  return bytes
}

/// A question of the latest lesson that has one whose answer needs nothing that the lesson computes.
private func questionToAskAgain(in course: Course, _ files: any FileSystem) -> String? {
  for entry in course.lessons.reversed() {
    let (lesson, _) = readLesson(
      entry, in: course.firstLanguage, of: course,
      files: CourseFolder(course.folder, files), known: .all)
    for block in lesson?.blocks ?? [] {
      guard case .question(let question) = block.kind, !question.isPrediction,
        question.review == nil, !block.onlyDefault,
        block.parameters?["answer"]?.text?.hasPrefix("=") != true
      else { continue }
      return "\(entry.name)#\(question.name.value)"
    }
  }
  return nil
}

extension Course {
  /// The number of a lesson at the end; `nil` where the lessons have none.
  fileprivate var nextNumber: Int? {
    guard !lessons.isEmpty else { return 1 }
    return lessons.compactMap { $0.number.flatMap { Int($0) } }.max().map { $0 + 1 }
  }
}
