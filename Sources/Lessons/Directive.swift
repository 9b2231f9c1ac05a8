/// What the first key of a `yaml lernlog` block names.
package enum Directive: String, Sendable, CaseIterable {
  /// Runs a step of the pipeline.
  case step
  /// Prints rows of a table.
  case table
  /// Draws.
  case chart
  /// Asks.
  case question
  /// Compares a prediction with what came out.
  case reveal
  /// Asks a question of an earlier lesson once more.
  case again
  /// Offers an exercise.
  case exercise

  /// The words of all, for messages.
  static let words = allCases.map(\.rawValue)

  /// What a fence must say to be read as such a block.
  static let info = "yaml lernlog"
}

extension Diagnostic {
  /// A block that names something which is no directive.
  static func unknownDirective(_ word: String, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "a block begins with what it does, and '\(word)' is nothing it can do",
      fixIt: word.nearest(in: Directive.words).map { FixIt(old: word, new: $0) },
      note: "it begins with one of \(Directive.words.joined(separator: ", "))")
  }

  /// A block whose directive is not its first key.
  static func directiveNotFirst(_ word: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(word)' is not the first key; move it to the top of its block"
    )
  }

  /// A block with nothing in it.
  static func emptyBlock(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "the block is empty",
      note: "it begins with one of \(Directive.words.joined(separator: ", "))")
  }

  /// A step that does not exist.
  static func unknownStep(
    _ name: String, at location: SourceLocation, known: [String]
  ) -> Self {
    Self(
      location: location, message: "there is no step named '\(name)'",
      fixIt: name.nearest(in: known).map { FixIt(old: name, new: $0) },
      note: "the steps are \(known.joined(separator: ", "))")
  }

  /// A chart that does not exist.
  static func unknownChart(
    _ name: String, at location: SourceLocation, known: [String]
  ) -> Self {
    Self(
      location: location, message: "there is no chart named '\(name)'",
      fixIt: name.nearest(in: known).map { FixIt(old: name, new: $0) },
      note: "the charts are \(known.joined(separator: ", "))")
  }
}
