import Display
import Lessons
import Pipeline

/// Turns the columns of events into numbers.
enum FeaturizeStep: Step {
  static let name = "featurize"
  static let result = "features"
  static let usualInputs = ["events"]

  struct Parameters: Decodable {
    let columns: [[String: NameList]]?
    let from: Located<String>?
    let fitOn: Located<String>?
    let file: String?

    enum CodingKeys: String, CodingKey {
      case columns, from, file
      case fitOn = "fit_on"
    }
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] {
    [parameters.from, parameters.fitOn]
  }

  static func check(_ parameters: Parameters) throws {
    _ = try encodings(parameters)
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let language = session.language
    let events = try session.artefact(parameters.from, else: "events", needs: "a table", \.table)
    let training =
      try parameters.fitOn.map {
        try session.artefact($0, else: "events", needs: "a table", \.table)
      } ?? events
    for column in (parameters.columns ?? []).flatMap(\.values).flatMap(\.names)
    where column.value != "*" && events[column.value] == nil {
      throw StepError.noColumn(column, known: events.names)
    }
    let featurizer = try Featurizer(try encodings(parameters), fittedOn: training)
    let features = try featurizer.features(of: events)
    session.put(.features(features), as: name)
    var lines = ["\(name): \(language.shape(of: features.table))"]
    if let file = parameters.file { lines.append(session.keepCSV(features.table, at: file)) }
    return Page(summary: lines)
  }

  private static func encodings(_ parameters: Parameters) throws -> [Encoding] {
    guard let columns = parameters.columns, !columns.isEmpty else {
      throw StepError(
        "'columns' is missing: a list of \(kinds), such as [{hour: timestamp}, {onehot: [user, ip]}]"
      )
    }
    return try columns.flatMap { item in
      guard let (kind, columns) = item.first, item.count == 1 else {
        throw StepError(
          "each item of 'columns' has one name, such as {hash: user}",
          at: item.values.flatMap(\.names).map(\.location).max())
      }
      return try encodings(kind, columns)
    }
  }

  private static func encodings(_ name: String, _ columns: NameList) throws -> [Encoding] {
    guard let kind = Encoding.Kind(rawValue: name) else {
      let advice =
        name.nearest(in: Encoding.Kind.allCases.map(\.rawValue)).map { "did you mean '\($0)'?" }
        ?? "there is \(kinds)"
      throw StepError(
        "there is no encoding '\(name)'; \(advice)", at: columns.names.first?.location)
    }
    guard let empty = columns.names.first(where: \.value.isEmpty) else {
      return try Encoding.encodings(kind, columns.names.map(\.value))
    }
    throw StepError("'\(name)' names no column", at: empty.location)
  }

  private static var kinds: String {
    Encoding.Kind.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
