import ArgumentParser
import Pipeline

/// How the columns of a log are named that does not name them itself.
struct HeaderlessOptions: ParsableArguments {
  @Flag(help: "The log has no header, and the result gets none: one record in, one out.")
  var noHeader = false

  @Option(
    help: ArgumentHelp(
      "With --no-header: the columns of the log, as its header would name them.",
      valueName: "names"))
  var columns: String?

  func validate() throws {
    guard noHeader != (columns != nil) else { return }
    throw ValidationError(
      noHeader
        ? "--no-header needs the names of the columns: add --columns time,user,… in their order"
        : "--columns is for a log without a header: add --no-header, or leave --columns out")
  }
}

extension CommandFailure {
  /// Names of columns that were given as a flag; a problem that has a place is shown under it.
  init(columns text: String, _ error: InputError) {
    let advice = error.suggestion.map { " (\($0))" } ?? ""
    var message = "error: --columns: \(error.message)\(advice)"
    if error.line == 1, let column = error.column {
      let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(column - 1)))
      message += "\n  \(text.safe)\n  \(String(repeating: " ", count: before.safe.count))^"
    }
    self.init(.usage, message)
  }
}
