import Display
import Lessons
import Pipeline

/// Counts by group: by the hour of the day of a time, or by the values of a column.
enum BarsChart: ChartKind {
  static let name = "bars"

  struct Parameters: Decodable {
    let of: Located<String>
    let by: Located<String>?
    let from: Located<String>?
    let truth: Located<String>?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func check(_ parameters: Parameters) throws {
    if let by = parameters.by, by.value != "hour" {
      throw StepError(
        "bars cannot be grouped by '\(by.value)'; 'by: hour' takes the hour of a time, "
          + "and without 'by' each value has a bar", at: by.location)
    }
    if let truth = parameters.truth, parameters.by == nil {
      throw StepError("'truth' needs 'by: hour'", at: truth.location)
    }
  }

  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart
  {
    let (table, column) = try session.source(parameters.from, having: parameters.of)
    guard parameters.by != nil else {
      return BarChart(
        counts(of: column), title: title ?? column.name, language: session.language)
    }
    let truth = try table.truth(parameters.truth)
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
      normal: normal, anomalous: anomalous, missing: missing, title: title,
      language: session.language)
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
