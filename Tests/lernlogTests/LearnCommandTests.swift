import Foundation
import Testing

/// `learn` and `list` from outside, on the real course.
@Suite struct `learning from outside` {
  @Test func `the German lesson on evaluation prints the notebook's counts and measures`() throws {
    let result = try BuiltProgram.run(
      ["learn", "security-log/6-evaluate", "--plain", "--lang", "de"])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let cells = [
      "True Positives (TP)        8", "False Positives (FP)       3",
      "False Negatives (FN)       2",
      "True Negatives (TN)      497", "72.73 %", "80.00 %", "76.19 %",
    ]
    for cell in cells { #expect(result.output.contains(cell), "\(cell)") }
  }

  @Test(arguments: [
    "generate", "2-featurize", "security-log/train", "security-log/4-detect", "rep",
  ])
  func `a lesson is found by any of its names`(_ name: String) throws {
    let result = try BuiltProgram.run(["learn", name, "--plain"])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: ["en", "de"])
  func `what is printed plainly is the same on every machine`(_ language: String) throws {
    let arguments = ["learn", "train", "--plain", "--lang", language]
    let bare = try BuiltProgram.run(arguments)
    let other = try BuiltProgram.run(
      arguments,
      environment: [
        "COLUMNS": "40", "FORCE_COLOR": "3", "LC_ALL": "de_DE.UTF-8", "TERM": "xterm-256color",
        "CLICOLOR_FORCE": "1",
      ])
    #expect(bare.outputBytes == other.outputBytes)
    #expect(!bare.outputBytes.contains(0x1B))
    let lines = bare.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
    #expect(bare.output.hasSuffix("\n") && !bare.output.hasSuffix("\n\n"))
  }

  @Test(arguments: [
    "security-log/generate", "security-log/featurize", "security-log/train",
    "security-log/detect", "security-log/report", "security-log/evaluate",
    "security-log/practice", "mail-log/baseline", "mail-log/onehot", "mail-log/detect",
  ])
  func `no line of a lesson is wider than 80 columns`(_ name: String) throws {
    for language in ["en", "de"] {
      let result = try BuiltProgram.run(["learn", name, "--plain", "--lang", language])
      #expect(result.status == 0)
      let wide = result.output.split(separator: "\n").filter { $0.count > 80 }
      #expect(wide.isEmpty, "\(language): \(wide)")
    }
  }

  @Test func `a pipe gets the whole lesson without a question`() throws {
    let piped = try BuiltProgram.run(["learn", "generate"], input: "10\n")
    let plain = try BuiltProgram.run(["learn", "generate", "--plain"])
    #expect(piped.output == plain.output)
  }

  @Test func `without a name the first lesson that is not finished is learned`() throws {
    let result = try BuiltProgram.run(["learn", "--plain", "--no-state"])
    #expect(result.output.hasPrefix("A log whose truth you know\n"))
  }

  @Test func `the list names every lesson, for people and for programs`() throws {
    let list = try BuiltProgram.run(["list", "--no-state"])
    let json = try BuiltProgram.run(["list", "--json", "--no-state"])
    for name in ["generate", "featurize", "train", "detect", "report", "evaluate", "practice"] {
      #expect(list.output.contains("security-log/\(name)"))
      #expect(json.output.contains("\"name\":\"\(name)\""))
    }
    #expect(json.output.hasPrefix("{\"courses\":["))
    #expect(json.output.contains("\"schema\":\"lernlog.list/1\""))
  }
}

/// `learn --json` from outside.
@Suite struct `a lesson for a program to read` {
  private struct Document: Decodable {
    struct Block: Decodable {
      struct Value: Decodable {
        let value: Double?
      }

      let kind: String
      let name: String?
      let values: [String: Value]?
    }

    let schema: String
    let lesson: String
    let language: String
    let blocks: [Block]
  }

  @Test(arguments: ["en", "de"])
  func `one document holds every block and the values in full`(_ language: String) throws {
    let result = try BuiltProgram.run(
      ["learn", "security-log/evaluate", "--json", "--lang", language])
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(!result.outputBytes.contains(0x1B) && result.output.split(separator: "\n").count == 1)
    let document = try JSONDecoder().decode(Document.self, from: Data(result.outputBytes))
    #expect(document.schema == "lernlog.run/1" && document.lesson == "security-log/evaluate")
    #expect(document.language == language)
    #expect(document.blocks.first?.kind == "opening")
    let evaluation = try #require(document.blocks.first { $0.values?["evaluation.recall"] != nil })
    #expect(evaluation.kind == "step" && evaluation.name == "evaluate")
    #expect(evaluation.values?["evaluation.recall"]?.value == 0.8)
    #expect(evaluation.values?["evaluation.precision"]?.value == 8.0 / 11)
  }

  @Test func `two forms at once are refused`() throws {
    let result = try BuiltProgram.run(["learn", "train", "--json", "--plain"])
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.contains("choose one"))
  }
}
