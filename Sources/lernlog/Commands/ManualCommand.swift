import ArgumentParser
import SystemPackage

/// `lernlog manual`: writes the manual pages, for whoever installs the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "manual", abstract: "Write the manual pages of all commands into a folder.",
    discussion: """
      Examples:
        lernlog manual -o share/man/man1
      """, shouldDisplay: false)

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The folder for the pages; it is made where needed.", valueName: "dir"),
    completion: .directory)
  var output: String

  func validate() throws { try checkFolder(output) }

  func run() throws {
    let program = try HelpTree.program()
    try reporting {
      for command in program.all {
        let page = ManualPage(command)
        try LiveFiles().write(Array(page.text.utf8), to: "\(output)/\(page.file)")
      }
    }
  }
}
