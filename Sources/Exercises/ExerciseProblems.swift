import Lessons

/// What is wrong with an exercise, in words for authors.
extension Diagnostic {
  static func exerciseKeyMissing(
    _ key: String, for kind: Exercise.Kind, at location: SourceLocation
  ) -> Self {
    Self(location: location, message: "an exercise of kind \(kind) needs the key '\(key)'")
  }

  static func keyOfAnotherKind(
    _ key: String, kind: Exercise.Kind, at location: SourceLocation
  ) -> Self {
    Self(location: location, message: "'\(key)' does not belong to an exercise of kind \(kind)")
  }

  static func emptyExerciseText(at location: SourceLocation) -> Self {
    Self(location: location, message: "this text is empty")
  }

  static func oddPoints(_ points: Int, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "points are whole numbers from 1 to \(Exercise.pointLimit), not \(points)")
  }

  static func pointsDoNotAddUp(
    _ sum: Int, stated: Int, at location: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "the points of the checks add up to \(sum), and 'points' says \(stated)",
      fixIt: FixIt(old: "\(stated)", new: "\(sum)"))
  }

  static func noChecks(at location: SourceLocation) -> Self {
    Self(location: location, message: "an exercise needs at least one check")
  }

  static func notAName(_ text: String, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "'\(text.visible)' cannot be a name: use a-z, 0-9 and '-', at most 40 characters")
  }

  static func nameTwice(
    _ what: String, _ name: String, at location: SourceLocation, first: SourceLocation
  ) -> Self {
    Self(
      location: location, message: "there are two \(what) named '\(name)'",
      note: "the other one stands in line \(first.line)")
  }

  static func unknownAfter(
    _ name: String, at location: SourceLocation, earlier: [String]
  ) -> Self {
    Self(
      location: location, message: "no check above this one is named '\(name)'",
      fixIt: name.nearest(in: earlier).map { FixIt(old: name, new: $0) })
  }

  static func signature(_ problem: SignatureProblem, in text: Located<String>) -> Self {
    let place = text.location
    // The place of a quoted text is that of its quote.
    let isQuoted = place.length >= text.value.unicodeScalars.count + 2
    return Self(
      location: SourceLocation(
        file: place.file, line: place.line,
        column: place.column + (isQuoted ? 1 : 0) + problem.offset),
      message: problem.message,
      note: "write it as \"name(_ value: String) -> Double\"")
  }

  static func wrongValue(
    _ type: ExerciseType, at location: SourceLocation
  ) -> Self {
    Self(location: location, message: "a value of type \(type) is needed here")
  }

  static func wrongCount(
    _ count: Int, needed: Int, at location: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "the function takes \(needed) argument\(needed == 1 ? "" : "s"), not \(count)")
  }

  static func inputsOrCalls(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "a check has one of 'inputs' and 'calls'",
      note: "'inputs' lists values for a function of one parameter, 'calls' lists of arguments")
  }

  static func noCases(at location: SourceLocation) -> Self {
    Self(location: location, message: "an empty list asks nothing")
  }

  static func oddTolerance(_ number: Double, at location: SourceLocation) -> Self {
    Self(location: location, message: "a tolerance is 0 or more, not \(number)")
  }

  static func relativeTooLarge(_ number: Double, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "a relative tolerance is less than 1, and \(number) would let 0 pass")
  }

  static func toleranceTooLarge(_ bound: Double, largest: Double, at location: SourceLocation)
    -> Self
  {
    Self(
      location: location,
      message: "'within' is \(bound), and no expected number is farther than \(largest) from 0: "
        + "0 would always pass")
  }

  static func unknownColumn(
    _ name: String, at location: SourceLocation, known: [String]
  ) -> Self {
    Self(
      location: location, message: "'\(name.visible)' is not among 'columns'",
      fixIt: name.nearest(in: known).map { FixIt(old: name, new: $0) },
      note: known.isEmpty ? nil : "the columns are \(known.joined(separator: ", "))")
  }

  static func notCompared(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "a check needs one of 'compare' and 'metric'",
      note: "'compare' is keys, a list of columns, or for a program a list of stdout and files")
  }

  static func metricKeys(at location: SourceLocation) -> Self {
    Self(location: location, message: "'metric' needs 'predicted' and 'truth'")
  }

  static func expression(_ message: String, in text: Located<String>, from: Int, count: Int) -> Self
  {
    let place = text.location
    return Self(
      location: SourceLocation(
        file: place.file, line: place.line, column: place.column + from, length: count),
      message: message)
  }

  static func unknownMeasure(
    _ name: String, at location: SourceLocation, known: [String]
  ) -> Self {
    Self(
      location: location, message: "there is no measure '\(name.visible)' here",
      fixIt: name.nearest(in: known).map { FixIt(old: name, new: $0) },
      note: "the measures are \(known.joined(separator: ", "))")
  }

  static func handinName(_ name: String, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "'\(name.visible)' does not name a table: it is a plain file name that ends in "
        + ".csv, .json or .jsonl")
  }

  static func keyNeedsOrder(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "without 'key' rows are compared in their order",
      note: "add a 'key', or write 'ordered: true'")
  }

  static func limitTooHigh(
    _ name: String, _ limit: String, at location: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "'\(name)' can only be lowered: it is more than 0 and at most \(limit)")
  }

  static func oddSize(_ text: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(text.visible)' is not a size",
      note: "write it as 512 MB or 64 KB")
  }

  static func fileMissing(_ path: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "the file '\(path)' is missing in this exercise's folder")
  }

  static func fileUnreadable(
    _ path: String, because reason: String, at location: SourceLocation
  ) -> Self {
    Self(location: location, message: "'\(path)' cannot be read: \(reason)")
  }

  static func notAFileName(_ name: String, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "'\(name.visible)' is not a plain file name: letters, digits, '.', '-' and '_'")
  }

  static func reservedFile(_ name: String, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "'\(name)' belongs to the exercise itself, and programs cannot get it")
  }

  static func questionWithoutPoints(_ name: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "the question '\(name)' needs 'points'")
  }

  static func questionsOfAnotherKind(at location: SourceLocation) -> Self {
    Self(location: location, message: "only an exercise of kind answers has questions")
  }
}

extension Exercise {
  /// The most points of an exercise.
  static let pointLimit = 1000
}
