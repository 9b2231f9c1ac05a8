import Foundation
import Lessons
import TestSupport
import Testing

@testable import Sessions

/// A course with one mistake in it.
struct BrokenLesson: Sendable, CustomTestStringConvertible {
  /// The part of the format, and what is wrong with it.
  let part: String
  let what: String
  /// What is replaced in the whole course, and by what.
  private let old: String
  private let new: String
  /// The line on which it is told, where that is not the first that differs.
  private let line: String?
  /// The file in which it is told, where that is another one.
  private let place: String?

  init(
    _ part: String, _ what: String, _ old: String, _ new: String, on line: String? = nil,
    in place: String? = nil
  ) {
    (self.part, self.what, self.old, self.new) = (part, what, old, new)
    (self.line, self.place) = (line, place)
  }

  /// All of them.
  static let all = blocks + others

  var testDescription: String { "\(part): \(what)" }

  /// The file with the mistake.
  private var file: String { part == "course" ? "course.yml" : "2-all.md" }

  /// Where it has to be told.
  ///
  /// - Throws: Where the whole course does not hold what is to be replaced.
  func expectedPlace() throws -> String {
    let whole = try #require(Self.whole["Lessons/whole/\(file)"])
    try #require(whole.contains(old), "nothing to replace")
    let lines = broken(whole).components(separatedBy: "\n")
    let differing = zip(lines, whole.components(separatedBy: "\n") + [""]).prefix { $0 == $1 }.count
    let index = line.map { lines.firstIndex(of: $0) ?? -1 } ?? differing
    return "Lessons/whole/\(place ?? file):\((place == nil ? index : 0) + 1)"
  }

  /// Everything that is told about the course, and the source lines for it.
  func findings() throws -> (all: [Diagnostic], sources: [String: SourceText]) {
    var texts = Self.whole
    texts["Lessons/whole/\(file)"] = texts["Lessons/whole/\(file)"].map(broken)
    return try Self.findings(in: MemoryFiles(texts))
  }

  private func broken(_ text: String) -> String {
    guard let range = text.range(of: old) else { return text }
    return text.replacingCharacters(in: range, with: new)
  }

  /// The whole course, with its outputs, and an exercise of which only the name counts.
  static let whole: [String: String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Courses/whole")
    let names = ["course.yml", "1-before.md", "2-all.md"]
    return names.reduce(into: ["Exercises/whole/count/exercise.md": "---\ntitle: Count\n---\n"]) {
      $0["Lessons/whole/\($1)"] = try? String(
        contentsOf: folder.appending(path: $1), encoding: .utf8)
    }
  }()

  /// Everything that `verify` would tell about the course.
  static func findings(
    in files: MemoryFiles
  ) throws -> (all: [Diagnostic], sources: [String: SourceText]) {
    let catalogue = try Catalogue(["Lessons"], files)
    let sources = SnippetSources { path in
      path == "Sum.swift" ? Array("// snippet.sum\nlet sum = 1 + 2\n// snippet.end\n".utf8) : nil
    }
    let exercises = try ExerciseCatalogue(["Exercises"], files)
    var all = catalogue.problems
    var texts = catalogue.sources
    for (course, folder) in catalogue.courses {
      let proof = CourseProof(course, in: folder, sources: sources)
      // A proof tells what is wrong with the description a second time only where it is read again.
      all += proof.findings
      all += exercises.misfits(
        with: course, in: folder, isWhole: !catalogue.problems(of: course).hasErrors)
      texts.merge(proof.whole.sources) { $1 }
    }
    return (all, texts)
  }
}
