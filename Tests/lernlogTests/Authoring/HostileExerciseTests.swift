import Foundation
import Testing

/// B09 and what else an exercise may hold that nobody can grade, against `verify` and `export`.
@Suite(.serialized, .timeLimit(.minutes(1))) struct `an exercise made to do harm` {
  @Test(arguments: [
    ("points: 10", "points: -10", "exercise.md:5:9: error: points are whole numbers from 1"),
    ("points: 10", "points: 0", "exercise.md:5:9: error: points are whole numbers from 1"),
    ("points: 10", "points: .nan", "exercise.md:5:9: error: 'points' needs a whole number"),
    ("points: 10", "points: 1e308", "exercise.md:5:9: error: 'points' needs a whole number"),
    ("points: 10", "points: 11", "exercise.md:5:9: error: the points of the checks add up to 10"),
    ("points: 3\n", "points: -3\n", "exercise.md:27:9: error: points are whole numbers from 1"),
    ("title: C", "title: \u{1B}]0;x\u{7}C", "exercise.md:3:8: error: the character U+001B"),
    ("solution: wrong-way-round", "solution: ../../secret", "exercise.md:15:15: error: "),
  ])
  func `is refused at its place, and not published`(
    old: String, new: String, words: String
  ) throws {
    try BuiltProgram.inFolder { folder in
      try Self.make(in: folder, replacing: old, with: new)
      let verified = try BuiltProgram.run(["verify"], in: folder)
      #expect(verified.status == 1 && verified.output.contains(words), "\(verified.output)")
      let exported = try BuiltProgram.run(["export", "site", "--html"], in: folder)
      #expect(exported.status == 65 && exported.errors.contains(words), "\(exported.errors)")
      #expect(steeringCharacters(in: verified.output + exported.errors) == [])
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "site").path()))
    }
  }

  @Test func `shows its markup as text`() throws {
    try BuiltProgram.inFolder { folder in
      try Self.make(
        in: folder, replacing: "Three questions",
        with: "<script>alert(1)</script> [x](javascript:alert(1)) Three questions")
      #expect(try BuiltProgram.run(["verify"], in: folder).status == 0)
      #expect(try BuiltProgram.run(["export", "site", "--html"], in: folder).status == 0)
      let page = try String(
        contentsOf: folder.appending(path: "site/en/flows/exercises/rare.html"), encoding: .utf8)
      #expect(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script"))
      #expect(!page.contains("href=\"javascript"))
    }
  }

  /// A course with an exercise in which something is replaced.
  private static func make(in folder: URL, replacing old: String, with new: String) throws {
    for words in [
      ["new", "course", "flows", "--languages", "en"],
      ["new", "exercise", "flows/rare", "--kind", "answers"],
    ] { #expect(try BuiltProgram.run(words, in: folder).status == 0) }
    let file = folder.appending(path: "Exercises/flows/rare/exercise.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(text.firstRange(of: old))
    try Data(text.replacingCharacters(in: place, with: new).utf8).write(to: file)
  }
}
