import Lessons

/// An exercise in another language: its texts, and the names that they belong to.
struct ExerciseTwin {
  let language: String
  let page: ExercisePage
  let names: [String: String]
  let says: [String: String]
}

extension ExerciseReader {
  /// Reads the page of every language but the first.
  mutating func readTranslations(
    _ languages: [String], checks: [Check], mistakes: [KnownMistake]
  ) -> [ExerciseTwin] {
    languages.dropFirst().compactMap { language in
      guard let source = files.translation(language, at: start) else { return nil }
      let (page, problems) = readExercisePage(source, language: language)
      diagnostics += problems
      guard !page.parameters.entries.isEmpty else { return nil }
      refuseOtherHints(in: page)
      if kind == .answers { refuseOtherQuestions(in: page) }
      return twin(
        language, page, ids: kind == .answers ? [] : checks.map(\.id),
        solutions: mistakes.map(\.solution.value))
    }
  }

  private mutating func twin(
    _ language: String, _ page: ExercisePage, ids: [String], solutions: [String]
  ) -> ExerciseTwin? {
    let (keys, problems) = page.parameters.decode(TranslationKeys.self)
    diagnostics += problems
    guard let keys else { return nil }
    let names = pair(
      (keys.checks ?? []).map { ($0.id, $0.name) }, with: ids, what: "check",
      at: page.parameters.location)
    let says = pair(
      (keys.mistakes ?? []).map { ($0.solution, $0.say) }, with: solutions, what: "mistake",
      at: page.parameters.location)
    return ExerciseTwin(language: language, page: page, names: names, says: says)
  }

  /// Pairs texts with what they belong to; reports what is missing, unknown, double or empty.
  private mutating func pair(
    _ texts: [(name: Located<String>, text: Located<String>)], with known: [String],
    what: String, at start: SourceLocation
  ) -> [String: String] {
    var found: [String: Located<String>] = [:]
    for (name, text) in texts {
      if !known.contains(name.value) {
        diagnostics.append(.translationOfNothing(what, name.value, at: name.location, known: known))
      } else if let first = found[name.value] {
        diagnostics.append(
          .nameTwice("\(what)s", name.value, at: name.location, first: first.location))
      }
      if text.value.allSatisfy(\.isWhitespace) {
        diagnostics.append(.emptyExerciseText(at: text.location))
      }
      found[name.value] = text
    }
    for name in known where found[name] == nil {
      diagnostics.append(.translationMissing(what, name, at: start))
    }
    return found.mapValues(\.value)
  }

  private mutating func refuseOtherHints(in twin: ExercisePage) {
    guard twin.hints.count != page.hints.count else { return }
    diagnostics.append(
      .otherHints(twin.hints.count, first: page.hints.count, at: twin.parameters.location))
  }

  /// Questions are the same in every language but for their texts.
  private mutating func refuseOtherQuestions(in twin: ExercisePage) {
    let (own, others) = (page.questions, twin.questions)
    for (index, (question, block)) in others.enumerated() {
      guard index < own.count, own[index].question.name.value == question.name.value else {
        diagnostics.append(.otherQuestion(question.name.value, at: block.location))
        return
      }
      let first = own[index].question
      let isSame =
        question.kind == first.kind && question.choices.map(\.key) == first.choices.map(\.key)
        && (question.kind == .text
          || block.parameters?["answer"]?.texts == own[index].block.parameters?["answer"]?.texts)
        && block.parameters?["points"]?.text == own[index].block.parameters?["points"]?.text
      if !isSame { diagnostics.append(.otherQuestion(question.name.value, at: block.location)) }
    }
    if others.count < own.count {
      diagnostics.append(
        .translationMissing(
          "question", own[others.count].question.name.value, at: twin.parameters.location))
    }
  }
}

extension ParameterNode {
  /// The texts of a value, or of a list of values, without their places.
  fileprivate var texts: [String] { text.map { [$0] } ?? items.flatMap(\.texts) }
}

extension Check {
  /// The check with its name in other languages.
  func naming(_ twins: [ExerciseTwin]) -> Check {
    var names = names
    for twin in twins { names[twin.language] = twin.names[id] ?? names[twin.language] }
    return Check(
      id: id, names: names, points: points, isHidden: isHidden, after: after,
      tolerances: tolerances, task: task, location: location)
  }
}

extension KnownMistake {
  /// The mistake with what is said to it in other languages.
  func saying(_ twins: [ExerciseTwin]) -> KnownMistake {
    var says = says
    for twin in twins { says[twin.language] = twin.says[solution.value] ?? says[twin.language] }
    return KnownMistake(solution: solution, says: says)
  }
}

extension Diagnostic {
  static func translationMissing(
    _ what: String, _ name: String, at location: SourceLocation
  ) -> Self {
    Self(location: location, message: "the \(what) '\(name)' is not translated here")
  }

  static func translationOfNothing(
    _ what: String, _ name: String, at location: SourceLocation, known: [String]
  ) -> Self {
    Self(
      location: location, message: "the exercise has no \(what) '\(name.visible)'",
      fixIt: name.nearest(in: known).map { FixIt(old: name, new: $0) })
  }

  static func otherHints(_ count: Int, first: Int, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "there are \(count) hints here, and \(first) in 'exercise.md'")
  }

  static func otherQuestion(_ name: String, at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "the question '\(name)' is not the one that stands here in 'exercise.md'",
      note: "only texts differ between languages: the name, kind, choices' keys, answer, points "
        + "and order are the same")
  }
}
