package import Lessons

/// An exercise as its author wrote it: what is asked, how it is checked, and what helps.
package struct Exercise: Sendable {
  /// What the learner writes.
  package enum Kind: String, Sendable, Decodable, CaseIterable {
    case function, program, data, answers
  }

  /// Its course and name, `security-log/feature-hash`.
  package let id: String
  /// What the learner writes.
  package let kind: Kind
  /// The points of all checks together.
  package let points: Int
  /// The function, for the kind of that name.
  package let function: FunctionSignature?
  /// The table that is handed in, for `data`, and for a `program` that writes one.
  package let handin: Handin?
  /// The tables that learners get, by file name: the names of tables in a session.
  package let given: [(file: String, table: String)]
  /// The lesson whose session makes the tables, or what questions ask about.
  package let prepare: Located<String>?
  /// What learners' programs may use up.
  package let limits: RunLimits
  /// The checks, in order.
  package let checks: [Check]
  /// Wrong solutions that learners really write.
  package let mistakes: [KnownMistake]
  /// Mutants of the solution that no check can tell from it: their descriptions.
  package let equivalents: [Located<String>]
  /// Title, task, hints and questions, by language; the first language is always there.
  package let texts: [String: ExerciseText]
  /// The starter, solution, support and mistakes, by path in the exercise's folder.
  package let files: [String: [UInt8]]
  /// What else stands in the folder, by path: files that nothing names, and folders of such files.
  package let unnamedFiles: [String]
  /// A digest of everything in the folder that this exercise reads.
  package let digest: String

  /// The texts in a language, or else in the first one.
  package func text(in language: String) -> ExerciseText {
    texts[language] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value
      ?? ExerciseText(title: "", blocks: [], hints: [], questions: [])
  }

  /// How the files of this kind end.
  package var fileEnding: String {
    switch kind {
    case .function, .program: "swift"
    case .data: handin.map { $0.format.ending } ?? "csv"
    case .answers: "yml"
    }
  }

  /// The file that the learner works on.
  package var workFile: String {
    switch kind {
    case .function, .program: "Exercise.swift"
    case .data: handin?.file ?? "handin.csv"
    case .answers: "answers.yml"
    }
  }

  /// What the learner starts from; `nil` for `answers`, whose starter is made from its questions.
  package var starter: [UInt8]? { files["Starter.\(fileEnding)"] }
  /// The instructor's solution; `nil` for `answers`.
  package var solution: [UInt8]? { files["Solution.\(fileEnding)"] }
  /// What the learner may call.
  package var support: [UInt8]? { files["Support.swift"] }

  /// A known mistake's wrong solution.
  package func bytes(of mistake: KnownMistake) -> [UInt8]? {
    files["Mistakes/\(mistake.solution.value).\(fileEnding)"]
  }
}

/// What an exercise says in one language.
package struct ExerciseText: Sendable, Equatable {
  /// The title.
  package let title: String
  /// The task: prose, code and questions.
  package let blocks: [Block]
  /// The hints, in order.
  package let hints: [ExerciseHint]
  /// The questions of the kind `answers`, in order.
  package let questions: [GradedQuestion]
}

/// A question that has points.
package struct GradedQuestion: Sendable, Equatable {
  /// What is asked, and what is right.
  package let question: Question
  /// What it is worth.
  package let points: Int
  /// All that is written in its block.
  package let parameters: ParameterNode
}

/// A wrong solution that learners really write.
package struct KnownMistake: Sendable, Equatable {
  /// The name of its file in `Mistakes`, without the ending.
  package let solution: Located<String>
  /// What to say to it, as Markdown, by language.
  package let says: [String: String]

  /// What to say in a language, or else in the first one.
  package func say(in language: String) -> String { says[language] ?? says["en"] ?? "" }
}

/// The table that is handed in.
package struct Handin: Sendable, Equatable {
  /// How it is written.
  package enum Format: String, Sendable, CaseIterable {
    case csv, json, jsonLines

    /// How the names of such files end.
    package var ending: String { self == .jsonLines ? "jsonl" : rawValue }
  }

  /// What the values of a column are.
  package enum ColumnType: String, Sendable, Decodable, CaseIterable {
    case integer, number, text, boolean
  }

  /// The name of the file.
  package let file: String
  /// How it is written.
  package let format: Format
  /// The columns that tell rows apart; none where rows are compared in their order.
  package let key: [String]
  /// Whether the order of the rows counts.
  package let isOrdered: Bool
  /// The columns that it must have, in order.
  package let columns: [(name: String, type: ColumnType)]

  /// Whether everything is the same.
  package static func == (first: Self, second: Self) -> Bool {
    first.file == second.file && first.format == second.format && first.key == second.key
      && first.isOrdered == second.isOrdered
      && first.columns.elementsEqual(second.columns) { $0.name == $1.name && $0.type == $1.type }
  }
}
