/// How the lines of a log are made: literal text, and named fields in angle brackets.
///
/// `<host> <process>[<pid:integer>]: <message>` has four fields. A field ends where the literal after it
/// stands for the first time; the last one takes the rest of the line. Nothing is ever tried twice, so
/// that the time for a line grows with its length alone. `<<` is a `<` of the line itself.
package struct LinePattern: Sendable, Equatable {
  /// The longest pattern, in bytes.
  package static let maximumLength = 1024

  /// What stands in a field.
  package enum Kind: String, Sendable, CaseIterable {
    /// Any text.
    case text
    /// A whole number.
    case integer
    /// The time as syslog writes it, `Dec 10 06:55:46`: always 15 characters, and never a year.
    case syslog
  }

  /// A part of the line that becomes a column.
  package struct Field: Sendable, Equatable {
    /// The name of the column.
    package let name: String
    /// What stands there.
    package let kind: Kind
    /// The literal after it; empty where it takes the rest of the line.
    let ending: [UInt8]
  }

  /// The literal before the first field.
  let opening: [UInt8]
  /// The fields, in the order of the line; one or more, each with a name of its own.
  package let fields: [Field]

  /// Reads a pattern.
  ///
  /// - Throws: `LinePatternError` with the place in the text.
  package init(_ text: String) throws(LinePatternError) {
    guard text.utf8.count <= Self.maximumLength else { throw .tooLong(text.utf8.count) }
    var reading = LinePatternReading(text)
    (opening, fields) = try reading.parts()
  }

  /// The columns that lines become.
  package var names: [String] { fields.map(\.name) }

  /// Whether a year is needed to read the times.
  package var needsYear: Bool { fields.contains { $0.kind == .syslog } }
}
