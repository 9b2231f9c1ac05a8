import ArgumentParser
import Lessons
import Sessions

extension CompletionKind {
  /// The lessons of the courses that the line names, else of those in the usual places.
  static let lessons = CompletionKind.custom { words, _, prefix in
    completions(of: prefix, in: lessonPlaces(TypedLine(words)))
  }

  /// The exercises of the folders that the line names, else of those in the usual places.
  static let exercises = CompletionKind.custom { words, _, prefix in
    completions(of: prefix, in: exercisePlaces(TypedLine(words)))
  }

  /// Lessons, or exercises where the line says that one is meant.
  static let lessonsOrExercises = CompletionKind.custom { words, _, prefix in
    let line = TypedLine(words)
    let places = words.contains("--exercise") ? exercisePlaces(line) : lessonPlaces(line)
    return completions(of: prefix, in: places)
  }
}

/// Where there are no courses, nothing comes next: a shell in the middle of a line is no place for words.
private func lessonPlaces(_ line: TypedLine) -> [NamedPlace] {
  let files = LiveFiles()
  let folders = usualFolders(
    "Lessons", named: line.values(of: "--courses"), variable: "LERNLOG_COURSES", files)
  guard let folders, let catalogue = try? Catalogue(folders, files) else { return [] }
  return catalogue.courses.flatMap { course, _ in
    course.lessons.map { lesson in
      let numbered = lesson.number == nil ? [] : [lesson.numberedName]
      return NamedPlace(course: course.id, names: [lesson.name] + numbered)
    }
  }
}

private func exercisePlaces(_ line: TypedLine) -> [NamedPlace] {
  let files = LiveFiles()
  let folders = usualFolders(
    "Exercises", named: line.values(of: "--exercises"), variable: "LERNLOG_EXERCISES", files)
  guard let folders, let catalogue = try? ExerciseCatalogue(folders, files) else { return [] }
  return catalogue.entries.map { NamedPlace(course: $0.course, names: [$0.name]) }
}
