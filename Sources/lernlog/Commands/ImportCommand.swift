import ArgumentParser
import Lessons
import Sessions
import SystemPackage

/// `lernlog import`: makes the draft of a lesson out of a Jupyter notebook.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "import", abstract: "Make the draft of a lesson out of a Jupyter notebook.",
    discussion: """
      Examples:
        lernlog import demo.ipynb                                  on standard output
        lernlog import demo.ipynb -o Lessons/my-course/1-demo.md   as a lesson
      Prose stays as it is, code becomes code with its output as text, and where a
      cell does what a step does, the step stands under it. What could not be carried
      over is said on standard error, with the number of its cell.
      """)

  @Argument(help: "The notebook, of format 4.", completion: .file(extensions: ["ipynb"]))
  var notebook: String

  @OptionGroup var output: OutputOption

  func run() throws {
    let name = FilePath(notebook).stem ?? "notebook"
    let draft = LessonDraft(of: try read(), named: name)
    guard draft.text.utf8.count <= SourceText.byteLimit else { throw refusal(.tooLongDraft) }
    try reporting { try write(draft.text) }
    StandardStream.tell(draft.notes.map { "\(notebook): \($0)" })
    if output.output != "-" {
      StandardStream.tell([
        "written: \(output.output)", "'lernlog verify' says what is still to be done there",
      ])
    }
  }

  private func read() throws -> Notebook {
    let bytes = try reporting {
      try LiveFiles().read(notebook, limit: NotebookProblem.limit + 1)
    }
    do throws(NotebookProblem) {
      return try Notebook(bytes)
    } catch {
      throw refusal(error)
    }
  }

  private func refusal(_ problem: NotebookProblem) -> CommandFailure {
    CommandFailure(.malformedInput, "error: \(notebook.safe): \(problem)")
  }

  /// Writes the draft; a file that is there already may be somebody's work.
  private func write(_ text: String) throws {
    guard output.output == "-" || LiveFiles().kind(of: output.output) == nil else {
      throw CommandFailure(
        .cannotCreate,
        "error: '\(output.output.safe)' is there already; give another name with -o, or remove it")
    }
    let target = try FileTarget(output.output)
    try target.write(text.utf8)
    try target.finish()
  }
}
