/// Whether a text can name a block, a lesson or a course: `[a-z0-9][a-z0-9-]{0,39}`.
package func isId(_ text: String) -> Bool {
  let isWord: (UInt8) -> Bool = { byte in
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
  guard let first = text.utf8.first, isWord(first), text.utf8.count <= 40 else { return false }
  return text.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
}

extension Diagnostic {
  /// A name that cannot be one.
  static func notAnId(_ text: String, at location: SourceLocation) -> Self {
    let shown = text.count <= 40 ? text : "\(text.prefix(40))…"
    return Self(
      location: location, message: "'\(shown)' cannot be a name",
      fixIt: plainId(text).map { FixIt(old: text, new: $0) },
      note: "names have 1 to 40 letters a to z, digits and hyphens, no hyphen first")
  }

  /// Two blocks with one name.
  static func sameId(_ id: String, at location: SourceLocation, other: SourceLocation) -> Self {
    Self(
      location: location,
      message: "the id '\(id)' is taken by line \(other.line); give one of the two another 'id:'")
  }

  /// A heading whose anchor is the name of a block.
  static func headingHasIdOfBlock(
    _ id: String, at location: SourceLocation, other: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "the heading's anchor '\(id)' is the id of line \(other.line) as well; "
        + "give that block another 'id:'")
  }
}

/// A name made of a text, where small letters and hyphens are all that it takes.
private func plainId(_ text: String) -> String? {
  let plain = text.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
  return plain != text && isId(plain) ? plain : nil
}
