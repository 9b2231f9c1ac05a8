import Foundation
import Testing

/// Ctrl-C and Ctrl-D wherever the walk waits.
@Suite(.enabled(if: PseudoTerminal.isAvailable)) struct `Ctrl-C and Ctrl-D` {
  /// A place where the program waits, and how a learner gets there.
  enum Place: String, CaseIterable {
    case stop, question, resuming, home, free, code

    /// What is typed at one prompt after the other before that.
    var way: [Typed] {
      switch self {
      case .resuming, .home: []
      case .question: [.enter]
      case .stop: [.enter, .line("20")]
      case .free: [.enter, .line("20"), .key("f")]
      case .code: [.enter, .line("20"), .line("g 12"), .enter]
      }
    }
  }

  /// The walk at a place; where it resumes, somebody has answered before and left.
  private func walk(to place: Place, _ course: KindsCourse, keys: Bool) throws -> PseudoTerminal {
    let flags = keys ? ["--keys"] : []
    if place == .home { return try course.home(flags) }
    if place == .resuming {
      let before = try walk(to: .stop, course, keys: keys)
      try before.typeAtPrompt(Typed.key("q").text(keys: keys))
      #expect(before.end().status == 0)
    }
    let walk = try course.walk(flags)
    for typed in place.way { try walk.typeAtPrompt(typed.text(keys: keys)) }
    return walk
  }

  private func expectKept(_ place: Place, _ course: KindsCourse) throws {
    switch place {
    case .home: return
    case .question: #expect(try course.progress().contains(#""here" : "lines""#))
    case .stop, .resuming, .free, .code:
      #expect(try course.progress().contains(#""answer" : "20""#))
    }
  }

  @Test(arguments: Place.allCases, [false, true])
  func `Ctrl-C ends with 130 and loses nothing`(place: Place, keys: Bool) throws {
    try BuiltProgram.inFolder { folder in
      let course = KindsCourse(in: folder)
      let walk = try walk(to: place, course, keys: keys)
      try walk.waitForPrompt()
      let settings = walk.settings
      try walk.typeAhead("\u{3}")
      let (status, shown) = walk.end()
      #expect(status == 130, "\(shown)")
      #expect(shown.hasSuffix("\n"), "\(shown)")
      try expectKept(place, course)
      let after = try KindsCourse(in: folder).walk(["--no-input"])
      #expect(after.end().status == 0)
      if !keys { #expect(walk.settings == settings) }
    }
  }

  @Test(arguments: Place.allCases, [false, true])
  func `Ctrl-D ends with 0 and loses nothing`(place: Place, keys: Bool) throws {
    try BuiltProgram.inFolder { folder in
      let course = KindsCourse(in: folder)
      let walk = try walk(to: place, course, keys: keys)
      try walk.typeAtPrompt("\u{4}")
      // Free play is a place of its own: Ctrl-D leads back into the lesson.
      if place == .free { try walk.typeAtPrompt("\u{4}") }
      let (status, shown) = walk.end()
      #expect(status == 0, "\(shown)")
      #expect(place == .home || shown.contains("lernlog learn kinds/every"), "\(shown)")
      try expectKept(place, course)
    }
  }
}
