import Display
import Lessons
import Pipeline

/// Flags against truth.
enum ConfusionChart: ChartKind {
  static let name = "confusion"
  static let usualInputs = ["evaluation"]
  static let positions = ["of"]

  struct Parameters: Decodable {
    let of: Located<String>?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] { [parameters.of] }

  static func chart(_ parameters: Parameters, title: String?, in session: Session) throws
    -> any Chart
  {
    let evaluation = try session.artefact(
      parameters.of, else: "evaluation",
      needs: "an evaluation", \.evaluation)
    return ConfusionMatrix(
      truePositives: evaluation.truePositives, falsePositives: evaluation.falsePositives,
      falseNegatives: evaluation.falseNegatives, trueNegatives: evaluation.trueNegatives,
      title: title, language: session.language)
  }
}
