import Display
package import Lessons

/// A course that becomes pages: its lessons, glossary and exercises in each of its languages.
package struct SiteCourse: Sendable {
  let course: Course
  let folder: CourseFolder
  let exercises: ExerciseCatalogue?

  /// A course and the exercises that its lessons may offer.
  package init(_ course: Course, in folder: CourseFolder, _ exercises: ExerciseCatalogue?) {
    self.course = course
    self.folder = folder
    self.exercises = exercises
  }

  /// Its lessons in a language; code in them is not run, what it printed is recorded.
  func library(_ language: String) -> LessonLibrary {
    LessonLibrary(course, in: folder, language: language, exercises: exercises)
  }

  /// Whether a page of exercises can be made for a name.
  func hasExercise(_ name: String) -> Bool { exercises?["\(course.id)/\(name)"] != nil }

  /// Where a file of the course stands on the site, with the place in it that a link names.
  ///
  /// - Parameters:
  ///   - destination: A link as an author wrote it, such as `glossary.md#recall`.
  ///   - page: The page that holds the link.
  ///   - language: The page's language.
  /// - Returns: The address; `nil` for a file that is no page.
  func address(of destination: String, from page: SitePath, _ language: String) -> HTMLAddress? {
    let parts = destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let anchor = parts.count == 2 ? parts[1] : nil
    if parts[0].isEmpty { return anchor.map { HTMLAddress(anchor: $0) } }
    return self.page(of: parts[0], language)?.address(from: page, anchor: anchor)
  }

  /// The page that a Markdown file becomes; one of this language is preferred where it has the name.
  private func page(of file: String, _ language: String) -> SitePath? {
    let languages = [language] + course.languages.filter { $0 != language }
    for language in languages {
      if course.glossaries[language] == file { return .glossary(course.id, language) }
      if let entry = course.lessons.first(where: { $0.files[language] == file }) {
        return .lesson(entry.numberedName, of: course.id, language)
      }
    }
    return nil
  }
}
