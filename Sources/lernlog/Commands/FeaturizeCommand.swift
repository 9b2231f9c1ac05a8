import ArgumentParser
import Pipeline

/// `lernlog featurize`: turns the columns of a log into numbers.
struct FeaturizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "featurize", abstract: "Turn the columns of a log into numbers.",
    discussion: """
      Examples:
        lernlog featurize logs.csv --encode hour:timestamp,hash:user -o features.csv
        lernlog featurize mail.csv --encode count:Sender,known:Sender+MailServer
      """)

  @Argument(help: "The log as CSV; - is standard input.", completion: .file())
  var log: String

  @Option(help: EncodeHelp.text)
  var encode: String

  @OptionGroup var target: OutputOption

  func run() throws {
    try reporting {
      let log = try EncodedLog(log, Encoding.list(encode))
      var stream = FeaturizeStream(log.featurizer, file: log.source.path)
      let file = try target.open()
      try log.source.forEachChunk(to: file) { chunk in
        try file.write(try stream.read(chunk))
        return stream.rowCount
      }
      try file.write(try stream.finish())
      try file.finish()
    }
  }
}
