package import Display
package import Exercises
package import Lessons

/// The courses that were found, and their lessons.
package struct Catalogue: Sendable {
  /// The courses and their folders: each after the one that it names, else in the order of the
  /// folders' names.
  package let courses: [(course: Course, folder: CourseFolder)]
  /// What is wrong with the courses' descriptions.
  package let problems: [Diagnostic]
  /// The descriptions of courses with problems, by the name that diagnostics show.
  package let sources: [String: SourceText]

  /// Looks for courses.
  ///
  /// - Parameters:
  ///   - folders: Courses, or folders that hold courses.
  ///   - files: The disk.
  /// - Throws: Where a folder cannot be read, or holds no course.
  package init(_ folders: [String], _ files: any FileSystem) throws(FileError) {
    var courses: [(course: Course, folder: CourseFolder)] = []
    var problems: [Diagnostic] = []
    var sources: [String: SourceText] = [:]
    for folder in folders {
      for path in try courseFolders(in: folder, files) {
        let folder = CourseFolder(path, files)
        let id = path.split(separator: "/").last.map(String.init) ?? path
        let (course, found) = readCourse(id, folder: path, files: folder)
        problems += found
        if let course { courses.append((course, folder)) }
        guard !found.isEmpty, let source = try? folder.source("course.yml", in: path) else {
          continue
        }
        sources[source.file] = source
      }
    }
    self.courses = inOrder(courses)
    self.problems = problems
    self.sources = sources
  }

  /// What a person typed, as a lesson of one of the courses.
  package func find(_ typed: String) -> LessonMatch {
    findLesson(typed, in: courses.map(\.course))
  }

  /// What is wrong with the description of one course.
  package func problems(of course: Course) -> [Diagnostic] {
    problems.filter { $0.location?.file.hasPrefix("\(course.folder)/") == true }
  }

  /// The lessons of a course, in the language asked for where there is one.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - language: The language.
  ///   - exercises: What its lessons offer.
  ///   - runner: What runs the Swift code in them; without one it is only shown.
  /// - Returns: The lessons; `nil` where there is no such course.
  package func library(
    of course: Course, language: Language, exercises: ExerciseCatalogue? = nil,
    runner: (any ProgramRunner)? = nil
  ) -> LessonLibrary? {
    courses.first { $0.course.id == course.id }.map {
      LessonLibrary(
        $0.course, in: $0.folder, language: language.rawValue, exercises: exercises, runner: runner)
    }
  }

  /// Where the learner goes on: the lesson that was left, or the first one that is not finished.
  ///
  /// - Parameters:
  ///   - store: The progress.
  ///   - course: The id of the course to look at; all of them where it is left out.
  /// - Returns: A lesson; the very first one where all are finished.
  package func next(_ store: ProgressStore, in course: String? = nil) -> (
    course: Course, lesson: LessonEntry
  )? {
    let places = courses.map(\.course).filter { course == nil || $0.id == course }
      .flatMap { course in course.lessons.map { (course: course, lesson: $0) } }
    let progress = places.map { place in
      store.load("\(place.course.id)/\(place.lesson.name)", language: .en).record
    }
    if let begun = zip(places, progress).first(where: { $1.here != nil && !$1.isFinished })?.0 {
      return begun
    }
    return zip(places, progress).first { !$1.isFinished }?.0 ?? places.first
  }
}

extension LessonLibrary {
  /// The lessons of a course; one that is not translated is read in the first language.
  package init(
    _ course: Course, in folder: CourseFolder, language: String,
    exercises: ExerciseCatalogue? = nil, runner: (any ProgramRunner)? = nil
  ) {
    @Sendable func read(_ name: String, _ language: String) -> (
      lesson: Lesson?, problems: [Diagnostic]
    )? {
      guard let entry = course.lesson(named: name) else { return nil }
      let (lesson, problems) = readLesson(
        entry, in: language, of: course, files: folder, known: .all)
      return (lesson, problems)
    }
    let original: @Sendable (String) -> Lesson? = { read($0, course.firstLanguage)?.lesson }
    self.init(
      course: course.id, names: course.lessons.map(\.name), read: { read($0, language) },
      originals: course.firstLanguage == language ? nil : original,
      exercise: { exercises?["\(course.id)/\($0)"]?.offer(in: language) },
      programs: runner.map { LessonPrograms($0) { try folder.support() } },
      glossary: { folder.glossary(of: course, language) },
      file: { try folder.courseFile($0) })
  }
}

extension CourseFolder {
  /// The terms of a course; in its first language where there are none in this one.
  fileprivate func glossary(of course: Course, _ language: String) -> Glossary? {
    guard let file = course.glossaries[language] ?? course.glossaries[course.firstLanguage],
      let source = try? source(file, in: course.folder)
    else { return nil }
    return readGlossary(source, file: file).glossary
  }

  /// What the Swift code of the lessons may call; `nil` where the course has no such file.
  fileprivate func support() throws -> [UInt8]? {
    kind(of: CourseSupport.file) == nil ? nil : try courseFile(CourseSupport.file)
  }

  /// A file that a block names; one that stands outside of the folder, or behind a link, is refused.
  fileprivate func courseFile(_ path: String) throws -> [UInt8] {
    let place = SourceLocation(file: path, line: 1)
    if let problem = pathProblem(path, at: place, in: self) { throw StepError(problem.message) }
    guard kind(of: path) == .file else { throw StepError("the course has no file '\(path)'") }
    return try read(path, limit: .max)
  }
}

extension KnownNames {
  /// The steps and charts that there are.
  package static let all = KnownNames(
    steps: Sessions.steps.map { $0.name }, charts: Sessions.charts.map { $0.name })
}

/// Courses in the order in which learners take them.
private func inOrder(
  _ courses: [(course: Course, folder: CourseFolder)]
) -> [(course: Course, folder: CourseFolder)] {
  var waiting = courses
  var ordered: [(course: Course, folder: CourseFolder)] = []
  while !waiting.isEmpty {
    let ids = Set(waiting.map(\.course.id))
    // Courses that wait for one another in a circle are taken as they come.
    let next = waiting.firstIndex { course, _ in course.after.map { !ids.contains($0) } ?? true }
    ordered.append(waiting.remove(at: next ?? 0))
  }
  return ordered
}

/// The folder itself where it is a course, else those inside that are.
private func courseFolders(in folder: String, _ files: any FileSystem) throws(FileError) -> [String]
{
  if files.kind(of: "\(folder)/course.yml") != nil { return [folder] }
  let courses = try files.list(folder).map { "\(folder)/\($0)" }
    .filter { files.kind(of: $0) == .folder && files.kind(of: "\($0)/course.yml") != nil }
  guard !courses.isEmpty else { throw FileError(.read, folder, "no course is there") }
  return courses
}
