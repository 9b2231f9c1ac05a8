import Foundation
import TestSupport
import Testing

/// The transcripts of the exercises' guide: each is replayed from its first command to its last.
@Suite(.disabled(if: hasAddressSanitizer), .timeLimit(.minutes(1)))
struct TranscriptTests {
  private static let guide = BuiltProgram.root.appending(path: "Exercises/README.md")

  @Test func `what stands in the guide is what is printed`() throws {
    let text = String(decoding: try Data(contentsOf: Self.guide), as: UTF8.self)
    let replayed = try Self.replaying(text)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(replayed.utf8).write(to: Self.guide)
      Issue.record("rewrote the guide: read the difference")
    } else {
      let (old, new) = (text.split(separator: "\n"), replayed.split(separator: "\n"))
      let place = zip(old, new).prefix { $0 == $1 }.count
      #expect(
        text == replayed,
        "\(old.dropFirst(place).first ?? "the end") is \(new.dropFirst(place).first ?? "the end")")
    }
  }

  /// Where learners find what there is.
  private static let courses = [
    "LERNLOG_COURSES": BuiltProgram.root.appending(path: "Lessons").path,
    "LERNLOG_EXERCISES": BuiltProgram.root.appending(path: "Exercises").path,
  ]

  /// The text with every fence `console` as it comes out today.
  private static func replaying(_ text: String) throws -> String {
    var lines: [String] = []
    var commands: [String]?
    var fence = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if commands == nil, line.hasPrefix("```"), line.drop(while: { $0 == "`" }) == "console" {
        commands = []
        fence = String(line.prefix { $0 == "`" })
        lines.append(line)
      } else if line == fence, let known = commands {
        lines += try transcript(known) + [line]
        commands = nil
      } else if commands == nil {
        lines.append(line)
      } else if line.hasPrefix("$ ") {
        commands?.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("> "), let last = commands?.popLast() {
        commands?.append(last + "\n" + line.dropFirst(2))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Commands, each with what it prints, in one shell and in a folder of their own.
  ///
  /// Who begins something new is an author, with no other courses and exercises than their own.
  private static func transcript(_ commands: [String]) throws -> [String] {
    var lines: [String] = []
    try BuiltProgram.inFolder { folder in
      let script = commands.enumerated().map { index, command in
        "\(command)\necho \"end of \(index)\"\n"
      }
      let isAuthor = commands.first?.hasPrefix("lernlog new") == true
      let result = try BuiltProgram.shell(
        "lernlog() { \"$LERNLOG\" \"$@\"; }\nexec 2>&1\n" + script.joined(), in: folder,
        environment: (isAuthor ? [:] : courses).merging([
          "LERNLOG_CACHE_DIR": TestPrograms.cache, "LANG": "C.UTF-8",
          // Where the compiler is.
          "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
        ]) { $1 })
      var rest = result.output.replacing(folder.path, with: "~")[...]
      for (index, command) in commands.enumerated() {
        let end = try #require(rest.firstRange(of: "end of \(index)\n"), "\(result.output)")
        lines += "$ \(command.replacing("\n", with: "\n> "))".split(separator: "\n").map(
          String.init)
        lines += rest[..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
          .dropLast().map(String.init)
        rest = rest[end.upperBound...]
      }
    }
    return lines
  }
}
