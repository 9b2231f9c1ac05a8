import TestSupport
import Testing

@testable import Lessons

@Suite struct PathMistakesTests {
  @Test(arguments: [
    "../other/secret.csv", "a/../../x", "./..//x", "..", ".", "a/./b", "a//b", "a/", "/etc/passwd",
    "//host/x", "~/x", "~user/x", "$HOME/x", "a/${HOME}", "file:///x", "https://example.org/x",
    "C:\\x", "c:/x", "..\\x", "a\\b", "\\\\host\\x", "%2e%2e/x", "%252e%252e/x", "a%2fb",
    "\u{FF0E}\u{FF0E}/x", "\u{2025}/x", "a\u{FF0F}b", "a\u{2215}b", "a\0b", "a\nb", "a\u{85}b",
    "a\u{FFFD}", "",
  ])
  func `a path that could leave the course is refused as it is written`(path: String) {
    let problem = pathProblem(path, at: at(1, 1))
    #expect(problem?.message.contains("'\(path)' is not a file inside the course's folder") == true)
  }

  @Test(arguments: [
    "events.csv", "data/events.csv", "data/Über uns.csv", "..a", "a..b", "a.b.c", ".hidden", "-a",
    "日本.csv",
  ])
  func `a file of the course is not`(path: String) {
    #expect(pathProblem(path, at: at(1, 1)) == nil)
  }

  @Test(arguments: [
    MarkedMistake(block: "step: load\nfile: ①../x.csv") {
      .pathOutsideCourse("../x.csv", because: "it holds '..', '.' or an empty piece", at: $0)
    },
    MarkedMistake(block: "step: load\nfile: ①'C:\\x'") {
      .pathOutsideCourse("C:\\x", because: "it holds a '\\'", at: $0)
    },
    MarkedMistake("<!-- lernlog\nstep: load\nfile: ①~/x\n-->\n") {
      .pathOutsideCourse("~/x", because: "'~' and '$' are never expanded", at: $0)
    },
    MarkedMistake(block: "step: load\nfile: ①[a]") { .notAText("file", at: $0) },
  ])
  func `a step names it where it stands`(mistake: MarkedMistake) { mistake.expectTold() }
}
