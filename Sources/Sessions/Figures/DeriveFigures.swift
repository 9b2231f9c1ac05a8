import Display
import Pipeline

extension DeriveStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let language = session.language
    let table = try session.artefact(nil, else: name, needs: "a table", \.table)
    let derivations = try parameters.columns.map { try $0.derivation() }
    return language.shapeFigures(of: table, named: name)
      + derivations.compactMap { derivation in
        table[derivation.name].flatMap { derivation.spread(of: $0, language) }
      }
      + derivations.map { derivation in
        Figure(
          column: derivation.name, shows: [], derivation.meaning(language),
          working: derivation.working(in: table, language))
      } + language.fileFigures(parameters.file, in: session, rows: table.rowCount)
  }
}

extension Session {
  /// Whether a step has derived a column of a table.
  func derives(_ column: String, in table: String) -> Bool {
    guard let step = history.last(where: { $0.use.writes.contains(table) }),
      step.type == DeriveStep.self, let own = step.call.decode(DeriveStep.self).parameters
    else { return false }
    return own.columns.contains { (try? $0.derivation().name) == column }
  }
}

extension Derivation {
  /// The numbers that the summary says of the column, under its name.
  fileprivate func spread(of column: Column, _ language: Language) -> Figure? {
    func figure(_ value: Int, _ others: [String], _ words: String) -> Figure {
      Figure(name, [], is: Numbers.count(value), also: others, meaning(language) + " " + words)
    }
    switch DerivedSpread(column, kind) {
    case .texts(let different, let missing):
      return figure(
        different, missing > 0 ? [Numbers.count(missing)] : [],
        language(
          en: "Counted are its different values, and the rows without one.",
          de: "Gezählt sind seine verschiedenen Werte und die Zeilen ohne Wert."))
    case .ones(let count):
      return figure(
        count, ["1"],
        language(
          en: "Counted are the rows that have 1.", de: "Gezählt sind die Zeilen, die 1 haben."))
    case .numbers(let least, let greatest):
      return figure(
        greatest, [Numbers.count(least)],
        language(
          en: "Shown are the least value and the greatest.",
          de: "Zu sehen sind der kleinste und der größte Wert."))
    case .nothing: return nil
    }
  }

  /// What the values of the column are.
  fileprivate func meaning(_ language: Language) -> String {
    switch kind {
    case .template:
      return language(
        en: "The text of \(column), in which what changes is replaced: numbers, addresses, and the "
          + "words after certain words. Messages of one kind have the same template.",
        de: "Der Text aus \(column), in dem ersetzt ist, was wechselt: Zahlen, Adressen und die "
          + "Wörter nach bestimmten Wörtern. Meldungen einer Art haben dasselbe Template.")
    case .address:
      return language(
        en: "The first IP address that stands in \(column); empty where there is none.",
        de: "Die erste IP-Adresse, die in \(column) steht; leer, wo keine steht.")
    case .new:
      return language(
        en: "1 where no row above has this value of \(column), 0 everywhere else.",
        de: "1, wo keine Zeile darüber diesen Wert von \(column) hat, sonst überall 0.")
    case .recent(let minutes, let time):
      let span = language.minutes(minutes)
      return language(
        en: "How many rows up to this one have the same value of \(column) and lie within "
          + "\(span) before it by their \(time). The row itself counts; a missing value has 0.",
        de:
          "So viele Zeilen bis zu dieser haben denselben Wert von \(column) und liegen nach ihrer "
          + "Zeit (\(time)) höchstens \(span) davor. Die Zeile selbst zählt mit; ohne Wert ist es 0."
      )
    }
  }

  /// The first row as an example.
  fileprivate func working(in table: Table, _ language: Language) -> [String] {
    guard table.rowCount > 0, let source = table[column], let result = table[name] else {
      return []
    }
    let (text, value) = (source.text(0) ?? "NA", result.text(0) ?? "NA")
    return [language(en: "row 0: \(text) -> \(value)", de: "Zeile 0: \(text) -> \(value)")]
  }
}
