import Display
import Pipeline

/// Figures that several steps have.
extension Language {
  /// Rows and columns of a table.
  func shapeFigures(of table: Table, named name: String) -> [Figure] {
    let rest = table.names.count - 6
    return [
      Figure(
        self(en: "rows", de: "Zeilen"), ["rows", "Zeilen", "\(name).rows"],
        is: Numbers.count(table.rowCount),
        self(
          en: "How many rows \(name) has. One row is one event.",
          de: "So viele Zeilen hat \(name). Eine Zeile ist ein Event.")),
      Figure(
        self(en: "columns", de: "Spalten"), ["columns", "Spalten", "\(name).columns"],
        is: Numbers.count(table.columns.count), also: rest > 0 ? [Numbers.count(rest)] : [],
        self(
          en: "How many columns \(name) has. Their names stand behind the colon.",
          de: "So viele Spalten hat \(name). Ihre Namen stehen hinter dem Doppelpunkt.")),
    ]
  }

  /// What a line such as `logs.csv: 511 lines, 31,824 bytes` says.
  func fileFigures(_ file: String?, in session: Session, rows: Int? = nil) -> [Figure] {
    guard let file, let kept = session.files.first(where: { $0.path == file }) else { return [] }
    let lines = kept.bytes.count { $0 == UInt8(ascii: "\n") }
    return [
      Figure(
        self(en: "lines", de: "Zeilen der Datei"), ["lines", file], is: Numbers.count(lines),
        self(en: "Lines of the file \(file).", de: "Zeilen der Datei \(file)."),
        working: rows.map { rows in
          let sum = "\(Numbers.count(rows)) + 1 = \(Numbers.count(lines))"
          return [self(en: "rows + the line of names = \(sum)", de: "Zeilen + Kopfzeile = \(sum)")]
        } ?? []),
      Figure(
        self(en: "bytes", de: "Bytes"), [], is: Numbers.count(kept.bytes.count),
        self(en: "The size of \(file).", de: "Die Größe von \(file).")),
    ]
  }

  /// A value that a lesson chose, or left at the usual one.
  func chosen(_ name: String, _ otherNames: [String] = [], _ value: String, _ meaning: String)
    -> Figure
  {
    let given = self(
      en: " It is chosen, not computed.", de: " Der Wert ist gewählt, nicht berechnet.")
    return Figure(name, otherNames, is: value, meaning + given)
  }

  /// Where chance starts.
  func seedFigure(_ seed: some BinaryInteger) -> Figure {
    chosen(
      self(en: "seed", de: "Seed"), [], "\(seed)",
      self(
        en: "Where the random numbers start. The same seed gives the same result again.",
        de: "Damit beginnen die Zufallszahlen. Derselbe Seed gibt noch einmal dasselbe Ergebnis."))
  }

  /// The share of flagged events.
  func flaggedFigures(_ detections: Detections, named name: String) -> [Figure] {
    let (flagged, rows) = (detections.flagged.count, detections.table.rowCount)
    let (count, all) = (Numbers.count(flagged), Numbers.count(rows))
    let share = rows > 0 ? Numbers.percent(Double(flagged) / Double(rows)) : "NA"
    return [
      Figure(
        self(en: "flagged", de: "gemeldet"), ["flagged", "gemeldet", "\(name).flagged"], is: count,
        self(en: "Events that are flagged.", de: "Events, die gemeldet werden."),
        rows: [Figure.Rows(self(en: "flagged", de: "gemeldet"), detections.flagged)]),
      Figure(
        self(en: "flagged share", de: "gemeldeter Anteil"), ["share", "Anteil", "rate"], is: share,
        self(
          en: "The flagged events as a part of all, in per cent.",
          de: "Der gemeldete Teil aller Events, in Prozent."),
        working: ["\(count) / \(all) = \(share)"]),
    ]
  }
}

extension [Double] {
  /// The number of the row with the least value, or with another one that is chosen.
  func place(of value: Double?) -> [Int] { value.flatMap { firstIndex(of: $0) }.map { [$0] } ?? [] }
}
