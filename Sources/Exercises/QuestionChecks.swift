import Lessons

/// The checks of the kind `answers`: one for each question.
extension ExerciseReader {
  mutating func questionChecks() -> [Check] {
    page.questions.compactMap { question, block in
      guard let points = points(of: question, block) else { return nil }
      return Check(
        id: question.name.value, names: ["en": question.name.value], points: points,
        isHidden: false, after: nil,
        tolerances: Tolerances(), task: .question(question.name.value),
        location: question.name.location)
    }
  }

  private mutating func points(of question: Question, _ block: Block) -> Int? {
    guard let node = block.parameters?["points"] else {
      diagnostics.append(.questionWithoutPoints(question.name.value, at: block.location))
      return nil
    }
    let (points, problems) = node.decode(Int.self)
    diagnostics += problems
    guard let points else { return nil }
    guard (1...Exercise.pointLimit).contains(points) else {
      diagnostics.append(.oddPoints(points, at: node.location))
      return nil
    }
    return points
  }

  /// The texts of a page.
  func text(of page: ExercisePage) -> ExerciseText {
    let questions = page.questions.map { question, block in
      GradedQuestion(
        question: question,
        points: block.parameters?["points"]?.decode(Int.self).value ?? 0,
        parameters: block.parameters ?? page.parameters)
    }
    return ExerciseText(
      title: page.parameters["title"]?.text ?? "", blocks: page.blocks, hints: page.hints,
      questions: kind == .answers ? questions : [])
  }
}

/// The first paragraph of some prose as plain text; `nil` where there is none.
func plainText(_ blocks: [MarkdownBlock]) -> String? {
  for case .paragraph(let inlines) in blocks { return inlines.plainText }
  return nil
}
