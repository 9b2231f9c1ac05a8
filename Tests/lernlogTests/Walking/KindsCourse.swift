import Foundation

/// A course of one lesson with every kind of question, a step, a chart and a line of code.
struct KindsCourse {
  let language: String
  let folder: URL

  /// The course, to be walked in a folder of its own.
  init(_ language: String = "en", in folder: URL) {
    self.language = language
    self.folder = folder
  }

  private static let path = BuiltProgram.root.appending(path: "Tests/Courses/kinds")
    .path(percentEncoded: false)

  /// What names the course, the language and the place of the progress.
  var flags: [String] { ["--courses", Self.path, "--lang", language, "--state", "state"] }

  /// Begins the walk, or takes it up.
  func walk(_ more: [String] = [], environment: [String: String] = [:]) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["learn", "kinds/every"] + flags + more, in: folder, environment: environment)
  }

  /// The first page of all.
  func home(_ more: [String] = []) throws -> PseudoTerminal {
    try PseudoTerminal(flags + more, in: folder)
  }

  /// The progress, as it stands on the disk.
  func progress() throws -> String {
    try String(contentsOf: folder.appending(path: "state/kinds/every.json"), encoding: .utf8)
  }
}

/// What a learner types at a prompt.
enum Typed {
  /// A key, which needs no Enter where single keys are read.
  case key(String)
  /// A line and Enter.
  case line(String)
  /// Enter alone.
  static let enter = Typed.line("")

  /// What is sent to the program.
  func text(keys: Bool) -> String {
    switch self {
    case .key(let text): keys ? text : "\(text)\n"
    case .line(let text): "\(text)\n"
    }
  }
}

extension KindsCourse {
  /// Every key and every kind of question, answered wrongly and rightly, to the end of the lesson.
  ///
  /// - Parameter anomaly: The word of the language.
  /// - Returns: What is typed at one prompt after the other.
  static func everything(anomaly: String) -> [Typed] {
    [opening, guess, generate(anomaly), share, text(anomaly), choices, order, forest, code].flatMap(
      \.self)
  }

  private static let opening: [Typed] = [
    .key("?"), .key("x"), .key("b"), .key("a"), .key("o"), .key("\u{1B}[A"), .key("h"), .enter,
  ]

  private static let guess: [Typed] = [
    .line(":?"), .line("h"), .line(":h"), .enter, .line("twenty"), .line("\u{1B}[2J\u{7}"),
    .line(":a"), .line(":b"), .line(":o"), .line(":t"), .line("20"),
  ]

  private static func generate(_ anomaly: String) -> [Typed] {
    [
      .key("r"), .key("d"), .line("w"), .line("w rows"), .line("w 3"), .line("t"),
      .line("t normal=30 anomalous=4"), .line("t normal=x"), .line("why \(anomaly)"), .key("e"),
      .enter,
      .enter,
    ]
  }

  private static let share: [Typed] = [
    .line("1.0.0"), .line("0.2"), .line("2"), .line(":h"), .line(":h"), .line(":h"), .line(":d"),
    .line(":w share"), .line(":f"), .line("done"), .line("10"), .enter,
  ]

  private static func text(_ anomaly: String) -> [Typed] {
    [.line("attack"), .line(" \(anomaly.uppercased()) "), .enter]
  }

  private static let choices: [Typed] = [
    .line("3"), .line("1"), .line("2"), .enter, .line("4"), .line("1, 2"), .line("1 3"), .enter,
  ]

  private static let order: [Typed] = [.line("1"), .line("1 2 3"), .line(":s"), .enter]

  private static let forest: [Typed] = [
    .enter, .line("t contamination=0.2"), .line("w flagged"), .enter, .key("d"), .line("w 18"),
    .key("f"), .line("values"), .line("table detections sort anomaly_score rows 2"),
    .line("nothing"), .line("done"), .line("g"), .line("g 99"), .line("g 5"), .line(":n"),
    .line(":g 13"),
  ]

  /// At the question whether to run it; then `c` with an editor that fails, so that nothing is compiled.
  private static let code: [Typed] = [.key("x"), .key("n"), .key("c"), .enter]
}
