import Lessons

/// Wrong solutions with what to say to them, and mutants that are no mistakes.
extension ExerciseReader {
  mutating func readMistakes(_ nodes: [ParameterNode]) -> [KnownMistake] {
    var mistakes: [KnownMistake] = []
    for node in nodes {
      let (keys, problems) = node.decode(KnownMistakeKeys.self)
      diagnostics += problems
      guard let keys else { continue }
      if !isId(keys.solution.value) {
        diagnostics.append(.notAName(keys.solution.value, at: keys.solution.location))
        continue
      }
      if keys.say.value.allSatisfy(\.isWhitespace) {
        diagnostics.append(.emptyExerciseText(at: keys.say.location))
      }
      if let first = mistakes.first(where: { $0.solution.value == keys.solution.value }) {
        diagnostics.append(
          .nameTwice(
            "mistakes", keys.solution.value, at: keys.solution.location,
            first: first.solution.location))
      }
      mistakes.append(KnownMistake(solution: keys.solution, says: ["en": keys.say.value]))
    }
    return mistakes
  }

  mutating func readEquivalents(_ nodes: [ParameterNode]) -> [Located<String>] {
    nodes.compactMap { node in
      let (keys, problems) = node.decode(EquivalentKeys.self)
      diagnostics += problems
      if let because = keys?.because, because.value.allSatisfy(\.isWhitespace) {
        diagnostics.append(.emptyExerciseText(at: because.location))
      }
      return keys?.mutant
    }
  }
}
