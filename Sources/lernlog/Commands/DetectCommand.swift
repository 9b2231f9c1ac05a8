import ArgumentParser
import Pipeline

/// `lernlog detect`: scores the events of a log.
struct DetectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect",
    abstract: "Append to each event of a log its score, and whether it is flagged.",
    discussion: """
      Examples:
        lernlog detect logs.csv --model model.json -o detections.csv
      """)

  @Argument(help: "The log as CSV; - is standard input.", completion: .file())
  var log: String

  @Option(help: "The model file.", completion: .file())
  var model: String

  @Option(help: "Flag events whose anomaly_score is below this.")
  var threshold = 0.0

  @Flag(help: "Also write score_samples, before the other two columns.")
  var allScores = false

  @OptionGroup var target: OutputOption

  func run() throws {
    try reporting {
      let source = try FileSource(log)
      var stream = DetectStream(
        try Model(json: LiveFiles().read(model), file: model), threshold: threshold,
        allScores: allScores, file: log)
      let file = try FileTarget(target.output)
      while let chunk = try source.next() { try file.write(try stream.read(chunk)) }
      try file.write(try stream.finish())
      try file.finish()
    }
  }
}
