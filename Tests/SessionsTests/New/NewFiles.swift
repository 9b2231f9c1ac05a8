import Exercises
import Lessons
import TestSupport

@testable import Sessions

/// A folder in memory in which new things are made.
struct NewFiles {
  let files: MemoryFiles
  let languages: [String]

  init(_ languages: [String] = ["en", "de"], _ texts: [String: String] = [:]) {
    (files, self.languages) = (MemoryFiles(texts), languages)
  }

  /// The courses as they are now.
  func catalogue() throws -> Catalogue { try Catalogue(["Lessons"], files) }

  /// The course `night` as it is now.
  func course() throws -> Course {
    let (course, _) = readCourse(
      "night", folder: "Lessons/night", files: CourseFolder("Lessons/night", files))
    guard let course else { throw FileError(.read, "Lessons/night", "no course") }
    return course
  }

  /// Makes and writes the course `night`.
  @discardableResult func makeCourse() throws -> Skeleton {
    let skeleton = try newCourse("night", languages: languages, in: "Lessons", files)
    try skeleton.write(to: files)
    return skeleton
  }

  /// Makes and writes a lesson of it.
  @discardableResult func makeLesson(_ name: String = "scores") throws -> Skeleton {
    let skeleton = try newLesson(name, in: course(), files)
    try skeleton.write(to: files)
    return skeleton
  }

  /// What an exercise of it would be; nothing is compiled.
  func exercise(_ kind: Exercise.Kind, named name: String = "task") throws -> Skeleton {
    let exercise = try NewExercise(
      name, kind, in: course(), folder: "Exercises/night", files)
    let supplies = GradingSupplies(
      runner: ScriptedRunner(), versions: GradeVersions(lernlog: "0", swift: nil)
    ) { $0 }
    return try exercise.skeleton(catalogue(), supplies)
  }

  /// Everything that is wrong with the course, warnings included.
  func findings() throws -> [String] {
    let proof = CourseProof(
      try course(), in: CourseFolder("Lessons/night", files), sources: nil)
    return proof.findings.map(\.description)
  }
}

extension [String: [UInt8]] {
  /// The files one below the other, each under its path.
  var shown: String {
    sorted { $0.key < $1.key }.map { path, bytes in
      "===== \(path)\n\(String(decoding: bytes, as: UTF8.self))"
    }.joined()
  }
}
