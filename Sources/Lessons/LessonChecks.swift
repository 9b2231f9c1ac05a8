extension BlockReader {
  /// Checks what can be said only when all blocks are known.
  mutating func finish() {
    pairReveals()
    refuseEqualIds(besides: refuseEqualQuestions())
  }

  /// A reveal speaks of a question by its name, so another `id:` does not tell two of them apart.
  ///
  /// - Returns: Where that was told.
  private mutating func refuseEqualQuestions() -> [SourceLocation] {
    var asked: [String: SourceLocation] = [:]
    var told: [SourceLocation] = []
    for block in blocks {
      guard case .question(let question) = block.kind else { continue }
      let name = question.name
      if let first = asked[name.value] {
        diagnostics.append(.askedTwice(name.value, at: name.location, first: first))
        told.append(name.location)
      }
      asked[name.value] = asked[name.value] ?? name.location
    }
    return told
  }

  /// Every prediction has exactly one reveal, and it stands below.
  private mutating func pairReveals() {
    var seen: [String: SourceLocation] = [:]
    let known = questions.filter { !$0.value.hasAnswer }.keys.sorted().prefix(suggestionLimit)
    for reveal in reveals {
      let name = reveal.value
      defer { seen[name] = seen[name] ?? reveal.location }
      guard let question = questions[name] else {
        diagnostics.append(
          .revealWithoutQuestion(name, at: reveal.location, known: Array(known)))
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
    // A reveal whose name is misspelt was told already.
    let misspelt = reveals.filter { questions[$0.value] == nil }.map(\.value)
      .prefix(suggestionLimit)
    for (name, question) in questions where !question.hasAnswer && seen[name] == nil {
      guard misspelt.allSatisfy({ $0.nearest(in: [name]) == nil }) else { continue }
      diagnostics.append(.neverRevealed(name, at: question.location))
    }
  }

  /// No two blocks have one id, and no heading that begins a stop has the id of a block.
  private mutating func refuseEqualIds(besides told: [SourceLocation]) {
    let stops = stops(of: blocks)
    let unwritten = Set(stops.filter { $0.isNamedByCount(in: blocks) }.map(\.id))
    var taken: [String: SourceLocation] = [:]
    for block in blocks {
      for (id, place) in block.ids {
        if unwritten.contains(id) {
          diagnostics.append(.idOfStop(id, at: place))
        } else if let other = taken[id], !told.contains(place) {
          diagnostics.append(.sameId(id, at: place, other: other))
        }
        taken[id] = taken[id] ?? place
      }
    }
    var headings: [String: SourceLocation] = [:]
    for stop in stops {
      guard let first = stop.blocks.first, blocks[first].sectionTitle != nil,
        !blocks[stop.blocks].contains(where: { $0.id == stop.id })
      else { continue }
      let place = blocks[first].location
      if unwritten.contains(stop.id) {
        diagnostics.append(.idOfStop(stop.id, at: place))
      } else if let other = taken[stop.id] ?? headings[stop.id] {
        diagnostics.append(.headingHasIdOfBlock(stop.id, at: place, other: other))
      }
      headings[stop.id] = place
    }
  }
}

extension Block {
  /// Its name and the one that it had before, with their places.
  fileprivate var ids: [(id: String, place: SourceLocation)] {
    guard let parameters, let first = parameters.entries.first else { return [] }
    let place = (parameters["id"] ?? parameters["as"] ?? first.value).location
    let formerPlace = (parameters["was"] ?? first.value).location
    return (id.map { [($0, place)] } ?? []) + (was.map { [($0, formerPlace)] } ?? [])
  }
}

extension Stop {
  /// Whether neither a block nor a heading gives the name: the opening, or a pause.
  fileprivate func isNamedByCount(in blocks: [Block]) -> Bool {
    self.blocks.lowerBound == 0 && id == "start" || blocks[self.blocks].first?.kind == .pause
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

  /// A second question of one name, which no reveal could tell from the first.
  static func askedTwice(
    _ name: String, at location: SourceLocation, first: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "the question on line \(first.line) is named '\(name)' too; rename one of the two")
  }

  /// A name that the opening or a pause has.
  static func idOfStop(_ id: String, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "'\(id)' is the id of the lesson's \(id == "start" ? "opening" : "pause"); "
        + "choose another name")
  }

  /// A prediction without a reveal.
  static func neverRevealed(_ name: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "the question '\(name)' has no answer and is never revealed",
      note: "give it an 'answer', or write a block 'reveal: \(name)' below")
  }
}
