/// A lesson as its author wrote it, in one language.
package struct Lesson: Sendable, Equatable {
  /// The id of its course.
  package let course: String
  /// Its name in the course: the file's, without number and language.
  package let name: String
  /// The code of its language.
  package let language: String
  /// The title and what else stands at the top of the file.
  package let front: FrontMatter
  /// Everything below, in order.
  package let blocks: [Block]
  /// Numbers that the prose may use though no output shows them.
  package let given: [Double]
  /// The recorded hashes of the first language's sections, by the block that is their heading.
  package let sectionHashes: [Int: Located<String>]
  /// The file.
  package let source: SourceText

  /// The name that commands and progress use: `course/name`.
  package var id: String { "\(course)/\(name)" }
  /// The exercises that it offers, first those on the way and then those at its end, each once.
  package var exercises: [Located<String>] {
    (blocks.compactMap(\.kind.exercise) + front.exercises).reduce(into: []) { names, name in
      if !names.contains(where: { $0.value == name.value }) { names.append(name) }
    }
  }
  /// The file's name as messages show it.
  package var file: String { source.file }
}

/// The names that a lesson's blocks may speak of.
package struct KnownNames: Sendable, Equatable {
  /// The steps.
  package let steps: [String]
  /// The kinds of chart.
  package let charts: [String]

  /// Collects names.
  package init(steps: [String], charts: [String]) {
    self.steps = steps
    self.charts = charts
  }
}
