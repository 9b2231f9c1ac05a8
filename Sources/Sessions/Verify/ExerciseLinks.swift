package import Lessons

extension ExerciseCatalogue {
  /// What does not fit between a course's lessons and its exercises.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - folder: Its folder.
  ///   - isWhole: Whether the course's description has no error.
  /// - Returns: An error for each name that no exercise has; and where all lessons could be read, a
  ///   warning for each exercise that none of them offers.
  package func misfits(
    with course: Course, in folder: CourseFolder, isWhole: Bool = true
  ) -> [Diagnostic] {
    var isWhole = isWhole
    let own = entries.filter { $0.course == course.id }.map(\.name)
    var offered: Set<String> = []
    var problems: [Diagnostic] = []
    for entry in course.lessons {
      let (lesson, found) = readLesson(
        entry, in: course.firstLanguage, of: course, files: folder, known: .all)
      if found.hasErrors { isWhole = false }
      for name in lesson?.exercises ?? [] {
        offered.insert(name.value)
        if !own.contains(name.value) {
          problems.append(.noExercise(name, of: course.id, known: own))
        }
      }
    }
    guard isWhole else { return problems }
    return problems
      + entries.filter { $0.course == course.id && !offered.contains($0.name) }.map {
        .notOffered($0)
      }
  }
}

extension Diagnostic {
  /// A lesson that offers an exercise which is not there.
  fileprivate static func noExercise(
    _ name: Located<String>, of course: String, known: [String]
  ) -> Self {
    Self(
      location: name.location, message: "there is no exercise '\(course)/\(name.value)'",
      fixIt: name.value.nearest(in: known).map { FixIt(old: name.value, new: $0) })
  }

  /// An exercise that no lesson leads to.
  fileprivate static func notOffered(_ entry: ExerciseEntry) -> Self {
    Self(
      severity: .warning,
      location: SourceLocation(file: "\(entry.folder.path)/exercise.md", line: 1),
      message: "no lesson of '\(entry.course)' offers this exercise",
      note:
        "name it under 'exercises:' at the top of a lesson, or in a block 'exercise: \(entry.name)'"
    )
  }
}
