import Foundation
import Testing

@Suite(.timeLimit(.minutes(1))) struct `a command that cannot read or write` {
  /// Commands that write, with the files of `prepare`.
  private static let writers = [
    "generate security", "featurize logs.csv --encode hash:user",
    "train logs.csv --encode hash:user --trees 2", "detect logs.csv --model model.json",
    "report detections.csv",
  ]

  /// Commands that only show.
  private static let showers = [
    "evaluate detections.csv --truth anomaly", "pipeline security --trees 2",
    "list --courses '\(courses)'", "verify '\(smallCourse)'",
    "learn generate --plain --no-state --courses '\(courses)'", "--help", "--version",
    "learn --help",
  ]

  private static var courses: String {
    BuiltProgram.root.appending(path: "Lessons").path(percentEncoded: false)
  }

  private static var smallCourse: String {
    BuiltProgram.root.appending(path: "Tests/Courses/small").path(percentEncoded: false)
  }

  private func prepare(_ folder: URL) throws {
    let commands = [
      "generate security --normal 40 --anomalous 4 -o logs.csv",
      "train logs.csv --encode hash:user --trees 2 -o model.json",
      "detect logs.csv --model model.json -o detections.csv",
    ]
    for command in commands {
      let result = try BuiltProgram.run(
        command.split(separator: " ").map(String.init), in: folder)
      try #require(result.status == 0, "\(command): \(result.errors)")
    }
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .sorted()
  }

  @Test(arguments: writers + showers.filter { !$0.hasPrefix("verify") })
  func `ends silently where nobody reads on`(command: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      // Both ways: killed by the signal, and told by the failing write.
      for before in ["", "trap '' PIPE;"] {
        let result = try BuiltProgram.shell(
          "\(before) { \"$LERNLOG\" \(command); echo $? > status; } | head -1", in: folder)
        let status = try String(contentsOf: folder.appending(path: "status"), encoding: .utf8)
        #expect(["0\n", "141\n"].contains(status), "\(before) \(status)")
        #expect(result.errors.isEmpty, "\(result.errors)")
        // A reader that is gone before the first byte: nothing but 141 is right.
        let closed = try BuiltProgram.shell(
          "\(before) { sleep 0.2; \"$LERNLOG\" \(command); echo $? > status; } | true",
          in: folder)
        let late = try String(contentsOf: folder.appending(path: "status"), encoding: .utf8)
        #expect(late == "141\n", "\(before)")
        #expect(closed.errors.isEmpty, "\(closed.errors)")
      }
    }
  }

  #if os(Linux)
    @Test(arguments: writers + showers)
    func `says so where the device is full`(command: String) throws {
      try BuiltProgram.inFolder { folder in
        try prepare(folder)
        let result = try BuiltProgram.shell("\"$LERNLOG\" \(command) > /dev/full", in: folder)
        #expect(result.status == 74)
        #expect(
          result.errors == "error: cannot write to standard output: No space left on device\n")
      }
    }

    @Test(arguments: writers)
    func `writes into a device, never in its place`(command: String) throws {
      try BuiltProgram.inFolder { folder in
        try prepare(folder)
        let full = try BuiltProgram.shell("\"$LERNLOG\" \(command) -o /dev/full", in: folder)
        #expect(full.status == 74)
        #expect(full.errors == "error: cannot write '/dev/full': No space left on device\n")
        let null = try BuiltProgram.shell(
          "\"$LERNLOG\" \(command) -o /dev/null && test -c /dev/null", in: folder)
        #expect(null.status == 0, "\(null.errors)")
      }
    }
  #endif

  @Test(arguments: writers)
  func `says so where the target cannot be made`(command: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let before = try names(in: folder)
      for target in ["nowhere/x.txt", "logs.csv/x.txt", ".", "/"] {
        let result = try BuiltProgram.shell("\"$LERNLOG\" \(command) -o \(target)", in: folder)
        #expect(result.status == 73, "\(target)")
        #expect(result.errors.hasPrefix("error: cannot create '\(target)': "), "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(try names(in: folder) == before)
      }
    }
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"), arguments: writers)
  func `says so where the folder is not writable`(command: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let result = try BuiltProgram.shell(
        "mkdir closed; chmod 555 closed; \"$LERNLOG\" \(command) -o closed/x.txt", in: folder)
      #expect(result.status == 73)
      #expect(result.errors == "error: cannot create 'closed/x.txt': Permission denied\n")
    }
  }

  @Test(arguments: [
    "featurize nothing.csv --encode hash:user", "train nothing.csv --encode hash:user",
    "detect nothing.csv --model model.json", "detect logs.csv --model nothing.csv",
    "report nothing.csv", "report detections.csv --model nothing.csv",
    "evaluate nothing.csv --truth anomaly", "list --courses nothing.csv", "verify nothing.csv",
    "learn --courses nothing.csv",
  ])
  func `names the file that is missing`(command: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let before = try names(in: folder)
      let result = try BuiltProgram.run(
        command.split(separator: " ").map(String.init), in: folder)
      #expect(result.status == 66)
      #expect(result.errors.hasPrefix("error: cannot read 'nothing.csv': "), "\(result.errors)")
      #expect(result.output.isEmpty)
      #expect(try names(in: folder) == before)
    }
  }

  @Test(arguments: [
    ("featurize . --encode hash:user", "."), ("detect logs.csv --model .", "."),
    ("list --courses logs.csv", "logs.csv"), ("verify logs.csv", "logs.csv"),
  ])
  func `tells a folder from a file`(command: String, path: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      let result = try BuiltProgram.run(
        command.split(separator: " ").map(String.init), in: folder)
      #expect(result.status == 66)
      #expect(result.errors.hasPrefix("error: cannot read '\(path)': "), "\(result.errors)")
    }
  }

  @Test(arguments: [
    (#"head -c 500 model.json"#, "this model is cut"), (":", "this is not a model of lernlog"),
    (#"sed 's/"count"/"cuont"/' model.json"#, "this model was changed"),
    (#"sed 's#lernlog.model/1#lernlog.model/2#' model.json"#, "has format '2'"),
    ("cat model.json; echo x", "something stands after its end"),
    ("cat logs.csv", "this is not a model of lernlog"),
  ])
  func `names what is wrong with a model`(script: String, words: String) throws {
    try BuiltProgram.inFolder { folder in
      try prepare(folder)
      _ = try BuiltProgram.shell("{ \(script); } > bad.json", in: folder)
      for command in ["detect logs.csv", "report detections.csv"] {
        let result = try BuiltProgram.shell(
          "\"$LERNLOG\" \(command) --model bad.json -o new.txt", in: folder)
        #expect(result.status == 65)
        #expect(result.errors.hasPrefix("bad.json: error: "), "\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(!(try names(in: folder)).contains { $0.contains("new.txt") })
      }
    }
  }
}
