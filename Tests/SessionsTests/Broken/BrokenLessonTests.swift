import Lessons
import TestSupport
import Testing

@testable import Sessions

/// What an author is told about one mistake.
@Suite struct `a broken lesson` {
  @Test func `comes from a course without any`() throws {
    #expect(try BrokenLesson.findings(in: MemoryFiles(BrokenLesson.whole)).all == [])
  }

  @Test(arguments: BrokenLesson.all)
  func `is told about once, at its line`(broken: BrokenLesson) throws {
    let (found, sources) = try broken.findings()
    let drawn = found.map { problem in
      problem.description(source: problem.location.flatMap { sources[$0.file] })
    }
    #expect(found.count == 1, "\(drawn.joined(separator: "\n"))")
    let place = try #require(found.first?.location)
    #expect("\(place.file):\(place.line)" == (try broken.expectedPlace()), "\(drawn)")
  }

  @Test func `is told in words that say what to type`() throws {
    let told = try BrokenLesson.all.map { broken in
      let (found, sources) = try broken.findings()
      let drawn = found.map { problem in
        problem.description(source: problem.location.flatMap { sources[$0.file] })
      }
      return "\(broken.testDescription)\n\n\(drawn.joined(separator: "\n"))\n"
    }
    try expectGolden(told.joined(separator: "\n"), "broken.txt")
  }

  @Test func `has one of at least three mistakes in each part of the format`() {
    let parts = Dictionary(grouping: BrokenLesson.all, by: \.part)
    for (part, mistakes) in parts { #expect(mistakes.count >= 3, "\(part)") }
    #expect(parts.count == 19 && BrokenLesson.all.count >= 50)
  }
}
