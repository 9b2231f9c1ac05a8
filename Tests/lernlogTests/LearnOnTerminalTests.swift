import Foundation
import Testing

/// `lernlog learn` as a person meets it.
@Suite(.enabled(if: PseudoTerminal.isAvailable))
struct `learn on a terminal` {
  @Test func `two stops, then q, and the next call resumes there`() throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let course = BuiltProgram.root.appending(path: "Tests/Courses/small")
      .path(percentEncoded: false)
    let arguments = ["learn", "small/make", "--courses", course, "--state", "state", "--ascii"]

    let first = try PseudoTerminal(arguments, in: folder)
    try first.type("", after: "step 1 of 6: ")
    try first.type("20", after: "step 2 of 6: ")
    try first.type("q", after: "step 3 of 6: ")
    let left = first.end()
    #expect(left.status == 0)
    #expect(left.shown.contains("written: ./workspace/small/logs.csv\n"), "\(left.shown)")
    #expect(left.shown.contains("You are at step 3 of 6."))
    #expect(
      FileManager.default.fileExists(
        atPath: folder.appending(path: "workspace/small/logs.csv").path(percentEncoded: false)))

    // Without a name it is the lesson that was left.
    let second = try PseudoTerminal(["learn"] + arguments.dropFirst(2), in: folder)
    try second.type("", after: "You stopped at step 3 of 6")
    try second.type("", after: "step 3 of 6: ")
    try second.type("q", after: "step 4 of 6: ")
    let resumed = second.end()
    #expect(resumed.status == 0)
    #expect(!resumed.shown.contains("written: "))
    #expect(resumed.shown.contains("You guessed 20. It is 21.\n\nThe first line holds the names."))
    #expect(resumed.shown.contains("You are at step 4 of 6."))
  }

  @Test func `Ctrl-D ends free play and not the lesson`() throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let course = BuiltProgram.root.appending(path: "Tests/Courses/small")
      .path(percentEncoded: false)
    let walk = try PseudoTerminal(
      ["learn", "small/make", "--courses", course, "--state", "state", "--ascii"], in: folder)
    try walk.type("f", after: "step 1 of 6: ")
    try walk.type("\u{4}", after: "free play: ", end: "")
    try walk.type("q", after: "step 1 of 6: ")
    let ended = walk.end()
    #expect(ended.status == 0)
    #expect(ended.shown.contains("Back at step 1 of 6. Nothing of the lesson has changed."))
    #expect(ended.shown.contains("You are at step 1 of 6."))
  }
}
