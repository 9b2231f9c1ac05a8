import Display
import Lessons

/// Why nothing new is made, and what to type instead.
package struct NewRefusal: Error, Equatable {
  /// What kind of obstacle it is.
  package enum Cause: Sendable, Equatable {
    /// What was typed.
    case usage
    /// Something that is there already.
    case exists
    /// What the course holds, or lacks.
    case course
  }

  /// What kind of obstacle it is.
  package let cause: Cause
  /// What is wrong, and what to type instead.
  package let message: String
}

extension NewRefusal {
  /// A name that cannot be one.
  static func badName(_ name: String, of thing: String) -> Self {
    let shown = SafeText(name, charset: .unicode).text
    let proposal = idLike(name).map { "; type '\($0)'" } ?? ", such as 'night-logins'"
    return Self(
      cause: .usage,
      message: "'\(shown)' is no name for \(thing): a name has 1 to 40 small letters, digits and "
        + "'-', and does not begin with '-'\(proposal)")
  }

  /// A name without its course.
  package static func noCourseNamed(_ name: String, thing: String, courses: [String]) -> Self {
    let course = courses.first ?? "COURSE"
    let example = "\(course)/\(idLike(name) ?? "NAME")"
    return Self(
      cause: .usage,
      message: "say which course the \(thing) belongs to: type COURSE/NAME, such as '\(example)'")
  }

  /// A course that is not there.
  package static func unknownCourse(_ name: String, known: [String]) -> Self {
    let shown = SafeText(name, charset: .unicode).text
    let advice =
      name.nearest(in: known).map { "did you mean '\($0)'?" }
      ?? "there is \(Language.en.list(known)); 'lernlog new course NAME' makes another one"
    return Self(cause: .usage, message: "there is no course '\(shown)'; \(advice)")
  }

  /// A code that is none of a language.
  static func badLanguage(_ code: String) -> Self {
    let shown = SafeText(code, charset: .unicode).text
    return Self(
      cause: .usage,
      message: "'\(shown)' is no code of a language, or stands there twice; "
        + "type them with commas between them, such as --languages en,de")
  }

  /// A file that would be overwritten.
  static func exists(_ path: String) -> Self {
    let shown = SafeText(path, charset: .unicode).text
    return Self(
      cause: .exists,
      message: "'\(shown)' is there already, and nothing is overwritten; type another name, or "
        + "remove it first")
  }

  /// A folder of courses that is itself a course.
  static func isCourse(_ path: String) -> Self {
    let shown = SafeText(path, charset: .unicode).text
    return Self(
      cause: .usage,
      message: "'\(shown)' is itself a course; give --courses the folder that it stands in")
  }

  /// A list that is written in a way that cannot be added to.
  static func cannotAdd(_ name: String, to list: String, in path: String) -> Self {
    let shown = SafeText(path, charset: .unicode).text
    return Self(
      cause: .course,
      message: "'\(name)' cannot be added to '\(list)' in '\(shown)'; "
        + "write the list as '\(list): [\(name)]', and try again")
  }

  /// A course without a lesson for an exercise.
  static func noLesson(in course: String) -> Self {
    Self(
      cause: .course,
      message: "the course '\(course)' has no lesson that could offer an exercise; "
        + "'lernlog new lesson \(course)/NAME' makes one")
  }

  /// A solution that could not be run.
  static func notRecorded(because reason: String) -> Self {
    Self(
      cause: .course,
      message: "nothing was written, because the solution has to be run for it: \(reason); "
        + "--kind data and --kind answers need no compiler")
  }

  /// A lesson without data for an exercise.
  static func noTable(after lesson: String, kind: String) -> Self {
    Self(
      cause: .course,
      message: "the lesson '\(lesson)' has no table with a text that stands in several rows, which "
        + "an exercise of the kind '\(kind)' would ask about; add --kind function or program")
  }
}

/// A name made of what somebody typed; `nil` where nothing is left of it.
private func idLike(_ text: String) -> String? {
  let plain = text.lowercased().replacing("ä", with: "ae").replacing("ö", with: "oe")
    .replacing("ü", with: "ue").replacing("ß", with: "ss")
  let words = plain.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
  let id = String(words.joined(separator: "-").prefix(40))
  return isId(id) ? id : nil
}
