import Pipeline

/// A table that was handed in beside the solution's.
struct TableComparison {
  let check: Check
  let solution: HandinTable
  let actual: HandinTable

  /// How near a number has to come to a known mistake's.
  private static let nearness = Tolerance(relative: 1e-9)

  private var handin: Handin { solution.handin }

  /// Which rows there are.
  func keys(_ known: [(KnownMistake, HandinTable)]) -> CheckResult.Outcome {
    let (wanted, written) = (
      solution.rows.indices.map(solution.key), actual.rows.indices.map(actual.key)
    )
    let (wantedSet, writtenSet) = (Set(wanted), Set(written))
    let missing = wanted.filter { !writtenSet.contains($0) }.map {
      row($0, expected: $0, actual: nil)
    }
    let extra = written.filter { !wantedSet.contains($0) }.map {
      row($0, expected: nil, actual: $0)
    }
    if missing.isEmpty, extra.isEmpty {
      guard handin.isOrdered, wanted != written else { return .passed(nil) }
      let rows = zip(wanted, written).filter { $0 != $1 }.map { row($0, expected: $0, actual: $1) }
      return .failed(Failure(.wrong, .rowsReordered, rows: rows))
    }
    let mistake = known.first { Set($0.1.rows.indices.map($0.1.key)) == writtenSet }?.0
    return .failed(
      Failure(
        .wrong, .otherRows(missing: missing.count, extra: extra.count), rows: missing + extra,
        mistake: mistake))
  }

  /// Some columns, row by row.
  func columns(
    _ names: [String], _ known: [(KnownMistake, HandinTable)]
  ) -> CheckResult.Outcome {
    let places = actual.rowsByKey
    var rows: [ComparedRow] = []
    var pairs: [ValuePair] = []
    for index in solution.rows.indices {
      let key = solution.key(index)
      guard let place = places[key] else {
        rows += names.prefix(1).map { missing(index, $0) }
        continue
      }
      for name in names {
        let (wanted, written) = (solution.cell(index, name), actual.cell(place, name))
        let pair = ValuePair(expected: wanted.exerciseValue, actual: written.exerciseValue)
        pairs.append(pair)
        if pair.actual.equals(pair.expected, within: check.tolerances[name]) { continue }
        rows.append(row(index, name, expected: wanted.shown, actual: written.shown))
      }
    }
    guard !rows.isEmpty else { return .passed(firstRow(names)) }
    let mistake = known.first { Self.isSame(actual, $0.1, names) }?.0
    return .failed(
      Failure(
        .wrong, .otherValues(rows.count), rows: rows,
        explanation: mistake == nil ? explanation(of: pairs) : nil, mistake: mistake))
  }

  /// Whether two tables have the same rows, and in these columns the same values.
  static func isSame(_ one: HandinTable, _ other: HandinTable, _ names: [String]) -> Bool {
    let places = other.rowsByKey
    return one.rows.count == other.rows.count
      && one.rows.indices.allSatisfy { row in
        guard let place = places[one.key(row)] else { return false }
        return names.allSatisfy {
          one.cell(row, $0).exerciseValue.equals(
            other.cell(place, $0).exerciseValue, within: nearness)
        }
      }
  }

  private func firstRow(_ names: [String]) -> ComparedRow? {
    guard let name = names.first, !solution.rows.isEmpty else { return nil }
    let value = solution.cell(0, name).shown
    return row(0, name, expected: value, actual: value)
  }

  /// A row of the solution that was not handed in.
  private func missing(_ index: Int, _ name: String) -> ComparedRow {
    let key = solution.key(index)
    return ComparedRow(
      key.words(handin.key), input: key.values.map(\.exerciseValue),
      expected: solution.cell(index, name).shown, actual: nil, isWholeRow: true)
  }

  private func row(
    _ index: Int, _ name: String, expected: String, actual: String
  ) -> ComparedRow {
    let key = solution.key(index)
    let words = key.words(handin.key)
    return ComparedRow(
      Said(en: "\(words.english), \(name)", de: "\(words.german), \(name)"),
      input: key.values.map(\.exerciseValue), expected: expected, actual: actual)
  }

  private func row(_ key: HandinKey, expected: HandinKey?, actual: HandinKey?) -> ComparedRow {
    let shown = { (key: HandinKey) in key.values.map(\.shown).joined(separator: ", ") }
    return ComparedRow(
      key.words(handin.key), input: key.values.map(\.exerciseValue),
      expected: expected.map(shown), actual: actual.map(shown),
      isWholeRow: expected == nil || actual == nil)
  }
}

extension Said {
  static let rowsReordered = Said(
    en: "The rows are right and stand in another order.",
    de: "Die Zeilen stimmen und stehen in anderer Reihenfolge.")

  static func otherRows(missing: Int, extra: Int) -> Said {
    let lacking = Said(
      en: "\(missing) row\(missing == 1 ? " is" : "s are") missing",
      de: "\(missing) Zeile\(missing == 1 ? " fehlt" : "n fehlen")")
    guard extra > 0 else { return Said(en: "\(lacking.english).", de: "\(lacking.german).") }
    guard missing > 0 else {
      return Said(
        en: "\(extra) row\(extra == 1 ? "" : "s") should not be there.",
        de: "\(extra) Zeile\(extra == 1 ? " gehört" : "n gehören") nicht hinein.")
    }
    return Said(
      en: "\(lacking.english), and \(extra) should not be there.",
      de: "\(lacking.german), und \(extra) gehör\(extra == 1 ? "t" : "en") nicht hinein.")
  }

  static func otherValues(_ count: Int) -> Said {
    Said(
      en: "\(count) value\(count == 1 ? " differs" : "s differ") from the solution's.",
      de: "\(count) Wert\(count == 1 ? " weicht" : "e weichen") von denen der Lösung ab.")
  }
}
