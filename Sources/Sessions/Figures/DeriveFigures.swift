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
      + derivations.flatMap { derivation in
        table[derivation.name].map { derivation.spread(of: $0, language) } ?? []
      }
      + derivations.map { derivation in
        Figure(
          column: derivation.name, shows: [], derivation.meaning(language),
          working: derivation.working(in: table, language))
      } + language.fileFigures(parameters.file, in: session, rows: table.rowCount)
  }
}

extension Derivation {
  /// The numbers that the summary says of the column.
  fileprivate func spread(of column: Column, _ language: Language) -> [Figure] {
    switch DerivedSpread(column, kind) {
    case .texts(let different, let missing):
      let values = Figure(
        language(en: "\(name), different values", de: "\(name), verschiedene Werte"), [],
        is: Numbers.count(different),
        language(
          en: "How many different values \(name) has.",
          de: "So viele verschiedene Werte hat \(name)."))
      let gaps = Figure(
        language(en: "\(name), missing", de: "\(name), ohne Wert"), [],
        is: Numbers.count(missing),
        language(
          en: "Rows in which \(name) has no value.", de: "Zeilen, in denen \(name) keinen Wert hat."
        ))
      return missing > 0 ? [values, gaps] : [values]
    case .ones(let count):
      return [
        Figure(
          language(en: "\(name), rows with 1", de: "\(name), Zeilen mit 1"), [],
          is: Numbers.count(count), also: ["1"],
          language(en: "Rows in which \(name) is 1.", de: "Zeilen, in denen \(name) 1 ist."))
      ]
    case .numbers(let least, let greatest):
      return [
        Figure(
          language(en: "\(name), least", de: "\(name), kleinster Wert"), [],
          is: Numbers.count(least),
          language(en: "The least value of \(name).", de: "Der kleinste Wert von \(name).")),
        Figure(
          language(en: "\(name), greatest", de: "\(name), größter Wert"), [],
          is: Numbers.count(greatest),
          language(en: "The greatest value of \(name).", de: "Der größte Wert von \(name).")),
      ]
    case .nothing: return []
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
