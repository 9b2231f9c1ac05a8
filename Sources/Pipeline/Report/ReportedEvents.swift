/// The flagged events of a report, as they are gathered from one or more sources.
struct ReportedEvents: Sendable {
  private(set) var events = FlaggedEvents()
  private(set) var rowCount = 0
  /// The names of the columns that are listed.
  let columns: [String]
  let isSecurityLog: Bool

  private let listed: [Int]
  private let scoreColumn: Int
  private let flagColumn: Int
  private let timeColumn: Int?

  /// Events with the given columns: of the security log five are listed, of all others each.
  init(columns: [String], file: String? = nil) throws(InputError) {
    guard let scoreColumn = columns.place(of: DetectionColumn.score),
      let flagColumn = columns.place(of: DetectionColumn.prediction)
    else {
      let needed = DetectionColumn.added
      throw .missingColumns(needed.filter { columns.place(of: $0) == nil }, in: columns, file: file)
    }
    self.scoreColumn = scoreColumn
    self.flagColumn = flagColumn
    timeColumn = columns.place(of: "timestamp")
    let known = ReportWords.known.compactMap(columns.place)
    isSecurityLog = known.count == ReportWords.known.count
    listed =
      isSecurityLog
      ? known : columns.indices.filter { !DetectionColumn.all.contains(columns[$0]) }
    self.columns = listed.map { columns[$0] }
  }

  /// Adds the flagged rows of a source.
  mutating func append(_ source: some FieldSource) throws(InputError) {
    var flagged: [Report.Event] = []
    for row in 0..<source.rowCount where try isFlagged(row, flagColumn, in: source) {
      flagged.append(try event(row, of: source))
    }
    events.append(flagged)
    rowCount += source.rowCount
  }

  /// Adds the flagged rows that were gathered after these.
  mutating func append(_ later: ReportedEvents) {
    events.append(later.events)
    rowCount += later.rowCount
  }

  private func event(_ row: Int, of source: some FieldSource) throws(InputError) -> Report.Event {
    let score = try number(row, scoreColumn, in: source)
    var hour: Int?
    if let timeColumn { hour = try self.hour(row, timeColumn, in: source) }
    return Report.Event(
      row: source.firstRow + row, values: listed.map { source.text(row, $0) }, score: score,
      hour: hour)
  }

  private func number(
    _ row: Int, _ column: Int, in source: some FieldSource
  ) throws(InputError) -> Double {
    if let known = source.knownNumber(row, column), known.isFinite { return known }
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
