import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the terminal is set before, during and after a walk.
@Suite(.enabled(if: PseudoTerminal.isAvailable)) struct `the terminal's settings` {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT], [false, true])
  func `are the same after a signal as before`(_ signal: Int32, keys: Bool) throws {
    try BuiltProgram.inFolder { folder in
      let course = KindsCourse(in: folder)
      let walk = try course.walk(keys ? ["--keys", "--no-state"] : ["--no-state"])
      let found = walk.settings
      try walk.waitForPrompt()
      #expect((walk.settings == found) == !keys)
      walk.send(signal)
      #expect(walk.end().status == 128 + signal)
      #expect(walk.settings == found && !found.isEmpty)
    }
  }

  @Test func `change for keys only, and not for answers or free play`() throws {
    try BuiltProgram.inFolder { folder in
      let walk = try KindsCourse(in: folder).walk(["--keys"])
      let found = walk.settings
      try walk.typeAtPrompt("f")
      try walk.waitForPrompt()
      #expect(walk.settings == found)
      try walk.typeAtPrompt("done\n")
      try walk.waitForPrompt()
      #expect(walk.settings != found)
      try walk.typeAtPrompt("\n")
      try walk.waitForPrompt()
      #expect(walk.settings == found)
      try walk.typeAtPrompt(":q\n")
      #expect(walk.end().status == 0)
      #expect(walk.settings == found)
    }
  }

  @Test func `change between keys and lines without losing what was typed ahead`() throws {
    try BuiltProgram.inFolder { folder in
      let walk = try KindsCourse(in: folder).walk(["--keys"])
      try walk.waitForPrompt()
      // Enter, an answer, a key with words, two keys: all before the first is heard.
      try walk.typeAhead("\n20\ng 13\nxnoq")
      let (status, shown) = walk.end()
      #expect(status == 0)
      #expect(shown.contains("step 2 of 13: 20\n"), "\(shown)")
      #expect(
        shown.contains("You guessed 20") || shown.contains("step 3 of 13: g 13\n"), "\(shown)")
      #expect(shown.contains("I do not know \"x\"") && shown.contains("13. A line of code (here)"))
      #expect(shown.contains("You are at step 13 of 13."))
    }
  }

  @Test(arguments: [false, true])
  func `are the shell's after Ctrl-Z, and the walk's after fg`(keys: Bool) throws {
    try BuiltProgram.inFolder { folder in
      let course = KindsCourse(in: folder)
      let shell = try PseudoTerminal(
        ["-i"], in: folder, environment: ["PS1": "shell> ", "LERNLOG": BuiltProgram.path()],
        program: URL(filePath: "/bin/sh"))
      try shell.type("stty -a > before", after: "shell> ")
      let command = ["\"$LERNLOG\" learn kinds/every"] + course.flags + (keys ? ["--keys"] : [])
      try shell.type(command.joined(separator: " "), after: "shell> ")
      try shell.type("\u{1A}", after: "step 1 of 13: ", end: "")
      try shell.type("stty -a > stopped", after: "shell> ")
      try shell.type("fg", after: "shell> ")
      // A key is heard at once again, and shows the outline.
      try shell.type(keys ? "o" : "o\n", after: "learn kinds/every", end: "")
      try shell.type(keys ? "q" : "q\n", after: "step 1 of 13: ", end: "")
      try shell.type("stty -a > after", after: "shell> ")
      try shell.type("exit", after: "shell> ")
      #expect(shell.end().status == 0)
      let files = try ["before", "stopped", "after"].map {
        try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
      }
      #expect(files[0].contains("icanon") && Set(files).count == 1, "\(files)")
    }
  }

  @Test func `are as they were found while an editor has the terminal`() throws {
    try BuiltProgram.inFolder { folder in
      let walk = try KindsCourse(in: folder).walk(
        ["--keys", "--ascii"], environment: ["EDITOR": "sh -c 'stty -a > seen; stty raw; false'"])
      try Data().write(to: folder.appending(path: "seen"))
      for text in ["g 13\n", "x", "n", "c"] { try walk.typeAtPrompt(text) }
      try walk.typeAtPrompt("q")
      #expect(walk.end().status == 0)
      let seen = try String(contentsOf: folder.appending(path: "seen"), encoding: .utf8)
      #expect(seen.contains(" icanon") && seen.contains(" echo "), "\(seen)")
    }
  }
}
