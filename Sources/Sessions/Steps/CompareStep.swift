import Display
import Forest
import Lessons
import Pipeline

/// Runs earlier steps again with other parameters, and puts the results beside one another.
enum CompareStep: Step {
  static let name = "compare"
  static let result = "comparison"

  struct Parameters: Decodable {
    let vary: ParameterNode?
    let variants: ParameterNode?
    let show: ParameterNode?
    let spread: NameList?
  }

  /// The most variants of one comparison.
  static let limit = 100

  static func reads(_ parameters: Parameters) -> [Located<String>?] {
    guard let shown = try? ComparedValue.list(parameters.show) else { return [] }
    return shown.flatMap(\.reads)
  }

  static func check(_ parameters: Parameters) throws {
    let shown = try ComparedValue.list(parameters.show)
    _ = try ComparedVariant.list(parameters)
    for name in parameters.spread?.names ?? []
    where !shown.contains(where: { $0.name == name.value }) {
      throw StepError.noColumn(name, known: shown.map(\.name))
    }
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let shown = try ComparedValue.list(parameters.show)
    let variants = try ComparedVariant.list(parameters)
    let rerun = Rerun(session, for: Set(shown.flatMap(\.expression.artefactNames)))
    let results = parallelMap(variants) { variant in
      Result { try row(of: variant, shown, rerun) }
    }
    // The first problem is that of the first variant, whichever was noticed first.
    let rows = try results.map { try $0.get() }
    let comparison = try Comparison(
      of: parameters.vary?.entries.first?.key, variants: variants.map(\.name), shown, rows)
    session.put(.comparison(comparison), as: name)
    return comparison.page(spread: (parameters.spread?.names ?? []).map(\.value), session.language)
  }

  /// What one variant shows.
  private static func row(
    of variant: ComparedVariant, _ shown: [ComparedValue], _ rerun: Rerun
  ) throws -> [Value] {
    let settings = try variant.settings.map { try rerun.setting($0.key, to: $0.value) }
    let scope = ArtefactScope(session: try rerun.session(with: settings))
    return try shown.map { try $0.value(in: scope) }
  }
}
