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
    let file: String?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.from] }

  static func check(_ parameters: Parameters) throws {
    _ = try Expression(located: parameters.truth)
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let detections = try session.detections(parameters.from)
    let truth = try Expression(located: parameters.truth)
    let evaluation = try blaming(parameters.truth.location) { () throws(InputError) in
      try evaluate(detections.table, truth: truth)
    }
    session.put(.evaluation(evaluation), as: name)
    var page = evaluation.page(session.language)
    if let file = parameters.file {
      page.append(.paragraph(session.keepFile(evaluation.json() + [UInt8(ascii: "\n")], at: file)))
    }
    return page
  }
}
