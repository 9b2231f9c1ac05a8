import ArgumentParser
import Sessions

/// Where a command writes its result.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output = "-"

  /// Opens it; what killed runs have left of it goes.
  func open() throws(FileError) -> FileTarget { try FileTarget(tidying: output) }
}
