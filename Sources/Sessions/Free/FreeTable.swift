import Display
import Lessons
import Pipeline

/// Shows rows of a table: `table detections where anomaly_score < 0 sort anomaly_score rows head 5`.
enum FreeTable: FreeCommand {
  static let word = "table"

  static func pattern(_ language: Language) -> String {
    language(
      en: "table NAME where CONDITION sort COLUMN rows head 5",
      de: "table NAME where BEDINGUNG sort SPALTE rows head 5")
  }

  static func help(_ language: Language) -> String {
    language(
      en: "rows of a table; all but the name may be left out, and columns A,B chooses columns",
      de: "Zeilen einer Tabelle; alles außer dem Namen darf fehlen, columns A,B wählt Spalten")
  }

  static func page(_ words: [String], in run: inout LessonRun) throws -> Page {
    let typed = FreeWords(
      words, keywords: ["where", "sort", "rows", "columns", "beside", "decimals"])
    guard let name = typed.leading.first, typed.leading.count == 1 else {
      throw TypedProblem.misshapen(Self.self, run.session.language)
    }
    try run.session.check(table: name)
    try check(typed, of: name, in: run.session)
    let entries = try typed.named.map { key, words throws in
      (key: key, value: try value(key, words))
    }
    return try run.table(
      ParameterNode(typed: [("table", try ParameterNode(typed: name))] + entries))
  }

  /// Refuses columns that the table and those beside it have not.
  private static func check(_ typed: FreeWords, of name: String, in session: Session) throws {
    let isJoined = typed.named.contains { $0.key == "beside" }
    for (key, words) in typed.named where ["sort", "columns"].contains(key) {
      for column in ParameterNode(typedList: words).items.compactMap(\.text) {
        let plain = key == "sort" && column.hasPrefix("-") ? String(column.dropFirst()) : column
        try session.check(column: plain, of: isJoined ? nil : name)
      }
    }
  }

  private static func value(_ key: String, _ words: [String]) throws -> ParameterNode {
    switch key {
    case "sort", "columns", "beside": ParameterNode(typedList: words)
    case "rows" where words.count == 1 && Int(words[0]) != nil:
      try ParameterNode(typed: "head \(words[0])")
    default: try ParameterNode(typed: words.joined(separator: " "))
    }
  }
}

extension Session {
  /// Refuses a name that is no table here.
  func check(table name: String) throws(TypedProblem) {
    guard self[name]?.table == nil else { return }
    let known = artefacts.filter { $0.value.table != nil }.map(\.name)
    throw TypedProblem(
      language(
        en: "There is no table '\(name.cut)'.", de: "Eine Tabelle „\(name.cut)“ gibt es nicht.")
        + language.nearest(name, in: known))
  }

  /// Refuses a name that is no column of a table, or of none where no table is named.
  func check(column: String, of table: String?) throws(TypedProblem) {
    if let table { try check(table: table) }
    let tables = artefacts.filter { table == nil || $0.name == table }.compactMap { $0.value.table }
    guard !tables.contains(where: { $0[column] != nil }) else { return }
    throw TypedProblem(
      language(
        en: "There is no column '\(column.cut)'.",
        de: "Eine Spalte „\(column.cut)“ gibt es nicht.")
        + language.nearest(column, in: tables.flatMap(\.names).distinct))
  }
}

extension TypedProblem {
  /// A command that is written otherwise.
  static func misshapen(_ command: any FreeCommand.Type, _ language: Language) -> Self {
    let pattern = command.pattern(language)
    return Self(language(en: "Write it so: \(pattern)", de: "Schreib es so: \(pattern)"))
  }
}
