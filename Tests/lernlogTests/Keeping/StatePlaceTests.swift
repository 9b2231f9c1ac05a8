import Foundation
import Sessions
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where progress cannot be kept, or is kept by two at once, and how a walk can be ended from outside.
@Suite(.enabled(if: PseudoTerminal.isAvailable), .disabled(if: hasAddressSanitizer))
struct `the place of progress` {
  /// K08: the lesson can be walked all the same.
  @Test func `a file in place of the folder is told, and the walk goes on`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try QuizCourse(in: folder)
      try Data("mine".utf8).write(to: folder.appending(path: "state"))
      for state in ["state", "state/deeper/down"] {
        let walk = try course.walk(state: state)
        try walk.type("", after: "step 1 of 13: ")
        try walk.type("7", after: "step 2 of 13: ")
        try walk.type("q", after: "Right.")
        let (status, shown) = walk.end()
        #expect(status == 74)
        #expect(shown.contains("Your progress cannot be kept: "), "\(shown)")
        #expect(shown.contains("Your place is not kept."))
        #expect(try Data(contentsOf: folder.appending(path: "state")) == Data("mine".utf8))
      }
    }
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
  func `a folder that may not be written is told, and nothing is left in it`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try QuizCourse(in: folder)
      _ = try BuiltProgram.shell("mkdir closed; chmod 555 closed", in: folder)
      let walk = try course.walk(state: "closed/a/b")
      try walk.type("q", after: "step 1 of 13: ")
      let (status, shown) = walk.end()
      #expect(status == 74 && shown.contains("Permission denied"), "\(shown)")
      #expect(
        !FileManager.default.fileExists(
          atPath: folder.appending(path: "closed/a").path(percentEncoded: false)))
    }
  }

  @Test func `without a home folder nothing is kept, and that is said`() throws {
    try BuiltProgram.inFolder { folder in
      _ = try QuizCourse(in: folder)
      for lang in ["en", "de"] {
        let walk = try PseudoTerminal(
          ["learn", "small/one", "--courses", "courses", "--ascii", "--lang", lang], in: folder,
          environment: ["HOME": ""])
        try walk.type("q", after: "step 1 of 13: ")
        let (status, shown) = walk.end()
        #expect(status == 0 && shown.contains("--state"), "\(shown)")
      }
      #expect(
        try FileManager.default.contentsOfDirectory(
          atPath: folder.path(percentEncoded: false)) == ["courses"])
    }
  }

  /// K06: the second walk is told who has the lesson, and only reads.
  @Test func `two walks of a lesson at once`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try QuizCourse(in: folder)
      let first = try course.walk()
      try first.type("", after: "step 1 of 13: ")
      try first.wait(for: "step 2 of 13: ")
      let before = try String(contentsOfFile: course.file(), encoding: .utf8)
      let second = try course.walk()
      try second.type("", after: "(process \(first.processID))")
      try second.type("7", after: "step 2 of 13: ")
      try second.type("q", after: "Right.")
      #expect(second.end().status == 0)
      #expect(try String(contentsOfFile: course.file(), encoding: .utf8) == before)
      let forget = try BuiltProgram.run(
        ["progress", "forget", "one", "--courses", "courses", "--state", "state"], in: folder)
      #expect(forget.output.contains("is open in another terminal"), "\(forget)")
      try first.typeAhead("7\n")
      try first.wait(for: "Right.")
      // The holder is killed: its lock does not outlive it.
      first.send(SIGKILL)
      _ = first.end()
      let third = try course.walk()
      try third.type("q", after: "You stopped at step 2 of 13")
      #expect(!third.end().shown.contains("another terminal"))
      #expect(try course.progress().steps["q1"]?.state == .done)
    }
  }

  /// K11: whoever ends a walk from outside loses nothing, and finds the terminal as it was.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends a walk with 128 and its number`(_ signal: Int32) throws {
    try BuiltProgram.inFolder { folder in
      let course = try QuizCourse(in: folder)
      let walk = try course.walk()
      let settings = walk.settings
      try walk.type("", after: "step 1 of 13: ")
      try walk.type("7", after: "step 2 of 13: ")
      try walk.wait(for: "Right.")
      walk.send(SIGSTOP)
      walk.send(SIGCONT)
      try walk.type("", after: "step 2 of 13: ")
      try walk.wait(for: "step 3 of 13: ")
      #expect(walk.settings == settings && !settings.isEmpty)
      walk.send(signal)
      #expect(walk.end().status == 128 + signal)
      #expect(walk.settings == settings)
      let progress = try course.progress()
      #expect(progress.here == "q2" && progress.steps["q1"]?.answer == "7")
    }
  }

  /// K02: a small disk that is full.
  @Test(.enabled(if: SmallDisk.isAvailable, "no file system can be mounted here"))
  func `a full disk is told, the old file stays, and room brings everything back`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try QuizCourse(in: folder)
      let disk = try SmallDisk(at: folder.appending(path: "state"))
      defer { disk.remove() }
      let walk = try course.walk()
      try walk.type("", after: "step 1 of 13: ")
      try walk.type("7", after: "step 2 of 13: ")
      try walk.wait(for: "Right.")
      let before = try Data(contentsOf: URL(filePath: course.file()))
      disk.fill()
      try walk.type("", after: "step 2 of 13: ")
      try walk.wait(for: "Your progress cannot be kept: ")
      #expect(try Data(contentsOf: URL(filePath: course.file())) == before)
      disk.empty()
      try walk.type("7", after: "step 3 of 13: ")
      try walk.type("", after: "Your progress is kept again.")
      try walk.wait(for: "step 4 of 13: ")
      disk.fill()
      try walk.type(":q", after: "step 4 of 13: ")
      let (status, shown) = walk.end()
      #expect(status == 74 && shown.contains("No space left"), "\(shown)")
      #expect(try course.progress().steps["q2"]?.answer == "7")
      disk.empty()
      let next = try course.walk()
      try next.type("q", after: "You stopped at step 4 of 13")
      #expect(next.end().status == 0)
    }
  }
}

/// A disk of a few pages, in memory.
private struct SmallDisk {
  /// Whether one can be made here; that takes the right to mount.
  static let isAvailable: Bool = {
    guard let folder = try? BuiltProgram.temporaryFolder() else { return false }
    defer { try? FileManager.default.removeItem(at: folder) }
    guard let disk = try? SmallDisk(at: folder.appending(path: "disk")) else { return false }
    disk.remove()
    return true
  }()

  private struct NotMounted: Error {}

  private let folder: URL

  init(at folder: URL) throws {
    self.folder = folder
    let made = try BuiltProgram.shell(
      "mkdir -p \"$DISK\" && mount -t tmpfs -o size=128k lernlog \"$DISK\"",
      in: folder.deletingLastPathComponent(),
      environment: [
        "DISK": folder.path(percentEncoded: false), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
      ])
    guard made.status == 0 else { throw NotMounted() }
  }

  /// Takes all the room that is left.
  func fill() { shell("cat /dev/zero > filler 2>/dev/null; true") }

  /// Gives the room back.
  func empty() { shell("rm -f filler") }

  func remove() {
    _ = try? BuiltProgram.shell(
      "umount \"$DISK\"", in: folder.deletingLastPathComponent(),
      environment: [
        "DISK": folder.path(percentEncoded: false), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
      ])
  }

  private func shell(_ script: String) { _ = try? BuiltProgram.shell(script, in: folder) }
}
