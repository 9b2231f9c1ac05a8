import Display
import Exercises

/// The files of a new exercise, by path in its folder.
struct ExerciseFileTexts {
  let kind: Exercise.Kind
  /// What it asks about; `nil` for kinds that ask about nothing of a lesson.
  let choice: SkeletonTable?

  /// Pages in every language, and what stands beside them; all but what is recorded.
  ///
  /// - Parameter languages: The codes of the languages, the first one first.
  /// - Returns: The bytes by path.
  func files(_ languages: [String]) -> [String: [UInt8]] {
    var files = besides
    for code in languages {
      let page = page(language(of: code))
      let isFirst = code == languages.first
      let name = isFirst ? "exercise.md" : "exercise.\(code).md"
      files[name] = Array((isFirst ? page : twinPage(of: page, code)).utf8)
    }
    return files
  }

  /// The page with all that grading needs.
  private func page(_ language: Language) -> String {
    switch (kind, choice) {
    case (.data, let choice?): DataTaskText.text(language, choice: choice)
    case (.answers, let choice?): AnswersTaskText.text(language, choice: choice)
    case (.program, _): ProgramTaskText.text(language)
    default: FunctionTaskText.text(language)
    }
  }

  private var besides: [String: [UInt8]] {
    switch (kind, choice) {
    case (.data, let choice?):
      [
        "Starter.csv": choice.csv([]), "Solution.csv": choice.csv(choice.rows),
        "Mistakes/first-only.csv": choice.csv(Array(choice.rows.prefix(1))),
        "Mistakes/the-others.csv": choice.csv(choice.otherRows),
      ]
    case (.answers, let choice?):
      [
        "Mistakes/as-it-stands-in-the-file.yml": Array("rows: \(choice.rowCount + 1)\n".utf8),
        "Mistakes/wrong-way-round.yml": Array("share: 40\n".utf8),
      ]
    case (.program, _): CodeText.program.mapValues { Array($0.utf8) }
    default: CodeText.function.mapValues { Array($0.utf8) }
    }
  }
}
