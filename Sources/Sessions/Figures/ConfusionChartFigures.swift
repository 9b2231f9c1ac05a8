import Display
import Lessons

extension ConfusionChart {
  /// What the step `evaluate` says, which knows the rows.
  package static func figures(_ parameters: Parameters, in session: Session) throws -> [Figure] {
    let name = parameters.of?.value ?? "evaluation"
    guard let place = session.history.lastIndex(where: { $0.use.writes.contains(name) }) else {
      return []
    }
    return try session.figures(of: place)
  }
}
