/// What an HTML comment says to the toolkit.
enum LessonComment: Equatable {
  /// `<!-- lernlog`, parameters on lines of their own, `-->`.
  case setUp
  /// `<!-- pause -->`
  case pause
  /// `<!-- expect: EXPRESSION -->`
  case expect(String)
  /// `<!-- only: default -->`
  case only(String)
  /// `<!-- given: NUMBERS -->`
  case given(String)
  /// `<!-- of: HASH -->`, the hash of the section that was translated.
  case translationOf(String)
  /// Almost one of these.
  case misspelt(String, meant: String)
  /// One of these, but not written as it has to be.
  case misshapen(form: String)

  /// Every word that a comment may begin with.
  private static let forms = [
    "pause": "<!-- pause -->", "expect": "<!-- expect: EXPRESSION -->",
    "only": "<!-- only: default -->", "given": "<!-- given: 10.24 -->",
    "of": "<!-- of: 9f2c41d0 -->",
    "lernlog": "a line '<!-- lernlog', the step on lines of its own, and a line '-->'",
  ]

  /// Reads a comment; `nil` for one that speaks to people alone.
  ///
  /// - Parameter html: A comment from `<!--` to `-->`, with whatever stands after it.
  init?(_ html: String) {
    guard html.hasPrefix("<!--"), let end = html.firstPlace(of: "-->") else { return nil }
    let content = html[html.index(html.startIndex, offsetBy: 4)..<end.lowerBound]
    let isAlone = trimmingWhitespace(html[end.upperBound...]).isEmpty
    let text = trimmingWhitespace(content)
    let word = String(text.prefix { $0.isLetter })
    let argument = text.dropFirst(word.count)
    guard let form = Self.forms[word] else {
      let isLikely = argument.isEmpty || argument.first == ":" || argument.first == "\n"
      // Only one of them has lines; other comments of several lines begin with any word.
      let known = argument.first == "\n" ? ["lernlog"] : Self.forms.keys.sorted()
      guard isLikely, let meant = word.nearest(in: known) else { return nil }
      self = .misspelt(word, meant: meant)
      return
    }
    let value = trimmingWhitespace(argument.dropFirst())
    let isOneLine = !text.contains { $0.isNewline }
    switch (word, argument.first) {
    case ("lernlog", .some("\n")) where isAlone && standsOnLinesOfItsOwn(content): self = .setUp
    case ("pause", nil) where isAlone: self = .pause
    case ("expect", ":") where isAlone && isOneLine: self = .expect(value)
    case (_, ":") where !isAlone || !isOneLine || value.isEmpty: self = .misshapen(form: form)
    case ("only", ":"): self = .only(value)
    case ("given", ":"): self = .given(value)
    case ("of", ":"): self = .translationOf(value)
    case (_, nil), (_, ":"): self = .misshapen(form: form)
    case ("lernlog", _): self = .misshapen(form: form)
    default: return nil
    }
  }
}

/// Whether the steps in a comment have their lines to themselves: no `<!--` before, no `-->` behind.
private func standsOnLinesOfItsOwn(_ content: Substring) -> Bool {
  guard content.hasPrefix(" lernlog\n"), let end = content.lastIndex(of: "\n") else { return false }
  return trimmingBlanks(content[end...].dropFirst()).isEmpty
}

extension Diagnostic {
  /// A comment that is almost one of ours.
  static func misspeltComment(
    _ word: String, meant: String, at location: SourceLocation
  ) -> Self {
    Self(
      location: location, message: "a comment '\(word)' says nothing to lernlog",
      fixIt: FixIt(old: word, new: meant))
  }

  /// One of our comments in another form.
  static func misshapenComment(form: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "this comment is not written as it has to be",
      note: "write \(form), with nothing else on its lines")
  }

  /// A comment that never ends.
  static func unclosedComment(at location: SourceLocation) -> Self {
    Self(location: location, message: "this comment is never closed; end it with '-->'")
  }

  /// `only:` with something else than `default`.
  static func unknownOnly(_ word: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(word)' is not what a block can be limited to",
      fixIt: FixIt(old: word, new: "default"))
  }

  /// `only: default` above nothing.
  static func onlyBeforeNothing(at location: SourceLocation) -> Self {
    Self(location: location, message: "'only: default' holds for the next block, and none follows")
  }

  /// `given:` with something that is no number.
  static func givenIsNoNumber(_ word: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(word)' is not a number",
      note: "write '<!-- given: 10.24 -->', or several numbers with blanks between them")
  }

  /// Something empty that needs a text.
  static func nothingToExpect(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "there is nothing to expect",
      note: "write '<!-- expect: detections.flagged == 11 -->'")
  }

  /// `of:` somewhere in a section.
  static func hashWithoutHeading(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "the hash of a section stands directly under its '##' heading")
  }
}
