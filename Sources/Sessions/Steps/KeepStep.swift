import Display
import Lessons
import Pipeline

/// Keeps the rows of a table that meet a condition.
enum KeepStep: Step {
  static let name = "keep"
  static let result = "kept"
  static let usualInputs = ["events"]

  struct Parameters: Decodable {
    let from: Located<String>?
    let `where`: Located<String>
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func check(_ parameters: Parameters) throws {
    _ = try Expression(located: parameters.where)
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let all = try session.artefact(parameters.from, else: "events", needs: "a table", \.table)
    let condition = try Expression(located: parameters.where)
    let rows = try condition.rows(of: all, at: parameters.where)
    guard !rows.isEmpty else {
      throw StepError("no row meets this condition", at: parameters.where.location)
    }
    session.put(.table(all.rows(rows)), as: name)
    let (kept, total) = (Numbers.count(rows.count), Numbers.count(all.rowCount))
    return Page(summary: [
      session.language(
        en: "\(name): \(kept) of \(total) rows kept",
        de: "\(name): \(kept) von \(total) Zeilen behalten")
    ])
  }

  static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let all = try session.artefact(parameters.from, else: "events", needs: "a table", \.table)
    let kept = try session.artefact(nil, else: name, needs: "a table", \.table)
    let condition = parameters.where.value
    return [
      Figure(
        session.language(en: "kept", de: "behalten"), ["rows", "Zeilen", "\(name).rows"],
        is: Numbers.count(kept.rowCount),
        session.language(
          en: "How many rows meet the condition \(condition).",
          de: "So viele Zeilen erfüllen die Bedingung \(condition).")),
      Figure(
        session.language(en: "all rows", de: "alle Zeilen"), ["all", "alle"],
        is: Numbers.count(all.rowCount),
        session.language(
          en: "How many rows there were to choose from.",
          de: "So viele Zeilen standen zur Wahl.")),
    ]
  }
}
