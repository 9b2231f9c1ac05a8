/// A course: what `course.yml` says, and the lesson files beside it.
package struct Course: Sendable, Equatable {
  /// The version of the course format that this toolkit reads.
  package static let format = 1

  /// The name of its folder.
  package let id: String
  /// The folder as messages show it.
  package let folder: String
  /// The codes of its languages; the first is the source of the others.
  package let languages: [String]
  /// The title by language.
  package let titles: [String: String]
  /// One sentence for lists, by language.
  package let summaries: [String: String]
  /// The id of the course that learners take before this one, where there is such.
  package let after: String?
  /// The lessons in their order.
  package let lessons: [LessonEntry]
  /// The glossary files by language.
  package let glossaries: [String: String]
  /// The file `course.yml`.
  package let source: SourceText

  /// The language that the others are translated from.
  package var firstLanguage: String { languages[0] }

  /// The title; where there is none in the language, that of the first one.
  package func title(in language: String) -> String {
    titles[language] ?? titles[firstLanguage] ?? id
  }

  /// The sentence for lists; where there is none in the language, that of the first one.
  package func summary(in language: String) -> String {
    summaries[language] ?? summaries[firstLanguage] ?? ""
  }

  /// The lesson with a name.
  package func lesson(named name: String) -> LessonEntry? { lessons.first { $0.name == name } }
}

/// A lesson of a course and its files.
package struct LessonEntry: Sendable, Equatable {
  /// The name: that of the file without number and language.
  package let name: String
  /// The number that its file begins with.
  package let number: String?
  /// The file by language; the first language has one.
  package let files: [String: String]
  /// Where the course lists it.
  package let location: SourceLocation

  /// The name with its number, as in `3-train`.
  package var numberedName: String { number.map { "\($0)-\(name)" } ?? name }
}
