package import Exercises
package import Lessons

/// A new exercise that the last lesson of a course will offer.
package struct NewExercise {
  private let name: String
  private let kind: Exercise.Kind
  private let course: Course
  private let folder: String
  private let files: any FileSystem

  /// Names an exercise.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - kind: What learners will write.
  ///   - course: The course, read without an error.
  ///   - folder: The course's folder of exercises; it need not be there.
  ///   - files: The disk.
  /// - Throws: A `NewRefusal` where it has no good name, or is there already.
  package init(
    _ name: String, _ kind: Exercise.Kind, in course: Course, folder: String,
    _ files: any FileSystem
  ) throws(NewRefusal) {
    guard isId(name) else { throw .badName(name, of: "an exercise") }
    (self.name, self.kind, self.course, self.files) = (name, kind, course, files)
    self.folder = "\(folder)/\(name)"
    if files.kind(of: self.folder) != nil { throw .exists(self.folder) }
  }

  /// The files, with what the solution gives recorded among them.
  ///
  /// - Parameters:
  ///   - courses: The courses, for the tables that the exercise asks about.
  ///   - supplies: What grading needs from outside.
  /// - Returns: Everything that is to be written.
  /// - Throws: A `NewRefusal`; or why the solution could not be run, as a `Diagnostic`.
  package func skeleton(_ courses: Catalogue, _ supplies: GradingSupplies) throws -> Skeleton {
    guard let lesson = course.lessons.last else { throw NewRefusal.noLesson(in: course.id) }
    let choice = try kind.asksAboutLesson ? choice(from: lesson, courses) : nil
    var created = ExerciseFileTexts(kind: kind, choice: choice).files(course.languages)
      .reduce(into: [String: [UInt8]]()) { $0["\(folder)/\($1.key)"] = $1.value }
    let entry = ExerciseEntry(
      course: course.id, name: name, folder: CourseFolder(folder, files).changed(created))
    let (exercise, problems) = entry.read(course.languages)
    guard let exercise else { throw problems[0] }
    do throws(Diagnostic) {
      created["\(folder)/\(ExerciseEntry.recordedFile)"] = try recordedFile(
        of: exercise, in: folder, with: supplies)
    } catch {
      throw NewRefusal.notRecorded(because: error.message)
    }
    return try Skeleton(
      created: created, changed: try offering(in: lesson), languages: course.languages, files)
  }

  /// What the lesson has that can be asked about.
  private func choice(from lesson: LessonEntry, _ courses: Catalogue) throws -> SkeletonTable {
    let id = "\(course.id)/\(lesson.name)"
    let session = try courses.session(
      after: Located(id, at: lesson.location), language(of: course.firstLanguage))
    guard let choice = SkeletonTable(in: session, of: id) else {
      throw NewRefusal.noTable(after: id, kind: kind.rawValue)
    }
    return choice
  }

  /// The files of a lesson, which offers the exercise at its end, in every language.
  private func offering(in entry: LessonEntry) throws -> [String: [UInt8]] {
    var changed: [String: [UInt8]] = [:]
    for code in course.languages where entry.files[code] != nil {
      let (read, problems) = readLesson(
        entry, in: code, of: course, files: CourseFolder(course.folder, files), known: .all)
      guard let lesson = read else { throw problems[0] }
      changed[lesson.file] = try lesson.offering(name)
    }
    return changed
  }
}

extension Lesson {
  /// The bytes of its file, with one exercise more at its end.
  fileprivate func offering(_ exercise: String) throws(NewRefusal) -> [UInt8] {
    guard let list = front.parameters["exercises"] else {
      guard front.lastLine > 0 else {
        throw .cannotAdd(exercise, to: "exercises", in: file)
      }
      return source.insertingLine("exercises: [\(exercise)]", before: front.lastLine)
    }
    guard let bytes = source.appending(exercise, to: list) else {
      throw .cannotAdd(exercise, to: "exercises", in: file)
    }
    return bytes
  }
}

extension Exercise.Kind {
  /// Whether a new one asks about what a lesson has made.
  fileprivate var asksAboutLesson: Bool { self == .data || self == .answers }
}
