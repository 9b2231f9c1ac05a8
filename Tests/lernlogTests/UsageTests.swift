import Foundation
import Testing

@testable import lernlog

@Suite(.timeLimit(.minutes(1))) struct `wrong usage` {
  private static let courses = ["--courses", "Lessons", "--no-state"]

  @Test(arguments: [
    (["detec"], "did you mean 'detect'?"), (["lern"], "did you mean 'learn'?"),
    (["nothing-like-it"], "there are home, learn, list, "),
    (["generate", "securty"], "did you mean 'security'?"),
    (["pipeline", "mial"], "did you mean 'mail'?"),
    (["generate", "mail"], "--output"), (["generate", "mail", "-o", "-"], "needs a folder"),
    (["pipeline", "security", "-o", ""], "needs a folder"),
    (["generate", "mail", "-o", "x", "--seed", "x"], "--seed"),
    (["generate", "mail", "-o", "x", "--test", "0"], "--test is 0"),
    (["generate", "mail", "-o", "x", "--test-errors", "251"], "--test-errors is 251"),
    (["pipeline", "mail", "--encode", "known:Sender+Sender"], "each column once"),
    (["learn", "--plane"], "Did you mean '--plain'?"),
    (["learn", "generat2", "--courses", "Lessons"], "did you mean"),
    (["learn", "security-log/trian"] + courses, "did you mean 'security-log/train'?"),
    (["learn", "xyzzy"] + courses, "'lernlog list' shows them all"),
    (["learn", "--lang", "fr"], "'en' and 'de'"),
    (["list", "--color", "sometimes"], "'auto', 'always' or 'never'"),
    (["list", "--width", "0"], "from 1 to 10000"), (["list", "--width", "10001"], "1 to 10000"),
    (["featurize", "x.csv"], "--encode"), (["detect", "x.csv"], "--model"),
    (["evaluate", "x.csv"], "--truth"),
    (["featurize", "x.csv", "--encode", "hours:user"], "'hour' is near"),
    (["featurize", "x.csv", "--encode", ""], "--encode"),
    (["evaluate", "x.csv", "--truth", "user =="], "expected a value"),
    (["train", "x.csv", "--encode", "hash:user", "--contamination", "0.9"], "--contamination"),
    (["train", "x.csv", "--encode", "hash:user", "--trees", "0"], "--trees"),
    (["train", "x.csv", "--encode", "hash:user", "--max-features", "2.5"], "--max-features"),
    (["train", "x.csv", "--encode", "hash:user", "--threads", "0"], "--threads is 0"),
    (["detect", "x.csv", "--model", "x", "--threads", "100000"], "from 1 to 1024"),
    (["detect", "x.csv", "--model", "x", "--threads=-1"], "--threads is -1"),
    (["pipeline", "security", "--threads", "abc"], "--threads"),
    (["generate", "security", "--start", "2024-02-30"], "--start"),
    (["generate", "security", "--normal", "-1"], "--normal"),
    (["generate", "security", "--hours", "18-8"], "--hours"),
    (["verify", "--record", "--translated", "x.de.md"], "one after the other"),
  ])
  func `ends with 64 and says what to type instead`(arguments: [String], words: String) throws {
    let result = try BuiltProgram.run(arguments)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test(arguments: try HelpTree.program().all.map(\.words))
  func `is rare where the help has examples`(words: [String]) throws {
    let command = Array(words.dropFirst())
    for help in [command + ["--help"], ["help"] + command] {
      let result = try BuiltProgram.run(help)
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      let name = words.joined(separator: " ")
      let overview = /OVERVIEW: [^\n]+(\n[^\n]+)?\n\nExamples:\n/
      #expect(result.output.prefixMatch(of: overview) != nil, "\(result.output)")
      #expect(result.output.contains("\n  \(name == "lernlog home" ? "lernlog" : name)"))
      #expect(result.output.contains("USAGE: \(name)"))
    }
  }

  @Test func `is rare where no example is broken by the width of a terminal`() throws {
    for command in try HelpTree.program().all {
      let lines = (command.discussion ?? "").split(separator: "\n")
      #expect(lines.count > 1)
      for line in lines { #expect(line.count < 80, "\(line)") }
    }
  }

  @Test func `does not hide the version`() throws {
    let result = try BuiltProgram.run(["--version"])
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /lernlog [0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }
}
