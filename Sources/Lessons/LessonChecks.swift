extension BlockReader {
  /// Checks what can be said only when all blocks are known.
  mutating func finish() {
    pairReveals()
    refuseEqualIds()
  }

  /// Every prediction has exactly one reveal, and it stands below.
  private mutating func pairReveals() {
    var seen: [String: SourceLocation] = [:]
    for reveal in reveals {
      let name = reveal.value
      defer { seen[name] = seen[name] ?? reveal.location }
      guard let question = questions[name] else {
        let known = questions.filter { !$0.value.hasAnswer }.keys.sorted()
        diagnostics.append(.revealWithoutQuestion(name, at: reveal.location, known: known))
        continue
      }
      if question.hasAnswer {
        diagnostics.append(.revealOfChecked(name, at: reveal.location, question: question.location))
      } else if reveal.location < question.location {
        diagnostics.append(.revealTooEarly(name, at: reveal.location, question: question.location))
      } else if let first = seen[name] {
        diagnostics.append(.revealedTwice(name, at: reveal.location, first: first))
      }
    }
    for (name, question) in questions where !question.hasAnswer && seen[name] == nil {
      diagnostics.append(.neverRevealed(name, at: question.location))
    }
  }

  /// No two blocks have one id, and no heading that begins a stop has the id of a block.
  private mutating func refuseEqualIds() {
    var taken: [String: SourceLocation] = [:]
    for block in blocks {
      for id in [block.id, block.was].compactMap({ $0 }) {
        let place = block.idLocation
        if let other = taken[id] {
          diagnostics.append(.sameId(id, at: place, other: other))
        }
        taken[id] = taken[id] ?? place
      }
    }
    var headings: [String: SourceLocation] = [:]
    for stop in stops(of: blocks) {
      guard let first = stop.blocks.first, case .heading = blocks[first].kind,
        !blocks[stop.blocks].contains(where: { $0.id == stop.id })
      else { continue }
      let place = blocks[first].location
      if let other = taken[stop.id] ?? headings[stop.id] {
        diagnostics.append(.headingHasIdOfBlock(stop.id, at: place, other: other))
      }
      headings[stop.id] = place
    }
  }
}

extension Block {
  /// Where its name stands, or else the block.
  fileprivate var idLocation: SourceLocation {
    guard let parameters, let first = parameters.entries.first else { return location }
    return (parameters["id"] ?? parameters["as"] ?? first.value).location
  }
}

extension Diagnostic {
  /// A reveal of nothing.
  static func revealWithoutQuestion(
    _ name: String, at location: SourceLocation, known: [String]
  ) -> Self {
    Self(
      location: location, message: "no question '\(name)' was asked",
      fixIt: name.nearest(in: known).map { FixIt(old: name, new: $0) })
  }

  /// A reveal of a question that has its own answer.
  static func revealOfChecked(
    _ name: String, at location: SourceLocation, question: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "the question '\(name)' on line \(question.line) is answered at once, so there is "
        + "nothing to reveal")
  }

  /// A reveal above its question.
  static func revealTooEarly(
    _ name: String, at location: SourceLocation, question: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "this reveals '\(name)', which is asked only on line \(question.line)")
  }

  /// A second reveal.
  static func revealedTwice(
    _ name: String, at location: SourceLocation, first: SourceLocation
  ) -> Self {
    Self(location: location, message: "'\(name)' was revealed on line \(first.line) already")
  }

  /// A prediction without a reveal.
  static func neverRevealed(_ name: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "the question '\(name)' has no answer and is never revealed",
      note: "give it an 'answer', or write a block 'reveal: \(name)' below")
  }
}
