package import Exercises
package import Lessons

/// What `verify --record` would write: everything that is recorded made true, and nothing else changed.
package struct CourseRecording: Sendable {
  /// The files that change, by path.
  package private(set) var changes: [String: [UInt8]] = [:]
  /// The errors that stand in the way; nothing may be written while there are some.
  package let obstacles: [Diagnostic]
  /// The course as it will be.
  package let proof: CourseProof

  /// Runs a course and gathers what has to be written.
  ///
  /// Translations get the machine keys of their originals first; what they then print is recorded.
  package init(
    _ course: Course, in folder: CourseFolder, sources: SnippetSources?,
    runner: (any ProgramRunner)? = nil
  ) {
    let whole = readWholeCourse(course, files: folder, known: .all)
    for twin in course.languages.dropFirst().flatMap({ whole.lessons[$0] ?? [] }) {
      guard let first = whole.lessons[course.firstLanguage]?.first(where: { $0.name == twin.name })
      else { continue }
      let bytes = copyingMachineKeys(from: first, to: twin)
      if bytes != twin.source.bytes { changes[twin.file] = bytes }
    }
    proof = CourseProof(course, in: folder.changed(changes), sources: sources, runner: runner)
    obstacles = proof.findings.filter {
      $0.severity == .error && !$0.isMendedByRecording && !$0.asksForTranslation
    }
    for lesson in proof.lessons {
      guard let bytes = recorded(lesson, sources) else { continue }
      changes[lesson.file] = bytes
    }
  }

  /// A lesson's file with outputs and snippets renewed; `nil` where nothing changes.
  private func recorded(_ lesson: Lesson, _ sources: SnippetSources?) -> [UInt8]? {
    guard let printed = proof.proofs[lesson.file]?.printed else { return nil }
    var code: [Int: String] = [:]
    for (index, block) in lesson.blocks.enumerated() {
      guard let snippet = block.snippet, let sources else { continue }
      code[index] = try? sources.code(of: snippet)
    }
    let bytes = recording(outputs: printed, code: code, in: lesson)
    return bytes == lesson.source.bytes ? nil : bytes
  }
}

extension Diagnostic {
  /// Whether `--record` mends it.
  var isMendedByRecording: Bool { note?.hasPrefix("'lernlog verify --record'") == true }
}
