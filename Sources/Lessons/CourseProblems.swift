extension Diagnostic {
  /// A course that says to come after something that cannot be a course, or after itself.
  static func notAnEarlierCourse(_ name: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'after' is '\(name.shortened)', and names another course",
      note: "write the name of its folder, such as after: security-log")
  }

  /// A course for a later version of the toolkit.
  static func newerFormat(_ version: Int, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "the course has format \(version), and this lernlog reads format \(Course.format); "
        + "a newer lernlog is needed")
  }

  /// A format that never was.
  static func unknownFormat(_ version: Int, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "there is no format \(version)",
      fixIt: FixIt(old: "\(version)", new: "\(Course.format)"))
  }

  /// A language code that is none, or stands there twice.
  static func notALanguage(_ code: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(code)' is not the code of another language",
      note: "write two or three small letters, each language once, such as [en, de]")
  }

  /// A course in no language.
  static func noLanguage(at location: SourceLocation) -> Self {
    Self(location: location, message: "a course has one language or more, such as [en, de]")
  }

  /// A text in a language that the course does not have.
  static func unknownLanguage(
    _ code: String, at location: SourceLocation, languages: [String]
  ) -> Self {
    Self(
      location: location, message: "'\(code)' is not among the course's languages",
      fixIt: code.nearest(in: languages).map { FixIt(old: code, new: $0) },
      note: "they are \(languages.joined(separator: ", "))")
  }

  /// A title or summary that is missing in a language.
  static func noText(
    _ key: String, in language: String, isFirst: Bool, at location: SourceLocation
  ) -> Self {
    Self(
      severity: isFirst ? .error : .warning, location: location,
      message: "the \(key) is missing in '\(language)'",
      note: "write { \(language): TEXT }, with each language beside the others")
  }

  /// A lesson file in a language that the course does not have.
  static func oddLanguageOfFile(
    _ code: String, at location: SourceLocation, languages: [String]
  ) -> Self {
    let message =
      code == languages[0]
      ? "a file in the first language is named without '.\(code)'"
      : "'\(code)' is not among the course's languages"
    return Self(
      location: location, message: message,
      note: "they are \(languages.joined(separator: ", "))")
  }

  /// Two files for one lesson.
  static func sameLesson(_ name: String, at location: SourceLocation, other: String) -> Self {
    Self(location: location, message: "the lesson '\(name)' stands in '\(other)' already")
  }

  /// A lesson that is listed twice.
  static func listedTwice(
    _ name: String, at location: SourceLocation, other: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "the lesson '\(name)' is listed already, on line \(other.line), "
        + "column \(other.column)",
      note: "take one of the two away")
  }

  /// A listed lesson that nobody wrote.
  static func noLessonFile(
    _ name: String, at location: SourceLocation, known: [String]
  ) -> Self {
    Self(
      location: location, message: "there is no file for the lesson '\(name)'",
      fixIt: name.nearest(in: known).map { FixIt(old: name, new: $0) },
      note: "it is named '\(name).md', or with a number before it")
  }

  /// A lesson file that the course does not list.
  static func notListed(_ name: String, file: String) -> Self {
    Self(
      location: SourceLocation(file: file, line: 1),
      message: "the lesson '\(name)' is not listed in course.yml",
      note: "add '\(name)' to 'lessons' there, or take the file away")
  }

  /// A lesson without a twin.
  static func notTranslated(
    _ name: String, to language: String, at location: SourceLocation
  ) -> Self {
    Self(
      severity: .warning, location: location,
      message: "the lesson '\(name)' is not translated to '\(language)'")
  }
}
