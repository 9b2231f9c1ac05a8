/// A problem in an author's file: what is wrong, where, and what to type instead.
///
/// The factories stand beside their causes, in extensions; `description(source:)` draws them all.
package struct Diagnostic: Error, Sendable, Equatable {
  /// How bad a problem is.
  package enum Severity: String, Sendable {
    /// The file cannot be used.
    case error
    /// The file can be used, but its author should look.
    case warning
  }

  /// How bad it is.
  package let severity: Severity
  /// Where it is; `nil` for a problem without a place, such as a missing file.
  package let location: SourceLocation?
  /// What is wrong, in one sentence without a full stop.
  package let message: String
  /// What to type instead.
  package let fixIt: FixIt?
  /// What else helps, in one sentence; further lines stand below it as they are.
  package let note: String?

  /// Describes a problem.
  package init(
    severity: Severity = .error, location: SourceLocation?, message: String,
    fixIt: FixIt? = nil, note: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.fixIt = fixIt
    self.note = note
  }
}

extension [Diagnostic] {
  /// Whether one of them forbids to use the file.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order of their places; those without a place first.
  package var inOrder: [Diagnostic] {
    enumerated().sorted { first, second in
      switch (first.element.location, second.element.location) {
      case (let place?, let other?) where place != other: place < other
      case (nil, _?): true
      case (_?, nil): false
      default: first.offset < second.offset
      }
    }.map(\.element)
  }
}
