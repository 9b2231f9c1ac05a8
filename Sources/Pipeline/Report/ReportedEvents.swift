/// The flagged events of a report, written one below the other.
struct ReportedEvents: Sendable {
  private(set) var text = ""
  private(set) var rowCount = 0
  private(set) var flaggedCount = 0

  private let words: ReportWords
  private let listed: [(column: Int, label: String)]
  private let scoreColumn: Int
  private let flagColumn: Int
  private let timeColumn: Int?
  private let width: Int

  /// Events with the given columns; those of the security log have words of their own, all others
  /// are listed under their names.
  init(columns: [String], words: ReportWords, file: String? = nil) throws(InputError) {
    func place(_ name: String) -> Int? { columns.firstIndex { ExactText($0) == ExactText(name) } }
    guard let scoreColumn = place(DetectionColumn.score),
      let flagColumn = place(DetectionColumn.prediction)
    else {
      let needed = [DetectionColumn.score, DetectionColumn.prediction]
      throw .missingColumns(needed.filter { place($0) == nil }, in: columns, file: file)
    }
    self.words = words
    self.scoreColumn = scoreColumn
    self.flagColumn = flagColumn
    timeColumn = place("timestamp")
    let known = ReportWords.known.compactMap(place)
    listed =
      known.count == ReportWords.known.count
      ? zip(known, words.columns).map { ($0, $1) }
      : columns.indices.filter { !DetectionColumn.all.contains(columns[$0]) }
        .map { ($0, columns[$0].withoutControls) }
    let labels = listed.map(\.label) + [words.score, words.hour]
    width = (labels.map(\.unicodeScalars.count).max() ?? 0) + 2
  }

  /// Adds the flagged rows of a source.
  mutating func append(_ source: some FieldSource) throws(InputError) {
    for row in 0..<source.rowCount {
      if try isFlagged(row, flagColumn, in: source) { try append(row, of: source) }
    }
    rowCount += source.rowCount
  }

  private mutating func append(_ row: Int, of source: some FieldSource) throws(InputError) {
    flaggedCount += 1
    text += "Event #\(source.firstRow + row)\n"
    for (column, label) in listed {
      line(label, source.text(row, column)?.withoutControls ?? words.missing)
    }
    let score = try number(row, scoreColumn, in: source)
    line(words.score, PythonText.fixed(score, decimals: 4))
    if let timeColumn { line(words.hour, "\(try hour(row, timeColumn, in: source)):00") }
    text += "\n"
  }

  private mutating func line(_ label: String, _ value: String) {
    text += "  " + "\(label):".padded(to: width) + value + "\n"
  }

  private func number(
    _ row: Int, _ column: Int, in source: some FieldSource
  ) throws(InputError) -> Double {
    do throws(FieldProblem) {
      return try fieldNumber(source.field(row, column))
    } catch {
      throw source.error(
        row, column, error.message, suggestion: "a score is a number such as -0.0871")
    }
  }

  private func hour(
    _ row: Int, _ column: Int, in source: some FieldSource
  ) throws(InputError) -> Int {
    do throws(TimestampError) {
      return try Timestamp(iso: source.field(row, column)).hour
    } catch {
      throw source.error(row, column, error.message, suggestion: TimestampError.suggestion)
    }
  }
}
