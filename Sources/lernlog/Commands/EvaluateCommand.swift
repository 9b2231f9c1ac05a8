import ArgumentParser
import Display
import Pipeline
import Sessions
import SystemPackage

/// `lernlog evaluate`: compares what was flagged with the truth.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "evaluate", abstract: "Compare what was flagged with the truth.",
    discussion: """
      Examples:
        lernlog evaluate detections.csv --truth anomaly
        lernlog evaluate detections.csv --truth 'user == "eve"' --json
        lernlog evaluate detections.csv --truth anomaly --ranking
      """)

  @Argument(help: "What detect wrote, as CSV; - is standard input.", completion: .file())
  var detections: String

  @Option(help: "A column of 0 and 1, or an expression such as 'level == \"ERROR\"'.")
  var truth: String

  @Flag(help: "Measure the order of the scores as well; keeps each different score in memory.")
  var ranking = false

  @Flag(help: "Print one JSON document for a program to read.")
  var json = false

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let truth = try Expression(flag: "truth", truth)
    try reporting {
      var stream = EvaluationStream(truth: truth, ranking: ranking, file: detections)
      try FileSource(detections).forEachChunk { chunk in
        try stream.read(chunk)
        return stream.rowCount
      }
      let evaluation = try stream.finish()
      let output = StandardStream(.standardOutput)
      if json {
        output.write(String(decoding: evaluation.json(ranking: ranking), as: UTF8.self) + "\n")
      } else {
        let profile = display.profile(isPlain: false)
        output.write(
          TerminalRenderer(profile).render(evaluation.page(profile.language, ranking: ranking)))
      }
      output.flush()
    }
  }
}
