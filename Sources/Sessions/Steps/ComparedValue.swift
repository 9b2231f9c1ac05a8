import Lessons
import Pipeline

/// One column of a comparison: its name, and the value that stands in it.
struct ComparedValue {
  let name: String
  let expression: Expression
  private let source: Located<String>

  /// The names that it reads, where they stand.
  var reads: [Located<String>] {
    expression.artefacts.map { Located($0.name, at: source.place(of: $0.range)) }
  }

  /// What is shown where a block says nothing.
  private static let usual = [
    ("flagged", "detections.flagged"), ("precision", "evaluation.precision"),
    ("recall", "evaluation.recall"), ("f1", "evaluation.f1"),
    ("avg_precision", "evaluation.average_precision"), ("roc_auc", "evaluation.roc_auc"),
  ]

  /// The columns that a block asks for: `{ flagged: =detections.flagged }`.
  ///
  /// - Throws: `StepError` or `Diagnostic` for a value that is no expression.
  static func list(_ show: ParameterNode?) throws -> [ComparedValue] {
    guard let show else {
      let place = SourceLocation(file: "", line: 1)
      return try usual.map { try ComparedValue($0, Located($1, at: place)) }
    }
    guard case .mapping(let entries) = show.value, !entries.isEmpty else {
      throw StepError(
        "'show' names the values to compare, such as { flagged: =detections.flagged }",
        at: show.location)
    }
    return try entries.map { entry in
      guard let text = entry.value.text, text.hasPrefix("=") else {
        throw StepError(
          "'\(entry.key)' needs a value that is computed, such as =detections.flagged",
          at: entry.value.location)
      }
      let place = entry.value.location
      let inside = SourceLocation(
        file: place.file, line: place.line, column: place.column + 1, length: place.length - 1)
      return try ComparedValue(entry.key, Located(String(text.dropFirst()), at: inside))
    }
  }

  private init(_ name: String, _ source: Located<String>) throws(Diagnostic) {
    self.name = name
    self.source = source
    expression = try Expression(located: source)
  }

  /// The value of a session.
  func value(in scope: ArtefactScope) throws(Diagnostic) -> Value {
    do throws(ExpressionError) {
      return try expression.value(in: scope)
    } catch {
      throw Diagnostic(error, in: source)
    }
  }

  /// What says how the value is written: the last part of a name that stands alone, such as `recall`;
  /// `rows` where rows are counted.
  var measure: String? {
    if expression.source.hasPrefix("count(") { return "rows" }
    guard let path = expression.names.first, expression.names.count == 1,
      path.joined(separator: ".") == expression.source
    else { return nil }
    return path.last
  }
}
