import ArgumentParser

extension CommandConfiguration {
  /// What a command below `lernlog` is called, does, and is followed by.
  ///
  /// That it stands below another one is said although the parser knows it, because of commands that
  /// `Lernlog.parsed()` asks directly: to those the parser would add a flag for completion scripts, and to
  /// look for it takes half as long as to read all else. Only `lernlog` itself has that flag.
  init(
    subcommand name: String, abstract: String, discussion: String, shouldDisplay: Bool = true,
    subcommands: [any ParsableCommand.Type] = []
  ) {
    self.init(
      commandName: name, _superCommandName: "lernlog", abstract: abstract, discussion: discussion,
      shouldDisplay: shouldDisplay, subcommands: subcommands)
  }
}
