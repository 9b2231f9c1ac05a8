/// How rules and a forest together say which events are flagged.
package enum RuleJoin: String, Sendable, CaseIterable {
  /// What meets the rules, whatever the forest says.
  case alone
  /// What the forest flags, and what meets the rules.
  case any
  /// What the forest flags and meets the rules as well.
  case all

  /// Whether an event is flagged.
  func flags(forest: Bool, rules: Bool) -> Bool {
    switch self {
    case .alone: rules
    case .any: forest || rules
    case .all: forest && rules
    }
  }
}

/// Flags the events of detections anew; their scores stay.
///
/// - Parameters:
///   - detections: What the forest says.
///   - rules: Conditions, one or more; an event meets the rules where at least one of them holds.
///   - tables: Further tables of the same rows, such as the features, whose columns rules may name.
///     A name that several tables have means the column of the first one, the detections before all.
///   - join: How the forest and the rules are put together.
/// - Returns: The same rows and scores, with `anomaly_pred` and `flagged` as the rules have it.
/// - Throws: `InputError` where there is no rule, a column is missing, a table has other rows, or a
///   rule cannot be decided in some row.
package func flag(
  _ detections: Detections, rules: [Expression], beside tables: [Table] = [], join: RuleJoin
) throws(InputError) -> Detections {
  let meets = try rows(of: detections.table, meeting: rules, beside: tables)
  var flags = [Bool](repeating: false, count: detections.table.rowCount)
  for row in detections.flagged { flags[row] = true }
  return detections.flagged(zip(flags, meets).map { join.flags(forest: $0, rules: $1) })
}

/// Flags events by rules alone: there is no forest, so there are no scores, and no ranking either.
///
/// - Parameters:
///   - events: Events that were not detected before.
///   - rules: Conditions, one or more; an event is flagged where at least one of them holds.
///   - tables: Further tables of the same rows; the columns of `events` go before theirs.
/// - Returns: The events with `anomaly_pred`, without `anomaly_score`.
/// - Throws: `InputError` as for detections, and where the events have been detected before.
package func flag(
  _ events: Table, rules: [Expression], beside tables: [Table] = []
) throws(InputError) -> Detections {
  try refuseDetectionColumns(in: events.names)
  return Detections(events, flags: try rows(of: events, meeting: rules, beside: tables))
}

/// Whether each row meets at least one of the rules.
private func rows(
  of table: Table, meeting rules: [Expression], beside tables: [Table]
) throws(InputError) -> [Bool] {
  let all = try joined(table, tables)
  guard !rules.isEmpty else {
    throw InputError("there are no rules", suggestion: "write one, such as hour < 6")
  }
  let missing = rules.flatMap(\.columnNames).filter { all[$0] == nil }
  guard missing.isEmpty else { throw .missingColumns(missing, in: all.names) }
  var meets = [Bool](repeating: false, count: all.rowCount)
  // Every rule is looked at in every row, so that a mistake shows also where another rule holds.
  for rule in rules {
    for row in meets.indices where try holds(rule, in: row, of: all) { meets[row] = true }
  }
  return meets
}

private func holds(_ rule: Expression, in row: Int, of table: Table) throws(InputError) -> Bool {
  do throws(ExpressionError) {
    return try rule.holds(in: TableScope(table, row: row))
  } catch {
    throw InputError(
      "row \(row): the rule \(rule.source.shown): \(error.message)", suggestion: error.suggestion)
  }
}

/// The columns of all tables beside each other; of two with one name the first is taken.
private func joined(_ first: Table, _ others: [Table]) throws(InputError) -> Table {
  var columns = first.columns
  var seen = Set(columns.map { ExactText($0.name) })
  for (number, table) in others.enumerated() {
    guard table.rowCount == first.rowCount else {
      throw InputError(
        "table \(number + 1) beside the events has \(table.rowCount) rows instead of "
          + "\(first.rowCount)",
        suggestion: "give a table with a row for each event, in the same order")
    }
    columns += table.columns.filter { seen.insert(ExactText($0.name)).inserted }
  }
  return Table(columns: columns, rowCount: first.rowCount)
}
