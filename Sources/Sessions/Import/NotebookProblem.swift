import Lessons
import Pipeline

/// Why a file is no notebook that a lesson can be made of.
package struct NotebookProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The most bytes of a notebook.
  package static let limit = 32 << 20

  /// What is wrong, and what to do.
  package let description: String

  static let tooLarge = Self(
    description: """
      it is larger than \(limit >> 20) MiB; clear its outputs first, \
      with 'jupyter nbconvert --clear-output --inplace FILE'
      """)
  static let noNotebook = Self(
    description: "this is JSON, but no notebook: it has no list 'cells'")

  /// A notebook whose draft no lesson could hold.
  package static let tooLongDraft = Self(
    description: """
      the lesson would be larger than \(SourceText.byteLimit >> 20) MiB, the most that it may have; \
      cut the notebook into several
      """)

  static func noJSON(_ problem: JSONProblem) -> Self {
    Self(
      description: """
        line \(problem.line), column \(problem.column): \(problem.message); \
        a notebook is JSON, as Jupyter saves it
        """)
  }

  static func version(_ number: String) -> Self {
    Self(
      description: """
        it is of format \(number), and this reads format 4; \
        'jupyter nbconvert --to notebook --nbformat 4 FILE' makes one of it
        """)
  }

  static func malformed(_ cell: Int, _ member: String, needs: String) -> Self {
    Self(description: "cell \(cell): '\(member)' has to be \(needs)")
  }
}
