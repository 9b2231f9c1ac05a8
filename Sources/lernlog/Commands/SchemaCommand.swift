import ArgumentParser
import Sessions
import SystemPackage

/// `lernlog schema`: what an editor has to know to complete and check what authors write.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "schema",
    abstract: "Print a JSON Schema, by which editors complete and check what authors write.",
    discussion: """
      Examples:
        lernlog schema course                       of course.yml, on the screen
        lernlog schema front-matter -o front.json   of the top of a lesson
        lernlog schema block -o block.json          of the blocks in a lesson
      Lessons/README.md says how VS Code, Neovim and Helix are told of them.
      """)

  @Argument(help: "What is described: front-matter, course, exercise or block.")
  var kind: AuthorSchema

  @OptionGroup var target: OutputOption

  func run() throws {
    try reporting {
      let file = try FileTarget(target.output)
      try file.write(kind.json.utf8)
      try file.finish()
    }
  }
}

extension AuthorSchema: ExpressibleByArgument {}
