import ArgumentParser
import Pipeline

/// `lernlog featurize`: turns the columns of a log into numbers.
struct FeaturizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "featurize", abstract: "Turn the columns of a log into numbers.",
    discussion: """
      Examples:
        lernlog featurize logs.csv --encode hour:timestamp,weekday:timestamp,hash:user -o features.csv
      """)

  @Argument(help: "The log as CSV; - is standard input.")
  var log: String

  @Option(help: EncodeHelp.text)
  var encode: String

  @OptionGroup var target: OutputOption

  func run() throws {
    try reporting {
      var stream = FeaturizeStream(try Encoding.list(encode), file: log)
      let source = try FileSource(log)
      let file = try FileTarget(target.output)
      while let chunk = try source.next() { try file.write(try stream.read(chunk)) }
      try file.write(try stream.finish())
      try file.finish()
    }
  }
}

/// What `--encode` takes, said in the same way by every command.
enum EncodeHelp {
  static let text = ArgumentHelp(
    "How columns become numbers: hour:COLUMN, weekday:COLUMN, hash:COLUMN, number:COLUMN or number:* "
      + "(every column), separated by commas.", valueName: "list")
}
