import Display
import Lessons
import Pipeline

/// Makes up a log whose truth is known.
///
/// The security log is one table. The mail log is two, the `baseline` and the `test`: with `as: more`
/// they are named `more-baseline` and `more-test`.
enum GenerateStep: Step {
  static let name = "generate"
  static let result = "events"

  /// What a lesson may write depends on the log.
  enum Parameters: ShapedParameter {
    case security(SecurityLogParameters)
    case mail(MailLogParameters)

    /// The logs that there are.
    private enum Log: String, Decodable, CaseIterable {
      case security, mail
    }

    private enum CodingKeys: String, CodingKey { case log }

    static var shape: ParameterShape {
      func keys(of log: Log, _ type: any Decodable.Type) -> ParameterShape {
        let name = CodingKeys.log.stringValue
        return ParameterShape(of: type).adding([.init(name, .choice([log.rawValue]))])
      }
      return .either([
        keys(of: .security, SecurityLogParameters.self), keys(of: .mail, MailLogParameters.self),
      ])
    }

    init(from decoder: any Decoder) throws {
      switch try decoder.container(keyedBy: CodingKeys.self).decode(Log.self, forKey: .log) {
      case .security: self = .security(try SecurityLogParameters(from: decoder))
      case .mail: self = .mail(try MailLogParameters(from: decoder))
      }
    }
  }

  static func results(_ parameters: Parameters, as name: String) -> [String] {
    switch parameters {
    case .security: [name]
    case .mail: MailPart.allCases.map { $0.name(in: name) }
    }
  }

  static func check(_ parameters: Parameters) throws {
    switch parameters {
    case .security(let log): _ = try log.log()
    case .mail(let log): _ = try log.log()
    }
  }

  static func tunables(_ parameters: Parameters) -> [Tunable] {
    switch parameters {
    case .security: SecurityLogParameters.tunables
    case .mail: MailLogParameters.tunables
    }
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    switch parameters {
    case .security(let given): try run(given.log(), as: name, file: given.file, in: &session)
    case .mail(let given): try run(given.log(), as: name, in: &session)
    }
  }

  private static func run(
    _ log: SecurityLog, as name: String, file: String?, in session: inout Session
  ) -> Page {
    let table = log.table()
    session.put(.table(table), as: name)
    let language = session.language
    var lines = [
      language(
        en: "\(name): \(language.events(log.rowCount)), \(Numbers.count(log.normal)) normal and "
          + "\(Numbers.count(log.anomalous)) anomalous, seed \(log.seed)",
        de: "\(name): \(language.events(log.rowCount)), davon \(Numbers.count(log.normal)) normal "
          + "und \(Numbers.count(log.anomalous)) anomal, Seed \(log.seed)"),
      language.shape(of: table),
    ]
    if let file { lines.append(session.keepCSV(table, at: file)) }
    return Page(summary: lines)
  }

  private static func run(
    _ log: MailLog, as name: String, in session: inout Session
  ) -> Page {
    let tables = log.tables()
    let (baseline, test) = (MailPart.baseline.name(in: name), MailPart.test.name(in: name))
    session.put(.table(tables.baseline), as: baseline)
    session.put(.table(tables.test), as: test)
    let language = session.language
    let injected = Numbers.count(log.injected)
    return Page(summary: [
      language(
        en: "\(baseline): \(language.events(log.baseline)) of usual mail, seed \(log.seed)",
        de: "\(baseline): \(language.events(log.baseline)) mit üblicher Mail, Seed \(log.seed)"),
      language.shape(of: tables.baseline),
      language(
        en: "\(test): \(language.events(log.test)), \(injected) of them injected",
        de: "\(test): \(language.events(log.test)), \(injected) davon eingeschleust"),
      language.shape(of: tables.test),
    ])
  }
}

/// The two tables of a mail log.
private enum MailPart: String, CaseIterable {
  case baseline, test

  /// What the table is called where the step's result has a name; the usual name leaves it as it is.
  func name(in name: String) -> String {
    name == GenerateStep.result ? rawValue : "\(name)-\(rawValue)"
  }
}
