import Lessons
import Synchronization
import TestSupport
import Testing

@testable import Sessions

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

/// Steps for which a learner would wait too long.
@Suite struct `the time of steps` {
  private static let events = """
    ```yaml lernlog
    step: generate
    log: security
    normal: 5
    anomalous: 1
    show: none
    ```

    """

  /// What is found where each look at the clock is so many seconds after the one before.
  private func findings(_ seconds: Double, front more: String = "") throws -> [Diagnostic] {
    let time = Mutex(Duration.zero)
    let clock = StepClock {
      time.withLock { time in
        defer { time += .seconds(seconds) }
        return time
      }
    }
    let front = SampleLesson.front.replacing("\n---\n\n", with: "\n\(more)---\n\n")
    let lesson = SampleLesson(["sample": front + Self.events])
    let library = lesson.library
    return try LessonProof(library.lesson("sample"), in: library, clock: clock).findings
  }

  @Test func `a slow step is a warning with its time, at its block`() throws {
    #expect(try findings(2).isEmpty)
    let found = try findings(2.3)
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.location?.description == "sample.md:7:7")
    #expect(
      found.first?.message
        == "the step 'generate' takes 2.3 seconds, and a learner waits for 2.0 without wondering")
    #expect(found.first?.note?.contains("'step_seconds: 5'") == true)
  }

  @Test func `a lesson may raise the limit, and lower it`() throws {
    #expect(try findings(2.3, front: "step_seconds: 5\n").isEmpty)
    #expect(try findings(1.5, front: "step_seconds: 1\n").count == 1)
  }
}
