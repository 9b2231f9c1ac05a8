import Display
import Pipeline

extension GenerateStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let figures =
      switch parameters {
      case .security(let given):
        security(given, try given.log(), try session.artefact(nil, else: name), name, session)
      case .mail(let given):
        mail(try given.log(), results(parameters, as: name), session)
      }
    return figures + session.language.truthColumns
  }

  private static func security(
    _ given: SecurityLogParameters, _ log: SecurityLog, _ events: Artefact, _ name: String,
    _ session: Session
  ) -> [Figure] {
    let language = session.language
    let rows = Numbers.count(log.rowCount)
    let sum = "\(Numbers.count(log.normal)) + \(Numbers.count(log.anomalous)) = \(rows)"
    return [
      Figure(
        language(en: "events", de: "Events"), ["events"], is: rows,
        language(
          en: "How many events were made up, all together.",
          de: "So viele Events wurden insgesamt erfunden."),
        working: [language(en: "normal + anomalous = \(sum)", de: "normal + anomal = \(sum)")]),
      language.chosen(
        "normal", [], Numbers.count(log.normal),
        language(en: "Ordinary events of the log.", de: "Gewöhnliche Events des Logs.")),
      language.chosen(
        language(en: "anomalous", de: "anomal"), ["anomalous", "anomalies", "Anomalien"],
        Numbers.count(log.anomalous),
        language(en: "Events made strange on purpose.", de: "Absichtlich auffällige Events.")),
      language.seedFigure(log.seed),
    ] + (events.table.map { language.shapeFigures(of: $0, named: name) } ?? [])
      + language.fileFigures(given.file, in: session, rows: log.rowCount)
  }

  private static func mail(_ log: MailLog, _ names: [String], _ session: Session) -> [Figure] {
    let language = session.language
    let tables = names.compactMap { name in session[name]?.table.map { (name, $0) } }
    return [
      language.chosen(
        "baseline", [], Numbers.count(log.baseline),
        language(
          en: "Events of usual mail, from which the forest will learn.",
          de: "Events mit üblicher Mail, aus denen der Forest lernen wird.")),
      language.seedFigure(log.seed),
      language.chosen(
        "test", [], Numbers.count(log.test),
        language(
          en: "New events, in which something is to be found.",
          de: "Neue Events, in denen etwas gefunden werden soll.")),
      language.chosen(
        language(en: "injected", de: "eingeschleust"), ["injected", "eingeschleust"],
        Numbers.count(log.injected),
        language(
          en: "Events that were put into the test on purpose.",
          de: "Events, die absichtlich in den Test gesetzt wurden.")),
    ] + tables.flatMap { language.shapeFigures(of: $1, named: $0) }
  }
}

extension Language {
  /// The columns with the generator's own truth.
  fileprivate var truthColumns: [Figure] {
    [
      Figure(
        column: "anomaly", ["Anomalie"], shows: [],
        self(
          en: "The truth, written by the generator: 1 for an anomaly, 0 for an ordinary event. "
            + "The forest never sees it.",
          de: "Die Wahrheit, vom Generator aufgeschrieben: 1 für eine Anomalie, 0 für ein "
            + "gewöhnliches Event. Der Forest sieht sie nie.")),
      Figure(
        column: "injected", ["eingeschleust"], shows: [],
        self(
          en: "The truth, written by the generator: 1 for an event that was put in, 0 for others. "
            + "The forest never sees it.",
          de: "Die Wahrheit, vom Generator aufgeschrieben: 1 für ein eingeschleustes Event, "
            + "0 für andere. Der Forest sieht sie nie.")),
    ]
  }
}
