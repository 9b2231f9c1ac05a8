import Foundation
import Sessions
import Testing

/// Files of progress that cannot be used as they are, met by a learner who goes on.
@Suite(.enabled(if: PseudoTerminal.isAvailable))
struct `a file of progress` {
  /// Answers the first two questions and leaves, so that the lesson stands at step 3 and the copy
  /// before that, at step 2 or later, is there too.
  private func begun(_ body: (QuizCourse) throws -> Void) throws {
    try BuiltProgram.inFolder { folder in
      let course = try QuizCourse(in: folder)
      let walk = try course.walk()
      try walk.type("", after: "step 1 of 13: ")
      try walk.type("7", after: "step 2 of 13: ")
      try walk.type("", after: "Right.")
      try walk.type("7", after: "step 3 of 13: ")
      try walk.type("q", after: "Right.")
      #expect(walk.end().status == 0)
      try body(course)
    }
  }

  /// The names of the files beside the progress, without those of locks.
  private func names(_ course: QuizCourse) throws -> Set<String> {
    let folder = URL(filePath: course.file()).deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return Set(names.filter { !$0.hasSuffix(".lock") })
  }

  private func write(_ bytes: Data, to path: String) throws {
    try bytes.write(to: URL(filePath: path))
  }

  private static let damages: [(name: String, change: @Sendable (Data) -> Data)] = [
    ("empty", { _ in Data() }),
    ("cut in the middle", { $0.prefix($0.count / 2) }),
    ("random bytes", { Data($0.map { ($0 &* 167) ^ 0x5A }) }),
    (
      "that of another lesson",
      { Data(String(decoding: $0, as: UTF8.self).replacing("small/one", with: "small/two").utf8) }
    ),
  ]

  /// K04.
  @Test(arguments: damages.indices, ["en", "de"])
  func `that is damaged is kept aside and named, and the copy before it is gone on from`(
    _ index: Int, _ language: String
  ) throws {
    try begun { course in
      let damage = Self.damages[index].change(try Data(contentsOf: URL(filePath: course.file())))
      try write(damage, to: course.file())
      let walk = try course.walk(flags: ["--lang", language])
      try walk.type("q", after: "You stopped at step ")
      let (status, shown) = walk.end()
      #expect(status == 0)
      #expect(shown.contains("one.json.damaged-1"), "\(shown)")
      #expect(
        shown.contains(
          language == "en" ? "You go on from the copy" : "Es geht mit dem Stand davor"),
        "\(shown)")
      #expect(try names(course).isSuperset(of: ["one.json", "one.json.damaged-1"]))
      #expect(try Data(contentsOf: URL(filePath: course.file() + ".damaged-1")) == damage)
      #expect(try course.progress().steps["q1"]?.answer == "7", "\(Self.damages[index].name)")
    }
  }

  /// K05.
  @Test func `of a newer version is not touched, and that is said`() throws {
    try begun { course in
      let newer = Data("{\"schema\":99,\"lesson\":\"small/one\"}".utf8)
      try write(newer, to: course.file())
      let before = try names(course)
      let walk = try course.walk()
      try walk.type("q", after: "step ")
      let (status, shown) = walk.end()
      #expect(status == 0 && shown.contains("written by a newer lernlog"), "\(shown)")
      #expect(try Data(contentsOf: URL(filePath: course.file())) == newer)
      #expect(try names(course) == before)
    }
  }

  /// K05.
  @Test func `of an older version is copied first, and counts on`() throws {
    try begun { course in
      let older = Data(
        "{\"schema\":1,\"lesson\":\"small/one\",\"here\":\"q3\",\"steps\":{\"q1\":{\"state\":\"done\",\"answer\":\"7\"}}}"
          .utf8)
      try write(older, to: course.file())
      let walk = try course.walk()
      try walk.type("q", after: "You stopped at step 4 of 13")
      #expect(walk.end().status == 0)
      let copy = try #require(try names(course).first { $0.contains("schema-1") })
      let path = URL(filePath: course.file()).deletingLastPathComponent().appending(path: copy)
      #expect(try Data(contentsOf: path) == older)
      #expect(try course.progress().steps["q1"]?.answer == "7")
    }
  }

  /// K07: locks belong to programs that live, and no clock decides anything.
  @Test func `with locks that were left over, and from a clock that was set back, is gone on from`()
    throws
  {
    try begun { course in
      let locks = try BuiltProgram.shell(
        """
        for lock in state/lock state/.lock state/small/one.json.lock; do
          echo 999999 > $lock
        done
        find state -exec touch -d '2099-01-01' {} +
        sed -i.old 's/"updated" : "[^"]*"/"updated" : "2099-01-01T00:00:00Z"/' state/small/one.json
        rm state/small/one.json.old
        """, in: course.folder)
      #expect(locks.status == 0, "\(locks.errors)")
      let walk = try course.walk()
      try walk.type("", after: "You stopped at step 3 of 13")
      try walk.type(":n", after: "step 3 of 13: ")
      try walk.type("7", after: "step 4 of 13: ")
      try walk.type("q", after: "Right.")
      let (status, shown) = walk.end()
      #expect(status == 0 && !shown.contains("another terminal"), "\(shown)")
      #expect(try course.progress().steps["q3"]?.answer == "7")
    }
  }

  /// K12.
  @Test func `is never a temporary one, and those that were left are removed`() throws {
    try begun { course in
      let folder = URL(filePath: course.file()).deletingLastPathComponent()
      let left = [".one.json.4711.tmp", ".one.json.1.tmp"]
      let better = try String(contentsOfFile: course.file(), encoding: .utf8)
        .replacing("\"q2\"", with: "\"q9\"")
      for name in left { try Data(better.utf8).write(to: folder.appending(path: name)) }
      try Data("mine".utf8).write(to: folder.appending(path: ".notes.tmp"))
      let walk = try course.walk()
      try walk.type("", after: "You stopped at step 3 of 13")
      try walk.type(":n", after: "step 3 of 13: ")
      try walk.type(":q", after: "step 4 of 13: ")
      #expect(walk.end().status == 0)
      let names = try names(course)
      #expect(names.isDisjoint(with: left) && names.contains(".notes.tmp"), "\(names)")
      let progress = try course.progress()
      #expect(progress.steps["q2"]?.answer == "7" && progress.steps["q9"] == nil)
    }
  }
}
