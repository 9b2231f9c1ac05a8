import ArgumentParser
import Pipeline

/// `lernlog detect`: scores the events of a log.
struct DetectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "detect",
    abstract: "Append to each event of a log its score, and whether it is flagged.",
    discussion: """
      Examples:
        lernlog detect logs.csv --model model.json -o detections.csv
        tail -n +2 logs.csv | lernlog detect --model model.json --no-header \\
          --columns "$(head -n 1 logs.csv)" - > detections.csv
      The second one is a filter: the parts of a log give the parts of the result.
      At the end it says on standard error how many records there were.
      """)

  @Argument(help: "The log as CSV; - is standard input.", completion: .file())
  var log: String

  @Option(help: "The model file.", completion: .file())
  var model: String

  @Option(help: "Flag events whose anomaly_score is below this.")
  var threshold = 0.0

  @Flag(help: "Also write score_samples, before the other two columns.")
  var allScores = false

  @OptionGroup var headerless: HeaderlessOptions
  @OptionGroup var target: OutputOption
  @OptionGroup var threads: ThreadsOption

  func run() throws {
    try reporting { try threads.limiting(detect) }
  }

  private func detect() throws {
    var stream = try stream(try Model(json: LiveFiles().read(model), file: model))
    let source = try FileSource(log)
    let file = try target.open()
    try source.forEachChunk(to: file) { chunk in
      try file.write(try stream.read(chunk))
      if headerless.noHeader { try file.flush() }
      return stream.rowCount
    }
    try file.write(try stream.finish())
    try file.finish()
    if headerless.noHeader { tellCounts(of: stream) }
  }

  private func stream(_ model: Model) throws -> DetectStream {
    guard let columns = headerless.columns else {
      return DetectStream(model, threshold: threshold, allScores: allScores, file: log)
    }
    do throws(InputError) {
      return try DetectStream(
        header: columns, model, threshold: threshold, allScores: allScores, file: log)
    } catch {
      throw CommandFailure(columns: columns, error)
    }
  }

  /// One line, so that those of many parts can be summed up.
  private func tellCounts(of stream: DetectStream) {
    let noun = stream.rowCount == 1 ? "record" : "records"
    StandardStream.tell(["\(stream.rowCount) \(noun), \(stream.flaggedCount) flagged"])
  }
}
