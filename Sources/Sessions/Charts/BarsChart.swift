import Display
import Lessons
import Pipeline

/// Counts by group: by the values of a column, by the hour of the day of a time, or, with a truth and another
/// column, how many anomalies of each group are flagged.
enum BarsChart: ChartKind {
  static let name = "bars"
  static let positions = ["of"]

  struct Parameters: Decodable {
    let of: Located<String>
    let by: Located<String>?
    let from: Located<String>?
    let truth: Located<String>?
    let `where`: Located<String>?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func soughtColumn(_ parameters: Parameters) -> Located<String>? { parameters.of }

  static func check(_ parameters: Parameters) throws {
    if let by = parameters.by, by.value != "hour", parameters.truth == nil {
      throw StepError(
        "bars cannot be grouped by '\(by.value)' without 'truth'; 'by: hour' takes the hour of a"
          + " time, and without 'by' each value has a bar", at: by.location)
    }
    if let truth = parameters.truth {
      guard parameters.by != nil else {
        throw StepError("'truth' needs 'by: hour', or 'by' and a column", at: truth.location)
      }
      _ = try Expression(located: truth)
    }
    if let condition = parameters.where { _ = try Expression(located: condition) }
  }

  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart
  {
    let source = try session.source(parameters.from, having: parameters.of)
    let table = try source.table.rows(where: parameters.where)
    let column = try table.column(parameters.of)
    let truth = try table.truth(parameters.truth)
    guard let by = parameters.by else {
      return BarChart(
        counts(of: column), title: title ?? column.name, language: session.language)
    }
    if by.value != "hour", let truth {
      return found(
        try table.numbers(parameters.of), of: truth, by: try table.column(by), title: title,
        session.language)
    }
    return hours(of: column, truth: truth, title: title, session.language)
  }

  private static func hours(
    of column: Column, truth: [Bool]?, title: String?, _ language: Language
  ) -> HourBars {
    var normal = [Int](repeating: 0, count: 24)
    var anomalous = normal
    var missing = 0
    for (row, moment) in column.moments.enumerated() {
      guard let hour = moment?.hour else {
        missing += 1
        continue
      }
      if truth?[row] == true { anomalous[hour] += 1 } else { normal[hour] += 1 }
    }
    return HourBars(
      normal: normal, anomalous: anomalous, missing: missing, title: title, language: language)
  }

  /// How many anomalies of each group are flagged: those with a number below 0.
  private static func found(
    _ numbers: [Double?], of truth: [Bool], by column: Column, title: String?, _ language: Language
  ) -> FoundBars {
    var groups: [String: (found: Int, all: Int)] = [:]
    var missing = 0
    for row in truth.indices {
      guard let name = column.text(row), let number = numbers[row] else {
        missing += truth[row] ? 1 : 0
        continue
      }
      groups[name, default: (0, 0)].all += truth[row] ? 1 : 0
      groups[name, default: (0, 0)].found += truth[row] && number < 0 ? 1 : 0
    }
    return FoundBars(
      groups.map { FoundBars.Group($0.key, found: $0.value.found, of: $0.value.all) },
      by: column.name, missing: missing, title: title, language: language)
  }

  /// How often each value occurs, the most frequent first, then in the order of appearance.
  private static func counts(of column: Column) -> [(name: String, count: Int)] {
    var places: [String: Int] = [:]
    var counts: [(name: String, count: Int)] = []
    for row in 0..<column.count {
      let text = column.text(row) ?? "NA"
      if let place = places[text] {
        counts[place].count += 1
      } else {
        places[text] = counts.count
        counts.append((text, 1))
      }
    }
    return counts.enumerated().sorted { first, second in
      (second.element.count, first.offset) < (first.element.count, second.offset)
    }.map(\.element)
  }
}
