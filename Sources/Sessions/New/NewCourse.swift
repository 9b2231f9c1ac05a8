import Lessons

/// The files of a new course: its description, a first lesson and a glossary.
///
/// - Parameters:
///   - name: Its id.
///   - languages: The codes of its languages, the first one first.
///   - courses: The folder of courses; it need not be there.
///   - files: The disk.
/// - Returns: Everything that is to be written.
/// - Throws: A `NewRefusal`, or a `FileError`.
package func newCourse(
  _ name: String, languages: [String], in courses: String, _ files: any FileSystem
) throws -> Skeleton {
  guard isId(name) else { throw NewRefusal.badName(name, of: "a course") }
  for (index, code) in languages.enumerated()
  where !(2...3).contains(code.utf8.count) || !isId(code)
    || languages[..<index].contains(code)
  {
    throw NewRefusal.badLanguage(code)
  }
  guard let first = languages.first else { throw NewRefusal.badLanguage("") }
  if files.kind(of: "\(courses)/course.yml") != nil { throw NewRefusal.isCourse(courses) }
  let folder = "\(courses)/\(name)"
  if files.kind(of: folder) != nil { throw NewRefusal.exists(folder) }
  var texts = [
    "course.yml": CourseText(id: name, languages: languages, lesson: firstLessonName).text
  ]
  for code in languages {
    let glossary = GlossaryText.file(code, first: first)
    texts[glossary] = GlossaryText.text(language(of: code))
    texts[lessonFile("1-\(firstLessonName)", code, first: first)] = FirstLessonText.text(
      language(of: code), glossary: glossary)
  }
  let written = texts.reduce(into: [String: [UInt8]]()) {
    $0["\(folder)/\($1.key)"] = Array($1.value.utf8)
  }
  let all = try recorded(firstLessonName, of: name, in: folder, written, files)
  return try Skeleton(created: all, languages: languages, files)
}

/// The name of a course's first lesson.
package let firstLessonName = "first"

/// The file of a lesson.
///
/// - Parameters:
///   - name: Its name with its number.
///   - code: The code of its language.
///   - first: The code of the course's first language.
/// - Returns: The name of the file.
func lessonFile(_ name: String, _ code: String, first: String) -> String {
  code == first ? "\(name).md" : "\(name).\(code).md"
}
