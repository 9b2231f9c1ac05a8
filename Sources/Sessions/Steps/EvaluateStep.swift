import Display
import Lessons
import Pipeline

/// Compares what was flagged with the truth.
enum EvaluateStep: Step {
  static let name = "evaluate"
  static let result = "evaluation"
  static let usualInputs = ["detections"]

  struct Parameters: Decodable {
    let truth: Located<String>
    let from: Located<String>?
    let ranking: Bool?
    let file: String?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func check(_ parameters: Parameters) throws {
    _ = try Expression(located: parameters.truth)
  }

  static func tunables(_ parameters: Parameters) -> [Tunable] {
    [Tunable("ranking", .words(["true", "false"]), usual: "false", example: "true")]
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let table = try session.artefact(
      parameters.from, else: "detections", needs: "a table of detections", \.table)
    let truth = try Expression(located: parameters.truth)
    let evaluation = try blaming(parameters.truth.location) { () throws(InputError) in
      try evaluate(table, truth: truth)
    }
    session.put(.evaluation(evaluation), as: name)
    let isRanked = parameters.ranking ?? false
    var page = evaluation.page(session.language, ranking: isRanked)
    if let file = parameters.file {
      page.append(
        .paragraph(
          session.keepFile(evaluation.json(ranking: isRanked) + [UInt8(ascii: "\n")], at: file)))
    }
    return page
  }
}
