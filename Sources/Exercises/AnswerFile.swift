import Lessons

/// The learner's `answers.yml`: a name and an answer a line, in strict YAML.
///
/// | written | read as |
/// | --- | --- |
/// | nothing, or only blanks | not answered |
/// | `0.5`, `"0.5"`, `72.73 %` for a number | as at the prompt |
/// | any text without quotes, also `42` | that text |
/// | `true`, `false`, `null`, `~` without quotes, for a text | invalid: put it in quotes |
/// | `b`, the key of a choice; or `2`, its number, where no key is called so | that choice |
/// | `[a, c]` or `a c` for several choices | those choices |
/// | a list or a group of keys where one value is asked for | invalid |
struct AnswerFile {
  /// What stands behind each name.
  let answers: [String: ParameterNode]
  /// The names, in the order of the file.
  let names: [String]

  /// Reads the file.
  ///
  /// - Throws: What is wrong with it as YAML.
  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let source = SourceText(file: file, bytes: bytes)
    if let problem = source.diagnostics.first(where: { $0.severity == .error }) { throw problem }
    let (node, diagnostics) = readParameters(source, lines: 1..<source.lineCount + 1)
    guard let node else {
      throw diagnostics.first
        ?? Diagnostic(
          location: SourceLocation(file: file, line: 1), message: "the file cannot be read")
    }
    names = node.entries.map(\.key)
    answers = Dictionary(node.entries.map { ($0.key, $0.value) }) { first, _ in first }
  }
}

/// Why what stands in the file is no answer.
struct AnswerRefusal: Error, Equatable {
  let said: Said
}

/// Reads one answer; `nil` where the question is not answered.
///
/// - Throws: Why it is none, in words for learners.
func readAnswer(
  _ node: ParameterNode?, to question: Question
) throws(AnswerRefusal) -> Answer? {
  guard let node else { return nil }
  switch (question.kind, node.value) {
  case (_, .scalar(let text, _)) where text.allSatisfy(\.isWhitespace): return nil
  case (_, .mapping): throw .wrongShape(Said(en: "a group of keys", de: "eine Gruppe von Namen"))
  case (.select, .sequence(let items)), (.order, .sequence(let items)):
    if items.isEmpty { return nil }
    return .keys(
      try keys(
        items.map { item throws(AnswerRefusal) in
          guard let text = item.text else {
            throw .wrongShape(Said(en: "a list", de: "eine Liste"))
          }
          return text
        }, question))
  case (_, .sequence): throw .wrongShape(Said(en: "a list", de: "eine Liste"))
  case (.text, .scalar(let text, .plain)) where ["true", "false", "null", "~"].contains(text):
    throw .notAText(text)
  case (.one, .scalar(let text, _)), (.select, .scalar(let text, _)),
    (.order, .scalar(let text, _)):
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    return .keys(try keys(words, question))
  case (_, .scalar(let text, _)): return try typed(text, question)
  }
}

/// What the prompt would make of a text.
private func typed(_ text: String, _ question: Question) throws(AnswerRefusal) -> Answer {
  do {
    return try readAnswer(text, as: question.kind, choices: question.choices)
  } catch {
    throw AnswerRefusal(
      said: Said(en: error.message(in: "en").visible, de: error.message(in: "de").visible))
  }
}

/// Keys of choices, or their numbers as at the prompt.
private func keys(_ texts: [String], _ question: Question) throws(AnswerRefusal) -> [String] {
  let known = question.choices.map(\.key)
  guard texts.contains(where: { !known.contains($0) }) else {
    if let twice = texts.first(where: { text in texts.count { $0 == text } > 1 }) {
      throw .twice(twice)
    }
    if question.kind == .one, texts.count > 1 { throw .onlyOne }
    if question.kind == .order, texts.count < known.count { throw .incomplete(known) }
    return texts
  }
  if texts.allSatisfy({ Int($0) != nil }),
    case .keys(let keys) = try typed(texts.joined(separator: " "), question)
  {
    return keys
  }
  let unknown = texts.first { !known.contains($0) } ?? ""
  let whole = texts.joined(separator: " ")
  let meant =
    question.choices.first { $0.text == whole }?.key ?? unknown.nearest(in: known)
  throw .unknownChoice(
    question.choices.contains { $0.text == whole } ? whole : unknown, meant, known)
}

extension AnswerRefusal {
  static func wrongShape(_ shape: Said) -> Self {
    Self(
      said: Said(
        en: "\(shape.english) stands here where one value is asked for.".capitalizedFirst,
        de: "Hier steht \(shape.german), gefragt ist ein einzelner Wert."))
  }

  static func notAText(_ text: String) -> Self {
    Self(
      said: Said(
        en: "Without quotes, \(text) is not a text in YAML. Write \"\(text)\", "
          + "or leave the line empty.",
        de: "Ohne Anführungszeichen ist \(text) in YAML kein Text. Schreibe \"\(text)\" "
          + "oder lass die Zeile leer."))
  }

  static func twice(_ key: String) -> Self {
    Self(
      said: Said(
        en: "\(key) stands there twice. Write each choice once.",
        de: "\(key) steht doppelt da. Schreibe jede Auswahl nur einmal."))
  }

  static let onlyOne = Self(
    said: Said(en: "Only one choice is asked for.", de: "Nur eine Antwort ist gefragt."))

  static func incomplete(_ keys: [String]) -> Self {
    let list = keys.joined(separator: ", ")
    return Self(
      said: Said(
        en: "All of \(list) have to be put in order.",
        de: "Alle gehören in die Reihenfolge: \(list)."))
  }

  static func unknownChoice(_ text: String, _ meant: String?, _ known: [String]) -> Self {
    let (shown, list) = (text.visible, known.joined(separator: ", "))
    let (english, german) =
      meant.map { (" Did you mean \($0)?", " Meinst du \($0)?") }
      ?? (" Write one of \(list).", " Schreibe eines von \(list).")
    return Self(
      said: Said(
        en: "'\(shown.prefix(60))' is not the key of a choice.\(english)",
        de: "„\(shown.prefix(60))“ ist kein Schlüssel der Auswahl.\(german)"))
  }
}

extension String {
  /// The text with its first letter capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
