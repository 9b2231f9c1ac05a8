import ArgumentParser
import Pipeline

/// `lernlog train`: fits an isolation forest to a log.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "train",
    abstract: "Fit an isolation forest to a log, and write it as a model file.",
    discussion: """
      Examples:
        lernlog train logs.csv --encode hour:timestamp,hash:user -o model.json
        lernlog train mail/baseline.csv --encode onehot:Sender --contamination 0.2
      """)

  @Argument(help: "The log as CSV; - is standard input.", completion: .file())
  var log: String

  @Option(help: EncodeHelp.text)
  var encode: String

  @OptionGroup var forest: ForestOptions
  @OptionGroup var target: OutputOption
  @OptionGroup var threads: ThreadsOption

  @Option(help: "The seed that makes it repeatable.")
  var seed: UInt32 = 42

  func run() throws {
    try reporting {
      let model = try threads.limiting(train)
      let file = try target.open()
      try file.write(model?.json() ?? [])
      try file.finish()
    }
  }

  /// Reads the log as often as the model needs.
  private func train() throws -> Model? {
    let parameters = try forest.parameters(seed: seed)
    let log = try EncodedLog(log, Encoding.list(encode), readsAgain: true)
    var stream = TrainStream(log.featurizer, parameters, file: log.source.path)
    var trained: Model?
    while trained == nil {
      try log.source.forEachChunk { chunk in
        try stream.read(chunk)
        return stream.rowCount
      }
      trained = try stream.finish()
      try log.source.rewind()
    }
    return trained
  }
}
