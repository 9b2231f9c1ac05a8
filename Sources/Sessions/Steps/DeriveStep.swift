import Display
import Lessons
import Pipeline

/// Adds columns that are computed from those of a table, one after the other.
enum DeriveStep: Step {
  static let name = "derive"
  static let result = "events"
  static let usualInputs = ["events"]

  struct Parameters: Decodable {
    let from: Located<String>?
    let columns: [DerivedColumn]
    let file: String?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func check(_ parameters: Parameters) throws {
    guard !parameters.columns.isEmpty else {
      throw StepError("'columns' is empty: \(DerivedColumn.advice)")
    }
    for column in parameters.columns { _ = try column.derivation() }
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let language = session.language
    var table = try session.artefact(parameters.from, else: "events", needs: "a table", \.table)
    var lines: [String] = []
    for column in parameters.columns {
      for read in column.read where table[read.value] == nil {
        throw StepError.noColumn(read, known: table.names)
      }
      let derivation = try column.derivation()
      table = try blaming(column.place) { () throws(InputError) in try table.adding(derivation) }
      guard let made = table.columns.last else { continue }
      lines.append(DerivedSpread(made, derivation.kind).words(made.name, language))
    }
    session.put(.table(table), as: name)
    lines.insert("\(name): \(language.shape(of: table))", at: 0)
    if let file = parameters.file { lines.append(session.keepCSV(table, at: file)) }
    return Page(summary: lines)
  }
}
