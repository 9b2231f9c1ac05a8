import Display
import Lessons

/// A new lesson with everything in it that is recorded: what its blocks print, and what its
/// translations are made from.
///
/// - Parameters:
///   - name: Its name.
///   - id: The id of the course.
///   - folder: The course's folder.
///   - changes: The files of the lesson, and whatever else of the course is new, by path.
///   - files: The disk.
/// - Returns: The files with what is recorded, and those that hold nothing else.
/// - Throws: What is wrong with the course.
func recorded(
  _ name: String, of id: String, in folder: String, _ changes: [String: [UInt8]],
  _ files: any FileSystem
) throws -> [String: [UInt8]] {
  let (read, problems) = readCourse(
    id, folder: folder, files: CourseFolder(folder, files).changed(changes))
  guard let course = read, let entry = course.lesson(named: name) else {
    throw problems.first ?? Diagnostic(location: nil, message: "there is no lesson '\(name)'")
  }
  var changes = changes
  for code in course.languages.dropFirst() {
    let now = CourseFolder(folder, files).changed(changes)
    let (original, _) = readLesson(
      entry, in: course.firstLanguage, of: course, files: now, known: .all)
    let (twin, _) = readLesson(entry, in: code, of: course, files: now, known: .all)
    guard let original, let twin, let file = entry.files[code] else { continue }
    changes[twin.file] = renewingSectionHashes(of: twin, from: original)
    changes["\(folder)/\(TranslatedTexts.path(of: file))"] =
      TranslatedTexts(of: twin, from: original).bytes(for: file)
  }
  for code in course.languages {
    let now = CourseFolder(folder, files).changed(changes)
    let library = LessonLibrary(course, in: now, language: code)
    let lesson = try library.lesson(name)
    changes[lesson.file] = recording(
      outputs: try LessonProof(lesson, in: library).printed, in: lesson)
  }
  return changes
}
