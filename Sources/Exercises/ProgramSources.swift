/// The sources that a submission is compiled from, under names that we choose.
///
/// A function comes with the main file that calls it. A program is compiled as `main.swift`, so that
/// statements may stand at its top; one that names its beginning with `@main` keeps another name.
func programSource(_ submission: [UInt8], of exercise: Exercise) -> ProgramSource {
  var files = exercise.support.map { [(name: "Support.swift", text: $0)] } ?? []
  if let function = exercise.function {
    files.append((exercise.workFile, submission))
    files.append(("main.swift", Array(mainSource(for: function).utf8)))
  } else {
    let source = String(decoding: submission, as: UTF8.self)
    files.append((hasMainAttribute(source) ? exercise.workFile : "main.swift", submission))
  }
  return ProgramSource(files: files, stub: exercise.function.map { Array($0.stub.utf8) })
}

private func hasMainAttribute(_ source: String) -> Bool {
  let tokens = swiftTokens(source)
  return zip(tokens, tokens.dropFirst()).contains {
    $0.text == "@" && $1.text == "main" && $0.range.upperBound == $1.range.lowerBound
  }
}

/// The most compiler messages that are shown.
private let messageLimit = 50

/// The compiler's messages at the learner's own lines, with our advice.
///
/// What it says about the generated main file means that the function has another signature; this is
/// told once, with the signature, and without a line that the learner cannot see.
func learnersMessages(
  _ messages: [CompilerMessage], of exercise: Exercise
) -> [ExplainedMessage] {
  var explained: [ExplainedMessage] = []
  var isSignatureTold = false
  for (index, message) in messages.enumerated() {
    guard explained.count < messageLimit else {
      explained.append(ExplainedMessage(message: .more(messages.count - index), advice: nil))
      break
    }
    if message.file == "main.swift", let function = exercise.function {
      guard message.severity == .error, !isSignatureTold else { continue }
      isSignatureTold = true
      explained.append(
        ExplainedMessage(
          message: message.moved(to: nil, line: nil), advice: .wrongSignature(function)))
    } else {
      let isOwn = message.file == "main.swift" || message.file == exercise.workFile
      let told = message.moved(to: isOwn ? exercise.workFile : message.file, line: message.line)
      explained.append(
        ExplainedMessage(
          message: told,
          advice: isOwn && message.severity == .error ? advice(on: told.message) : nil))
    }
  }
  return explained
}

/// The compiler's messages about code that is a program of its own, with our advice on its errors.
func codeMessages(_ messages: [CompilerMessage]) -> [ExplainedMessage] {
  let shown = messages.prefix(messageLimit).map { message in
    let told = message.moved(to: message.file, line: message.line)
    let isOwnError = message.file == "main.swift" && message.severity == .error
    return ExplainedMessage(message: told, advice: isOwnError ? advice(on: told.message) : nil)
  }
  guard messages.count > messageLimit else { return shown }
  return shown + [ExplainedMessage(message: .more(messages.count - messageLimit), advice: nil)]
}

extension CompilerMessage {
  /// The longest message that is shown, in characters.
  private static var lengthLimit: Int { 500 }

  /// How many messages are not shown.
  fileprivate static func more(_ count: Int) -> CompilerMessage {
    CompilerMessage(
      file: nil, line: nil, column: nil, severity: .note, message: "and \(count) more messages")
  }

  fileprivate func moved(to file: String?, line: Int?) -> CompilerMessage {
    let start = message.prefix(Self.lengthLimit)
    let text = start.endIndex < message.endIndex ? start + "…" : start
    return CompilerMessage(
      file: file, line: line, column: line == nil ? nil : column, severity: severity,
      message: String(text))
  }
}

extension Said {
  static func wrongSignature(_ function: FunctionSignature) -> Self {
    Said(
      en: "The checks call your function as `\(function)`. "
        + "Its name, labels and types have to be exactly these.",
      de: "Die Prüfungen rufen deine Funktion als `\(function)` auf. "
        + "Name, Argumentnamen und Typen müssen genau so sein.")
  }

  static let compilerCrashed = Said(
    en: "The compiler itself crashed on this source. Take away your last change and try again.",
    de: "Der Compiler selbst ist an diesem Quelltext abgestürzt. "
      + "Nimm deine letzte Änderung zurück und versuche es noch einmal.")

  static func compileLimit(_ limit: LimitKind) -> Self {
    Said(
      en: "Compiling reached the limit on \(limit.words.english). "
        + "Split long expressions into steps, and name the types of what they give.",
      de: "Das Übersetzen hat die Grenze für \(limit.words.german) erreicht. "
        + "Teile lange Ausdrücke in Schritte auf und nenne die Typen ihrer Ergebnisse.")
  }
}

extension LimitKind {
  /// What is limited, for learners.
  var words: Said {
    switch self {
    case .time: Said(en: "time", de: "Zeit")
    case .memory: Said(en: "memory", de: "Speicher")
    case .output: Said(en: "output", de: "Ausgabe")
    case .fileSize: Said(en: "the size of a file", de: "die Größe einer Datei")
    case .folderSize: Said(en: "the size of all files", de: "die Größe aller Dateien")
    case .processes: Said(en: "processes and threads", de: "Prozesse und Threads")
    }
  }
}
