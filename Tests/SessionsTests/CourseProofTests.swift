import Lessons
import Sessions
import TestSupport
import Testing

/// The proof of a whole course: each lesson by itself, several at a time.
@Suite struct `the proof of a course` {
  /// A course of as many lessons as there are texts, named a, b, c and so on, in two languages.
  private func proof(_ texts: [String]) throws -> CourseProof {
    let names = zip("abcdefgh", texts).map { name, _ in "\(name)" }
    var files = [
      "course/course.yml": """
      format: 1
      languages: [en, de]
      title: { en: A, de: A }
      summary: { en: B, de: B }
      lessons: [\(names.joined(separator: ", "))]

      """
    ]
    for (name, text) in zip(names, texts) {
      for ending in ["md", "de.md"] { files["course/\(name).\(ending)"] = text }
    }
    let folder = CourseFolder("course", MemoryFiles(files))
    let (course, problems) = readCourse("course", folder: "course", files: folder)
    #expect(problems.isEmpty)
    return CourseProof(try #require(course), in: folder, sources: nil)
  }

  private func front(_ more: String = "") -> String {
    "---\ntitle: A sample\nsummary: Something is wrong in it.\n\(more)---\n\n"
  }

  private let events =
    "<!-- lernlog\nstep: generate\nlog: security\nnormal: 20\nanomalous: 2\n-->\n"

  @Test func `findings stand in the order of files and lines, whichever lesson is done first`()
    throws
  {
    let texts = (0..<8).map { index in
      // The first lesson takes longest, so that it ends last.
      let more =
        index == 0
        ? "\n<!-- lernlog\nstep: generate\nlog: security\nnormal: 9000\nas: more\n-->\n" : ""
      return front() + events + more + "\n<!-- expect: events.rows == \(index) -->\n"
    }
    let first = try proof(texts)
    #expect(first.provedLessons == 16)
    #expect(first.findings.count { $0.message.hasSuffix("does not hold") } == 16)
    #expect(first.findings == first.findings.inOrder)
    for _ in 0..<3 { #expect(try proof(texts).findings == first.findings) }
  }

  @Test func `a lesson is opened alone, so it has only what it continues`() throws {
    let use = "\n<!-- expect: events.rows == 22 -->\n"
    let alone = try proof([front() + events, front() + use])
    #expect(alone.errors.compactMap(\.location?.file) == ["course/b.de.md", "course/b.md"])
    #expect(alone.errors.allSatisfy { $0.message == "no earlier block wrote 'events'" })
    let goingOn = try proof([front() + events, front("continues: a\n") + use])
    #expect(goingOn.errors.isEmpty && goingOn.provedLessons == 4)
  }

  @Test func `an earlier lesson that fails to run is told once, though others go on with it`()
    throws
  {
    let failing = "<!-- lernlog\nstep: load\nfile: none.csv\nas: events\n-->\n"
    let proof = try proof([
      front() + failing, front("continues: a\n") + "<!-- expect: events.rows == 2 -->\n",
      front("continues: b\n") + "<!-- expect: events.rows == 2 -->\n",
    ])
    #expect(proof.errors.map { $0.location?.file } == ["course/a.de.md", "course/a.md"])
  }
}

extension CourseProof {
  /// What makes it fail; a lesson after the first is also asked for reviews of earlier ones.
  fileprivate var errors: [Diagnostic] { findings.filter { $0.severity == .error } }
}
