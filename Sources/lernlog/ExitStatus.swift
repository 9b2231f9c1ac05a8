/// How the program ends.
enum ExitStatus: Int32 {
  /// All is well.
  case success = 0
  /// Something was found: a difference, a problem in a course.
  case found = 1
  /// Wrong usage, or a name that does not exist.
  case usage = 64
  /// The input is malformed.
  case malformedInput = 65
  /// The input is missing or unreadable.
  case missingInput = 66
  /// A mistake of ours.
  case internalError = 70
  /// An output cannot be created.
  case cannotCreate = 73
  /// Writing failed.
  case cannotWrite = 74
}
