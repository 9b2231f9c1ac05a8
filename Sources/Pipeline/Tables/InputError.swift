/// Data that cannot be read, with the place where it stands.
package struct InputError: Error, Equatable, Sendable {
  /// The file as the caller named it; `nil` for a table in memory.
  package var file: String?
  /// The line, from 1.
  package let line: Int?
  /// The column in that line, from 1, in Unicode scalars.
  package let column: Int?
  /// What is wrong, as a sentence without a full stop.
  package let message: String
  /// What to type or do instead.
  package let suggestion: String?

  /// Names a problem and where it stands.
  package init(
    file: String? = nil, line: Int? = nil, column: Int? = nil, _ message: String,
    suggestion: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
  }
}

extension InputError: CustomStringConvertible {
  /// The place, what is wrong, and what to do: `logs.csv:7:12: error: … (…)`.
  package var description: String {
    let numbers = [line, column].compactMap { $0 }.map(String.init)
    let place = ([file?.withoutControls].compactMap { $0 } + numbers).joined(separator: ":")
    let advice = suggestion.map { " (\($0))" } ?? ""
    return (place.isEmpty ? "" : place + ": ") + "error: \(message)\(advice)"
  }
}
