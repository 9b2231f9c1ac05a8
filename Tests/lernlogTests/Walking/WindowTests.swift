import Foundation
import Testing

/// A window that is made narrower and wider while a walk goes on.
@Suite(.enabled(if: PseudoTerminal.isAvailable)) struct `a window of another width` {
  /// The longest line that was shown since the mark before.
  private func longestLine(_ shown: String) -> Int {
    let latest = shown.split(separator: "\u{0}", omittingEmptySubsequences: false).last ?? ""
    return latest.split(separator: "\n").map(\.count).max() ?? 0
  }

  @Test func `is taken up by the next block`() throws {
    try BuiltProgram.inFolder { folder in
      let walk = try KindsCourse(in: folder).walk()
      try walk.waitForPrompt()
      #expect((41...80).contains(longestLine(walk.shown)), "\(walk.shown)")
      for (columns, least) in [(40, 31), (60, 41), (100, 61)] {
        try walk.resize(columns: columns)
        try walk.typeAtPrompt("?\n")
        try walk.waitForPrompt()
        #expect((least...columns).contains(longestLine(walk.shown)), "\(columns): \(walk.shown)")
      }
      try walk.typeAtPrompt("q\n")
      #expect(walk.end().status == 0)
    }
  }

  @Test func `changes nothing where a width was asked for`() throws {
    try BuiltProgram.inFolder { folder in
      let walk = try KindsCourse(in: folder).walk(["--width", "72"])
      try walk.waitForPrompt()
      try walk.resize(columns: 40)
      try walk.typeAtPrompt("?\n")
      try walk.waitForPrompt()
      #expect((61...72).contains(longestLine(walk.shown)), "\(walk.shown)")
      try walk.typeAtPrompt("q\n")
      #expect(walk.end().status == 0)
    }
  }
}
