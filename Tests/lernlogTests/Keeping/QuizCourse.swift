import Display
import Foundation
import Sessions

@testable import lernlog

/// A course of one lesson with many questions, whose answers are all 7, and the folder of its walks.
struct QuizCourse {
  static let questions = 12
  let folder: URL

  /// Writes the course.
  init(in folder: URL) throws {
    self.folder = folder
    let blocks = (1...Self.questions).map { number in
      "```yaml lernlog\nquestion: q\(number)\nask: |\n  What is it?\nanswer: 7\n```\n"
    }
    _ = try SmallCourse(
      in: folder, lessons: ["one": SmallCourse.frontMatter + "\n" + blocks.joined(separator: "\n")])
  }

  /// The course that was written into a folder.
  init(at folder: URL) { self.folder = folder }

  /// Begins a walk on a terminal of its own.
  func walk(
    state: String = "state", flags: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["learn", "small/one", "--courses", "courses", "--state", state, "--ascii"] + flags,
      in: folder, environment: environment)
  }

  /// The path of the file in which the progress is kept.
  func file(state: String = "state") -> String {
    folder.appending(path: "\(state)/small/one.json").path(percentEncoded: false)
  }

  /// The progress as the next start finds it, without a word about damage.
  func progress(state: String = "state") throws -> Sessions.Progress {
    let loaded = ProgressStore(
      files: LiveFiles(), folder: folder.appending(path: state).path(percentEncoded: false)
    ).load("small/one", language: .en)
    if let notice = loaded.notice { throw Damaged(notice: notice) }
    return loaded.record
  }

  /// A file that cannot be used.
  struct Damaged: Error { let notice: String }
}
