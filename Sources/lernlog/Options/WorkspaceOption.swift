import ArgumentParser

/// Where learners' files are: those of lessons and the working copies of exercises.
struct WorkspaceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Where files of lessons and exercises are written.", valueName: "dir"),
    completion: .directory)
  var workspace = "./workspace"
}
