import Display
import Lessons
import Pipeline

extension FeaturizeStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let language = session.language
    let features = try session.artefact(nil, else: name, needs: "features", \.features)
    return language.shapeFigures(of: features.table, named: name)
      + language.fileFigures(parameters.file, in: session, rows: features.events.rowCount)
      // What a step before has computed, that step explains.
      + features.featurizer.fitted.filter { fitted in
        fitted.encoding.kind != .number
          || !session.derives(
            fitted.encoding.columns[0], in: parameters.from?.value ?? usualInputs[0])
      }.flatMap { fitted in
        fitted.names.map {
          Figure(
            column: $0, shows: [], fitted.meaning(of: $0, language),
            working: fitted.working(in: features, language))
        }
      }
  }
}

extension FittedEncoding {
  /// What the numbers of a feature are.
  fileprivate func meaning(of name: String, _ language: Language) -> String {
    let column = encoding.columns.joined(separator: ", ")
    switch encoding.kind {
    case .hour:
      return language(
        en: "The hour of \(column) in UTC, from 0 to 23.",
        de: "Die Stunde aus \(column) in UTC, von 0 bis 23.")
    case .weekday:
      return language(
        en: "The day of the week of \(column): 0 is Monday, 6 is Sunday.",
        de: "Der Wochentag aus \(column): 0 ist Montag, 6 ist Sonntag.")
    case .hash:
      return language(
        en: "The text in \(column), turned into a number from 0 to 1 by a fixed calculation. "
          + "Equal texts get equal numbers, and that is all: it has no order.",
        de: "Der Text in \(column), durch eine feste Rechnung in eine Zahl von 0 bis 1 verwandelt. "
          + "Gleiche Texte bekommen gleiche Zahlen, mehr nicht: Eine Ordnung hat sie nicht.")
    case .onehot:
      return language(
        en: "1 where \(column) has this value, 0 everywhere else.",
        de: "1, wo \(column) diesen Wert hat, sonst überall 0.")
    case .count:
      return language(
        en: "How often the value of \(column) stood in the training events.",
        de: "Wie oft der Wert von \(column) in den Trainings-Events stand.")
    case .known:
      return language(
        en: "1 where the training events had this value of \(column), 0 where it is new.",
        de: "1, wo die Trainings-Events diesen Wert von \(column) hatten, 0, wo er neu ist.")
    case .number:
      return language(
        en: "The number in \(column), as it stands in the log.",
        de: "Die Zahl in \(column), so wie sie im Log steht.")
    }
  }

  /// The first event as an example, where something is computed.
  fileprivate func working(in features: Features, _ language: Language) -> [String] {
    let events = features.events
    guard events.rowCount > 0, let source = events[encoding.columns[0]],
      let feature = names.first.flatMap({ features.table[$0] })
    else { return [] }
    let text = encoding.columns.compactMap { events[$0]?.text(0) }.joined(separator: ", ")
    let value = Column(feature.name, feature.values).shownNumber(0)
    switch encoding.kind {
    case .hash:
      return [
        language(
          en: "number = the first 8 digits of SHA-256(text) / 0xFFFFFFFF",
          de: "Zahl = die ersten 8 Ziffern von SHA-256(Text) / 0xFFFFFFFF"),
        language(
          en: "event 0: \(source.text(0) ?? "NA") -> \(value)",
          de: "Event 0: \(source.text(0) ?? "NA") -> \(value)"),
      ]
    case .hour, .weekday, .count, .known, .number:
      return [language(en: "event 0: \(text) -> \(value)", de: "Event 0: \(text) -> \(value)")]
    case .onehot: return []
    }
  }
}

extension Column {
  /// The number of a row as a person reads it.
  func shownNumber(_ row: Int) -> String {
    switch value(row) {
    case .number(let number):
      number.rounded() == number ? Numbers.short(number) : Numbers.score(number)
    default: text(row) ?? "NA"
    }
  }
}
