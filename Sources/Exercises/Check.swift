package import Lessons
package import Pipeline

/// Something that a submission is asked, worth all its points or none.
package struct Check: Sendable, Equatable {
  /// What is looked at.
  package enum Task: Sendable, Equatable {
    /// The function is called, once with each list of arguments.
    case calls([[ExerciseValue]])
    /// The program runs, and what it writes is compared.
    case run(ProgramRun, Comparison)
    /// The table that was handed in is compared.
    case table(Comparison)
    /// The question of this name is answered.
    case question(String)
  }

  /// Its name in records, unique in the exercise.
  package let id: String
  /// What learners read, by language.
  package let names: [String: String]
  /// What it is worth, at least 1.
  package let points: Int
  /// Whether learners see neither its inputs nor its expected results.
  package let isHidden: Bool
  /// The check that has to pass before this one is tried.
  package let after: String?
  /// How far numbers may be away.
  package let tolerances: Tolerances
  /// What is looked at.
  package let task: Task
  /// Where its author wrote it.
  package let location: SourceLocation

  /// The name in a language, or else in the first one.
  package func name(in language: String) -> String { names[language] ?? names["en"] ?? id }
}

/// What a program is started with.
package struct ProgramRun: Sendable, Equatable {
  /// The arguments.
  package let arguments: [String]
  /// What it reads on standard input.
  package let input: [UInt8]
  /// The file of the exercise that this is; `nil` where it stands in the check itself.
  package let inputFile: String?
  /// The names of files that are copied into its folder: files of the exercise, or given tables.
  package let files: [String]
}

/// What is compared.
package enum Comparison: Sendable, Equatable {
  /// Standard output, and files that the program writes.
  case texts([String])
  /// Which rows there are.
  case keys
  /// These columns, row by row.
  case columns([String])
  /// A condition on how well flags meet the truth.
  case metric(Metric)
}

/// A condition on the measures of an evaluation.
package struct Metric: Sendable, Equatable {
  /// The condition, such as `recall >= 0.7 and precision >= 0.9`.
  package let condition: Expression
  /// Says of a row that was handed in whether it is flagged.
  package let predicted: Expression
  /// Says of a given row whether it is an anomaly.
  package let truth: Expression
  /// The column of scores, the lower the stranger; `nil` where nothing is ranked.
  package let ranking: String?

  /// The measures that a condition may speak of.
  package static let names = [
    "accuracy", "f1", "flagged", "fn", "fp", "precision", "recall", "rows", "tn", "tp",
  ]
  /// The measures that need a ranking.
  package static let rankingNames = ["average_precision", "roc_auc"]
}
