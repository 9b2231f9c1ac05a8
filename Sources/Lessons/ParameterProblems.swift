/// What is wrong with YAML, in words for people.
extension Diagnostic {
  /// The way out where YAML reads a text as something else.
  private static let putUnderBar = "put the text under `|`, where nothing needs quoting"

  /// A file part that is refused before it is read.
  static func parametersTooLarge(_ size: Int, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "the parameters have \(size) bytes, and may have \(parameterByteLimit) (64 KiB)")
  }

  static func parametersTooDeep(at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "lists and names are nested more than \(ParameterScanner.depthLimit) levels deep")
  }

  static func forbiddenCharacter(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Self {
    Self(location: location, message: "the character \(scalar.codePoint) may not stand in YAML")
  }

  static func tabAsIndentation(at location: SourceLocation) -> Self {
    Self(location: location, message: "a tab may not indent YAML", note: "type spaces instead")
  }

  static func directive(at location: SourceLocation) -> Self {
    Self(location: location, message: "YAML directives such as '%YAML' are not allowed here")
  }

  static func documentMark(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'---' and '...' are not allowed here: there is one document")
  }

  static func reference(_ word: String, at location: SourceLocation) -> Self {
    let kind =
      switch word.first {
      case "&": "anchors"
      case "*": "aliases"
      default: "tags"
      }
    return Self(
      location: location, message: "\(kind) such as '\(word.shortened)' are not allowed here",
      note: "if it is a text, \(putUnderBar)")
  }

  static func mergeKey(at location: SourceLocation) -> Self {
    Self(location: location, message: "the merge key '<<' is not allowed here")
  }

  static func duplicateKey(
    _ name: String, at location: SourceLocation, first: SourceLocation?
  ) -> Self {
    Self(
      location: location, message: "the key '\(name.shortened)' stands here twice",
      note: first.map { "it stands first in line \($0.line)" })
  }

  static func keyIsNoText(at location: SourceLocation) -> Self {
    Self(location: location, message: "a key is a text on one line, such as `name: value`")
  }

  static func nameWithoutValue(_ name: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(name.shortened)' has no value",
      note: "write 'NAME: VALUE'; a text with a comma inside { } or [ ] needs quotes")
  }

  static func openBracket(_ bracket: Unicode.Scalar, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(bracket)' is never closed",
      note: "if it is a text, \(putUnderBar)")
  }

  static func strayBracket(_ bracket: Unicode.Scalar, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(bracket)' closes nothing",
      note: "if it is a text, \(putUnderBar)")
  }

  static func openQuote(_ quote: Unicode.Scalar, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "the quote \(quote) is never closed",
      note: "if it is a text, \(putUnderBar)")
  }

  static func textAfterEnd(of opening: Unicode.Scalar, at location: SourceLocation) -> Self {
    let what = opening == "[" || opening == "{" ? "closing bracket" : "closing quote"
    return Self(location: location, message: "text follows the \(what)", note: putUnderBar)
  }

  static func textBeginning(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Self {
    let beginning = scalar == "-" ? "- " : "\(scalar)"
    return Self(
      location: location, message: "a text without quotes may not begin with '\(beginning)'",
      note: putUnderBar)
  }

  static func colonInText(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "': ' may not stand in a text without quotes", note: putUnderBar)
  }

  static func indentedUnderText(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "this line is indented as if it went on with the text above",
      note: "keys that belong together begin in the same column")
  }

  static func commentInText(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "a comment cuts this text short",
      note: "move the comment to a line of its own; if it belongs to the text, \(putUnderBar)")
  }

  /// What libyaml says, in other words.
  static func yaml(_ problem: String, at location: SourceLocation) -> Self {
    for (part, message, note) in translations where problem.contains(part) {
      return Self(location: location, message: message, note: note)
    }
    return Self(location: location, message: "this cannot be read as YAML: \(problem)")
  }

  /// Parts of libyaml's messages, what they mean, and what to do.
  private static let translations: [(part: String, message: String, note: String?)] = [
    (
      "did not find expected key", "a key such as `name: value` is expected here",
      "keys that belong together begin in the same column"
    ),
    (
      "did not find expected '-'", "an item such as `- value` is expected here",
      "items that belong together begin in the same column"
    ),
    ("could not find expected ':'", "a key such as `name: value` is expected here", putUnderBar),
    ("mapping values are not allowed", "': ' may not stand here", putUnderBar),
    (
      "sequence entries are not allowed", "an item such as `- value` may not stand here",
      putUnderBar
    ),
    ("expected ',' or ']'", "',' or ']' is expected here", nil),
    ("expected ',' or '}'", "',' or '}' is expected here", nil),
    (
      "unknown escape",
      "a backslash in double quotes begins an escape, and this one does not exist",
      "use single quotes, or \(putUnderBar)"
    ),
    ("hexdecimal", "the escape needs hexadecimal digits", nil),
    ("invalid Unicode character", "the escape is no character", nil),
    ("document indicator", "'---' and '...' are not allowed here: there is one document", nil),
    ("tab character", "a tab may not indent YAML", "type spaces instead"),
    ("cannot start any token", "a tab may not stand here", "type spaces instead"),
    ("expected node content", "a value is expected here", nil),
    ("found unexpected ':'", "':' needs a blank after it", nil),
    ("expected <document start>", "a key such as `name: value` is expected here", nil),
  ]
}

extension String {
  /// The text, cut where it would fill a message.
  var shortened: String { count <= 40 ? self : prefix(39) + "…" }
}
