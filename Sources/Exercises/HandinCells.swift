import Lessons
import Pipeline

extension HandinCell {
  /// Reads a field of CSV; `nil` where it is not of the type, or empty where a value is needed.
  init?(csv text: String?, _ type: Handin.ColumnType) {
    guard let text else {
      guard type == .text else { return nil }
      self = .missing
      return
    }
    switch type {
    case .text: self = .text(text)
    case .boolean:
      guard let truth = ["true": true, "1": true, "false": false, "0": false][text] else {
        return nil
      }
      self = .boolean(truth)
    case .integer, .number: self.init(number: text, type)
    }
  }

  /// Reads a value of JSON; `nil` where it is not of the type.
  init?(json: JSONValue, _ type: Handin.ColumnType) {
    switch (type, json) {
    case (.text, .text(let text)): self = text.isEmpty ? .missing : .text(text)
    case (.text, .null): self = .missing
    case (.boolean, .boolean(let truth)): self = .boolean(truth)
    case (.integer, .number(let text)), (.number, .number(let text)):
      self.init(number: text, type)
    default: return nil
    }
  }

  private init?(number text: String, _ type: Handin.ColumnType) {
    if type == .integer {
      let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
        return nil
      }
      self = .integer(number)
    } else {
      guard let number = decimalNumber(text.utf8), number.isFinite else { return nil }
      self = .number(number)
    }
  }
}

extension JSONValue {
  /// The value as it may be shown in a message.
  var written: String {
    switch self {
    case .number(let text), .text(let text): text
    default: kind
    }
  }
}

extension Said {
  /// Two sentences as one.
  static func + (first: Said, second: Said) -> Said {
    Said(en: first.english + second.english, de: first.german + second.german)
  }

  /// What the reader of CSV says.
  init(inputError error: InputError) {
    let text = error.message + (error.suggestion.map { " (\($0))" } ?? "")
    self.init(en: text, de: "kein gültiges CSV: \(text)")
  }

  static func needed(_ english: String, _ german: String, _ json: JSONValue) -> Said {
    Said(
      en: "\(english) is needed here, and \(json.kind) stands there",
      de: "hier ist \(german) nötig, und dort steht \(json.saidKind.german)")
  }

  static func missingColumn(_ name: String, _ names: [String]) -> Said {
    let plain = { (text: String) in
      String(text.lowercased().filter { !$0.isWhitespace })
    }
    let near = names.first { plain($0) == plain(name) } ?? name.nearest(in: names)
    let (english, german) =
      near.map { (", and '\($0.visible)' does", ", „\($0.visible)“ schon") } ?? ("", "")
    return Said(
      en: "the column '\(name)' does not stand here\(english)",
      de: "die Spalte „\(name)“ steht hier nicht\(german)")
  }

  static func wrongCell(
    _ text: String, _ column: (name: String, type: Handin.ColumnType)
  ) -> Said {
    let shown = text.count <= 40 ? text.visible : text.prefix(40).description.visible + "…"
    let type: Said =
      switch column.type {
      case .integer: Said(en: "a whole number up to 19 digits", de: "eine ganze Zahl")
      case .number: Said(en: "a finite number such as -0.25", de: "eine endliche Zahl wie -0.25")
      case .text: Said(en: "a text", de: "ein Text")
      case .boolean: Said(en: "true or false", de: "true oder false")
      }
    if text.isEmpty {
      return Said(
        en: "the column '\(column.name)' needs \(type.english), and nothing stands there",
        de: "die Spalte „\(column.name)“ braucht \(type.german), und dort steht nichts")
    }
    return Said(
      en: "the column '\(column.name)' needs \(type.english), and '\(shown)' stands there",
      de: "die Spalte „\(column.name)“ braucht \(type.german), und dort steht „\(shown)“")
  }
}
