package import Display
package import Exercises
package import Lessons

/// A learner's work on one exercise: the working copy, its checks, and what was reached.
package struct Practice: Sendable {
  /// The exercise.
  package let exercise: Exercise
  /// The learner's files.
  package let copy: WorkingCopy
  let entry: ExerciseEntry
  let files: any FileSystem
  let store: ProgressStore
  let language: Language
  let now: @Sendable () -> String
  private let courses: @Sendable () -> Catalogue?
  private let supplies: GradingSupplies

  /// Takes up an exercise.
  ///
  /// - Parameters:
  ///   - exercise: The exercise, read without an error.
  ///   - entry: Where it stands.
  ///   - courses: Reads the lessons that it may name; `nil` where there are none.
  ///   - copy: The learner's files.
  ///   - files: The disk.
  ///   - store: Where it is kept what was reached.
  ///   - supplies: What grading needs, without tables.
  ///   - language: The learner's language.
  ///   - now: The time in UTC, as ISO 8601.
  package init(
    _ exercise: Exercise, at entry: ExerciseEntry, courses: @escaping @Sendable () -> Catalogue?,
    copy: WorkingCopy,
    files: any FileSystem, store: ProgressStore, supplies: GradingSupplies, language: Language,
    now: @escaping @Sendable () -> String
  ) {
    (self.exercise, self.entry, self.courses, self.copy) = (exercise, entry, courses, copy)
    (self.files, self.store, self.language, self.now) = (files, store, language, now)
    var supplies = supplies
    supplies.language = language.rawValue
    self.supplies = supplies
  }

  /// What is known of the learner's work.
  package var record: LoadedRecord<ExerciseRecord> {
    store.load(ExerciseRecord.self, of: exercise.id, language: language)
  }

  /// Changes what is known of the learner's work, before anything is said about it.
  func update(_ change: (inout ExerciseRecord) -> Void) throws(FileError) -> LoadedRecord<
    ExerciseRecord
  > {
    try store.update(ExerciseRecord.self, of: exercise.id, language: language, change)
  }

  /// What grading needs, with the tables and values of the lesson that the exercise names.
  ///
  /// - Throws: A `Diagnostic` for the author.
  func preparedSupplies() throws(Diagnostic) -> GradingSupplies {
    var supplies = supplies
    guard exercise.needsSession else { return supplies }
    if let courses = courses() {
      try supplies.prepare(for: exercise, in: courses, language)
    } else if let name = exercise.prepare {
      throw Diagnostic(
        location: name.location, message: "there are no courses to take '\(name.value)' from")
    }
    return supplies
  }

  /// The results that were recorded from the solution; `nil` where there are none.
  ///
  /// - Throws: A `Diagnostic` where the file is damaged.
  package func recorded() throws(Diagnostic) -> ExpectedResults? {
    try entry.recorded(of: exercise)
  }
}

extension ExerciseEntry {
  /// The name of the file with what was recorded from the solution.
  package static let recordedFile = "expected.json"

  /// The results that were recorded from the solution; `nil` where there are none.
  ///
  /// - Throws: A `Diagnostic` where the file is damaged.
  package func recorded(of exercise: Exercise) throws(Diagnostic) -> ExpectedResults? {
    let name = Self.recordedFile
    guard folder.kind(of: name) == .file,
      let bytes = try? folder.read(name, limit: 64 << 20)
    else { return nil }
    return try ExpectedResults(json: bytes, of: exercise, file: "\(folder.path)/\(name)")
  }
}

/// Why a learner's work cannot go on; in words for learners.
package struct PracticeRefusal: Error {
  /// What is wrong, and what to type instead.
  package let message: String
}
