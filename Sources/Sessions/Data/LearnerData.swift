import Display
package import Pipeline

/// The rows of a learner's own file, in the place of a course's log.
package struct LearnerData: Sendable {
  /// The file as it was named on the command line.
  package let file: String
  /// The name in the session that the rows have.
  let name: String
  /// The rows.
  let table: Table
  /// The columns of the course's log that say what the truth is, and that the file does not have.
  let lacking: [String]

  /// Reads a file and compares its columns with those that the lesson's own log has.
  ///
  /// What is text in the lesson's log is text here too, so that a user may be named `1001`. Values other
  /// than the truth are looked at by the steps that read them.
  ///
  /// - Parameters:
  ///   - bytes: The file: a CSV with a header, or JSON Lines where its name ends in `.jsonl`; where the
  ///     lesson's own log is made of lines, such lines, unless the name ends in one of the two.
  ///   - file: Its path, for messages.
  ///   - place: What the rows take the place of.
  /// - Throws: `InputError` for what is malformed, for missing columns, for columns that a step will write,
  ///   for a truth that is none, and for a file without rows.
  package init(_ bytes: [UInt8], file: String, for place: DataPlace) throws(InputError) {
    let texts = place.table.columns.filter(\.isText).map(\.name)
    let truths = DataPlace.truthColumns.filter { place.table[$0] != nil }
    let table: Table
    do throws(InputError) {
      table =
        if let reader = place.lines, !file.hasSuffix(".csv"), !Table.isJSONLines(file) {
          try Table(lines: bytes, file: file, reader: reader)
        } else {
          try Table(tracing: bytes, file: file, texts: Set(texts), truths: Set(truths))
        }
    } catch {
      let isOtherwise = bytes.first == UInt8(ascii: "{") && !Table.isJSONLines(file)
      throw isOtherwise ? .looksLikeJSONLines(file: file) : error
    }
    let missing = place.columns.filter { table[$0] == nil }
    guard missing.isEmpty else {
      throw .columnsMissing(missing, of: place.columns, in: table.names, file: file)
    }
    try refuseDetectionColumns(in: table.names, file: file)
    guard table.rowCount > 0 else {
      throw InputError(file: file, line: 1, "the file has a header and no rows")
    }
    self.file = file
    self.name = place.name
    self.table = table
    lacking = truths.filter { table[$0] == nil }
  }

  /// The file's name without its folders, as pages show it.
  var shownName: String { file.split(separator: "/").last.map(String.init) ?? file }

  /// What the opening of a lesson says of the file.
  func opening(_ language: Language) -> String {
    let rows = language.rows(table.rowCount)
    return language(
      en: "This time the lesson runs on your file \(shownName) with \(rows), in the place of the "
        + "table '\(name)'. The numbers in the text are those of the course's log; what holds for "
        + "that log alone is left out. No progress is kept.",
      de: "Diesmal läuft die Lektion mit deiner Datei \(shownName) (\(rows)) anstelle der Tabelle "
        + "„\(name)“. Die Zahlen im Text stammen aus dem Log des Kurses; was nur dafür gilt, "
        + "entfällt. Ein Lernstand wird nicht gespeichert.")
  }

  /// What to type to run a lesson on the same file.
  func command(_ lesson: String) -> String { "lernlog learn \(lesson) --data \(file.shellWord)" }
}

extension String {
  /// The text as one word of a shell's command line.
  fileprivate var shellWord: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "-_./+,=@%".unicodeScalars.contains($0)
    }
    return isPlain && !isEmpty ? self : "'\(replacing("'", with: "'\\''"))'"
  }
}

extension InputError {
  /// A file of JSON Lines under another name, which was read as a CSV.
  fileprivate static func looksLikeJSONLines(file: String) -> Self {
    Self(
      file: file, line: 1, column: 1, "this is no CSV; it looks like JSON Lines",
      suggestion: "give the file a name that ends in .jsonl")
  }

  /// Columns that a lesson needs and a learner's file does not have: all of them, the header that was
  /// found, and which of its names were probably meant.
  fileprivate static func columnsMissing(
    _ missing: [String], of needed: [String], in header: [String], file: String
  ) -> Self {
    let others = header.filter { !needed.contains($0) }
    let renamings = missing.compactMap { name in
      name.nearestName(in: others).map { "rename '\($0)' to '\(name)'" }
    }
    let separator = ["semicolon": ";", "tab": "\t"].first {
      header.count == 1 && header[0].contains($1)
    }
    let advice =
      separator.map { ["the fields are separated by a \($0.key); save the file with commas"] }
      ?? (renamings.isEmpty
        ? ["the lesson's log has \(needed.joined(separator: ", "))"] : renamings)
    let names = missing.map { "'\($0)'" }.joined(separator: ", ")
    return Self(
      file: file, line: 1,
      (missing.count == 1 ? "there is no column \(names)" : "there are no columns \(names)")
        + "; \(Table.isJSONLines(file) ? "the names are" : "the header is"): \(shown(header))",
      suggestion: advice.joined(separator: ", "))
  }

  /// The names of a header, of a long one the first.
  private static func shown(_ header: [String]) -> String {
    let names = header.prefix(20).map { SafeText($0, charset: .unicode).text }
    return names.joined(separator: ",") + (header.count > 20 ? ",…" : "")
  }
}
