/// What is wrong with the answer of a question, in words for authors.
extension Diagnostic {
  /// A reveal without the answer.
  static func noAnswer(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "there is no 'answer' here",
      note: "write 'answer: VALUE', or 'answer: =NAME.VALUE' for what the steps have made")
  }

  /// Both ways to give the answer.
  static func answerAndAccept(at location: SourceLocation) -> Self {
    Self(location: location, message: "the answer stands under 'answer' or 'accept', not both")
  }

  /// Something about numbers or texts where choices are picked.
  static func notWithChoices(at location: SourceLocation) -> Self {
    Self(location: location, message: "this does not go with choices, whose answer is a key")
  }

  /// Something about numbers where texts are accepted.
  static func notWithTexts(at location: SourceLocation) -> Self {
    Self(location: location, message: "this is for numbers, and 'accept' lists texts")
  }

  /// A unit other than per cent.
  static func unknownUnit(_ unit: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(unit)' is not a unit that answers have",
      fixIt: FixIt(old: unit, new: "%"), note: "name other units in the question")
  }

  /// Two rules for the same number.
  static func decimalsAndWithin(at location: SourceLocation) -> Self {
    Self(location: location, message: "a number has 'decimals' or 'within', not both")
  }

  /// Decimals that no number has.
  static func oddDecimals(_ decimals: Int, at location: SourceLocation) -> Self {
    Self(location: location, message: "'decimals' is \(decimals), and needs 0 to 15")
  }

  /// A distance that is none.
  static func oddDistance(_ distance: Double, at location: SourceLocation) -> Self {
    Self(location: location, message: "'within' is \(distance), and needs 0 or more")
  }

  /// A distance so large that it says nothing.
  static func distanceBeyondAnswer(
    _ distance: Double, _ answer: Double, at location: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "'within' is \(distance), so that 0 would be as right as \(answer)",
      note: "write how far off an answer may be, such as 0.01")
  }

  /// A known mistake that nobody makes.
  static func noCondition(at location: SourceLocation) -> Self {
    Self(location: location, message: "no answer meets an empty list")
  }

  /// A known mistake that is right.
  static func rightAnswerIsMistake(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "the right answer meets this 'when' too",
      note: "take the entry away, or correct one of the two")
  }

  /// A selection that nobody can get wrong by ticking everything.
  static func everyChoiceIsRight(at location: SourceLocation) -> Self {
    Self(
      severity: .warning, location: location,
      message: "every choice is right, so whoever picks all of them need not think")
  }
}
