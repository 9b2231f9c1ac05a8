/// What is refused, and where scanning goes on after it.
extension ParameterScanner {
  /// Remembers a problem and goes on.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Remembers a problem after which nothing more can be said.
  mutating func stop(_ diagnostic: Diagnostic) {
    report(diagnostic)
    isStopped = true
  }

  /// Characters that YAML cannot hold, or that it would count as ends of lines.
  mutating func refuseForbiddenCharacters() {
    for (index, row) in rows.enumerated() {
      let forbidden = { (scalar: Unicode.Scalar) in
        scalar != "\t" && scalar.isControl
          || [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
      }
      guard let column = row.firstIndex(where: forbidden) else { continue }
      stop(.forbiddenCharacter(row[column], at: locate(Place(row: index, column: column), 1)))
    }
  }

  /// `:` where no key can end: in a text, or in a line that a text above swallows.
  mutating func refuseColon() {
    let start = Place(row: at.row, column: contentColumn(ofRow: at.row) ?? 0)
    let isContinued = continuedRows.contains(at.row) && start.column < at.column
    report(
      isContinued
        ? .indentedUnderText(at: locate(start, at.column - start.column))
        : .colonInText(at: locate(at, 1)))
    skipText()
  }

  /// `&name`, `*name` and `!tag`, or a text that begins like one.
  mutating func refuseReference(_ scalar: Unicode.Scalar) {
    let row = rows[at.row]
    let ends: (Unicode.Scalar) -> Bool = {
      $0 == " " || $0 == "\t" || isInFlow && ",[]{}".unicodeScalars.contains($0)
    }
    let end = row[at.column...].firstIndex(where: ends) ?? row.count
    var word = String.UnicodeScalarView()
    word.append(contentsOf: row[at.column..<end])
    report(.reference(String(word), at: locate(at, end - at.column)))
    if scalar == "*" {
      offerKey(String(word), at: at, length: end - at.column)
    }
    at.column = end
    if scalar == "*", let next = row[end...].first(where: { $0 != " " }), !isInFlow, next != ":" {
      skipText()
    }
  }

  /// A text that YAML would read as something else.
  mutating func refuseBeginning(_ scalar: Unicode.Scalar) {
    report(.textBeginning(scalar, at: locate(at, 1)))
    skipText()
  }

  /// After a quoted text or a bracket nothing else stands on the line.
  mutating func expectEnd(of place: Place) {
    guard !isInFlow else { return }
    let before = at.column
    skipBlanks()
    guard let next = current, next != ":" || !isBlank(at: at.column + 1) else { return }
    guard next != "#" || at.column == before else { return }
    report(
      .textAfterEnd(
        of: rows[place.row][place.column], at: locate(at, rows[at.row].count - at.column)))
    skipText()
  }

  /// Goes to the end of a text that could not be read.
  private mutating func skipText() {
    guard !isInFlow else {
      isStopped = true
      return
    }
    while at.row + 1 < rows.count,
      contentColumn(ofRow: at.row + 1).map({ $0 > blockColumn }) ?? true
    {
      at.row += 1
    }
    at.column = rows[at.row].count
  }
}
