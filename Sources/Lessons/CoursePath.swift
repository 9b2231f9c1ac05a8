/// What is wrong with a path that a course names; `nil` for a file inside the course's folder.
///
/// Nothing is ever expanded or decoded: what could lead out of the folder after that is refused as
/// it is written.
///
/// - Parameters:
///   - path: The path as written.
///   - location: Where it stands.
/// - Returns: The problem.
package func pathProblem(_ path: String, at location: SourceLocation) -> Diagnostic? {
  let reason: String? =
    if path.isEmpty {
      "it is empty"
    } else if path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      "it holds a control character"
    } else if path.contains("\u{FFFD}") {
      "it holds a character that cannot be read"
    } else if path.hasPrefix("/") || path.hasPrefix("\\") {
      "it begins at the root of the disk"
    } else if path.contains("\\") {
      "it holds a '\\'"
    } else if path.contains("%") {
      "it holds a '%', and paths are never decoded"
    } else if path.hasPrefix("~") || path.contains("$") {
      "'~' and '$' are never expanded"
    } else if path.contains(":") {
      "it holds a ':', as addresses and drives do"
    } else if path.unicodeScalars.contains(where: isOddDot) {
      "it holds a character that looks like a dot"
    } else if path.split(separator: "/", omittingEmptySubsequences: false)
      .contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
    {
      "it holds '..', '.' or an empty piece"
    } else {
      nil
    }
  return reason.map { .pathOutsideCourse(path, because: $0, at: location) }
}

/// Dots of other widths, and slashes that only look like one.
private func isOddDot(_ scalar: Unicode.Scalar) -> Bool {
  [0x2024, 0x2025, 0x2026, 0xFE52, 0xFF0E, 0xFF0F, 0x2044, 0x2215, 0xFF3C, 0x3002, 0xFF61]
    .contains(scalar.value)
}

extension Diagnostic {
  /// A path that leads, or could lead, out of the course's folder.
  static func pathOutsideCourse(
    _ path: String, because reason: String, at location: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "'\(path)' is not a file inside the course's folder: \(reason)",
      note: "name a file of the course, such as 'data/events.csv'")
  }
}
