import Display
import Lessons
import Pipeline

/// Flags events by conditions, alone or together with the forest.
enum RulesStep: Step {
  static let name = "rules"
  static let result = "joined"
  static let usualInputs = ["detections"]

  struct Parameters: Decodable {
    let from: Located<String>?
    let beside: NameList?
    let flag: NameList
    let join: Join?
    let file: String?
  }

  /// How rules and forest are put together.
  enum Join: String, Decodable, CaseIterable {
    case alone, any, all

    var rules: RuleJoin {
      switch self {
      case .alone: .alone
      case .any: .any
      case .all: .all
      }
    }
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] {
    [parameters.from] + (parameters.beside?.names ?? [])
  }

  static func check(_ parameters: Parameters) throws {
    for rule in parameters.flag.names { _ = try Expression(located: rule) }
  }

  static func tunables(_ parameters: Parameters) -> [Tunable] {
    [Tunable("join", .words(Join.allCases.map(\.rawValue)), example: "alone")]
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let from = try session.artefact(parameters.from, else: "detections")
    let tables = try (parameters.beside?.names ?? []).map {
      try session.artefact($0, else: $0.value, needs: "a table", \.table)
    }
    let rules = try parameters.flag.names.map { try Expression(located: $0) }
    let place = parameters.flag.names.first?.location ?? SourceLocation(file: "", line: 1)
    let joined = try blaming(place) { () throws(InputError) in
      try flags(of: from, rules, beside: tables, parameters.join)
    }
    guard let joined else {
      throw StepError.wrongKind(
        parameters.from?.value ?? "detections", is: from.kind,
        needs: parameters.join == nil || parameters.join == .alone
          ? "detections or a table of events" : "detections", at: parameters.from?.location)
    }
    session.put(.detections(joined), as: name)
    var lines = words(
      joined, as: name, rules.count, parameters.join ?? .usual(for: from), from.detections,
      session.language)
    if let file = parameters.file { lines.append(session.keepCSV(joined.table, at: file)) }
    return Page(summary: lines)
  }

  /// The new flags; `nil` where the rules cannot be put together with what they are given.
  private static func flags(
    of from: Artefact, _ rules: [Expression], beside tables: [Table], _ join: Join?
  ) throws(InputError) -> Detections? {
    if let detections = from.detections {
      let join = join ?? .usual(for: from)
      return try flag(detections, rules: rules, beside: tables, join: join.rules)
    }
    guard let events = from.table, join == nil || join == .alone else { return nil }
    return try flag(events, rules: rules, beside: tables)
  }

  private static func words(
    _ joined: Detections, as name: String, _ count: Int, _ join: Join, _ forest: Detections?,
    _ language: Language
  ) -> [String] {
    let rules = language(
      en: count == 1 ? "1 rule" : "at least 1 of \(count) rules",
      de: count == 1 ? "1 Regel" : "mindestens 1 von \(count) Regeln")
    let how =
      switch join {
      case .alone: language(en: "by \(rules) alone", de: "allein von \(rules)")
      case .any: language(en: "by the forest or \(rules)", de: "vom Forest oder von \(rules)")
      case .all: language(en: "by the forest and \(rules)", de: "vom Forest und von \(rules)")
      }
    let (rows, flagged) = (joined.table.rowCount, joined.flagged.count)
    let share = rows > 0 ? " (\(Numbers.percent(Double(flagged) / Double(rows))))" : ""
    let before = forest.map { detections in
      language(
        en: "; the forest alone \(Numbers.count(detections.flagged.count))",
        de: "; der Forest allein \(Numbers.count(detections.flagged.count))")
    }
    return [
      language(
        en: "\(name): \(language.events(rows)), \(Numbers.count(flagged)) flagged\(share) \(how)"
          + (before ?? ""),
        de: "\(name): \(language.events(rows)), \(Numbers.count(flagged)) gemeldet\(share) "
          + "\(how)" + (before ?? ""))
    ]
  }
}

extension RulesStep.Join {
  /// What counts where a lesson says nothing: with a forest either of both flags.
  fileprivate static func usual(for from: Artefact) -> Self {
    from.detections == nil ? .alone : .any
  }
}
