import Foundation
import Testing

/// Which test makes which bad input: the comments of the tests name the rows of the list of bad inputs
/// (E answers, F data files, G compiling, H running, I forging, N the isolation itself).
@Suite(.serialized) struct BadInputRowTests {
  /// The rows that have to do with exercises.
  static let rows: [String] = {
    let sections: [(name: String, count: Int)] = [
      ("E", 12), ("F", 15), ("G", 13), ("H", 16), ("I", 13),
    ]
    let all = sections.flatMap { section in
      (1...section.count).map { "\(section.name)\($0 < 10 ? "0" : "")\($0)" }
    }
    return all + ["N01", "N02", "N04", "N05", "N06"]
  }()

  @Test func `every row has a test that makes its input`() throws {
    let tests = try Self.tests()
    for row in Self.rows {
      let names = tests[row] ?? []
      #expect(!names.isEmpty, "no comment of a test names \(row)")
      for name in names { print("\(row)  \(name)") }
    }
  }

  /// What the other tests of this machine have proved is worth as much as the layers that were there.
  @Test(.disabled(if: hasAddressSanitizer)) func `the layers in force are told`() throws {
    try Learner.with { learner in
      let (_, json) = try learner.check(SmallExercises.rightHalf, of: "half")
      let isolation = json.object("isolation")
      let layers = try #require(isolation["layers"] as? [String])
      let missing = try #require(isolation["missing"] as? [String])
      #expect(!layers.isEmpty)
      let names = [
        "session", "descriptors", "limits", "capabilities", "no-new-privileges", "landlock",
        "seccomp", "parent-death", "sandbox-exec",
      ]
      print("layer              in force  missing")
      for name in names + layers.filter({ !names.contains($0) }) {
        let reasons = missing.filter { $0.hasPrefix(name) }.joined(separator: "; ")
        let padded = name.padding(toLength: 19, withPad: " ", startingAt: 0)
        print("\(padded)\(layers.contains(name) ? "yes     " : "no      ")  \(reasons)")
      }
      #expect(!isLinux || layers.contains("limits"))
    }
  }

  /// The tests that the rows are named above, or beside the inputs of.
  private static func tests() throws -> [String: [String]] {
    let folder = BuiltProgram.root.appending(path: "Tests")
    var found: [String: [String]] = [:]
    let modules = [
      "ExercisesTests", "PipelineTests", "lernlogTests/Running", "lernlogTests/Exercising",
    ]
    for module in modules {
      let place = folder.appending(path: module).path(percentEncoded: false)
      for file in try FileManager.default.contentsOfDirectory(atPath: place).sorted()
      where file.hasSuffix("Tests.swift") {
        let text = try String(contentsOfFile: "\(place)/\(file)", encoding: .utf8)
        var waiting: [String] = []
        for line in text.split(separator: "\n") {
          if let start = line.firstRange(of: "// ")?.upperBound {
            waiting += named(in: line[start...])
          }
          guard line.contains("func `"), let name = line.split(separator: "`").dropFirst().first
          else { continue }
          for row in Set(waiting) {
            found[row, default: []].append("\(file.dropLast(6)): \(name)")
          }
          waiting = []
        }
      }
    }
    return found
  }

  /// The rows that a comment names: `E05`, `F01, F02`, `F01 to F06`.
  private static func named(in comment: Substring) -> [String] {
    let words = comment.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.enumerated().flatMap { index, word -> [String] in
      guard let first = rows.firstIndex(of: word) else { return [] }
      guard index + 2 < words.count, words[index + 1] == "to",
        let last = rows.firstIndex(of: words[index + 2]), first <= last
      else { return [word] }
      return Array(rows[first...last])
    }
  }
}
