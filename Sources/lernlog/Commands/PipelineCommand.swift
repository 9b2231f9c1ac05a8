import ArgumentParser
import Display
import Forest
import Pipeline
import Sessions
import SystemPackage

/// `lernlog pipeline`: all steps at once.
struct PipelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline", abstract: "Run every step at once, from generate to evaluate.",
    subcommands: [Security.self])

  /// `lernlog pipeline security`: the pipeline of the security course.
  struct Security: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "security",
      abstract: "Generate the security log, train, detect, report and evaluate.",
      discussion: """
        Examples:
          lernlog pipeline security
          lernlog pipeline security --contamination 0.05 --seed 7 -o results
        """)

    @OptionGroup var log: SecurityLogOptions
    @OptionGroup var forest: ForestOptions
    @OptionGroup var display: DisplayOptions

    @Option(help: EncodeHelp.text)
    var encode =
      "hour:timestamp,weekday:timestamp,hash:user,hash:ip,hash:action,hash:resource"

    @Option(help: "The seed of the log and of the forest.")
    var seed: UInt32 = 42

    @Option(help: "Flag events whose anomaly_score is below this.")
    var threshold = 0.0

    @Option(
      name: [.customShort("o"), .long],
      help: ArgumentHelp("A folder for all that the single commands write.", valueName: "dir"))
    var output: String?

    func run() throws {
      try reporting {
        let profile = display.profile(isPlain: false)
        let results = try SecurityPipeline(
          log: log.log(seed: Int(seed)), encodings: Encoding.list(encode),
          forest: forest.parameters(seed: seed, contamination: .fraction(0.02)),
          threshold: threshold, words: profile.language(en: .english, de: .german))
        if let output {
          for (name, bytes) in results.files {
            try LiveFiles().write(bytes, to: "\(output)/\(name)")
          }
        }
        let stream = StandardStream(.standardOutput)
        stream.write(results.report)
        stream.write("\n")
        stream.write(TerminalRenderer(profile).render(results.evaluation.page(profile.language)))
        stream.flush()
      }
    }
  }
}

/// What the steps of the security course make of a log.
private struct SecurityPipeline {
  let events: Table
  let model: Model
  let detections: Detections
  let report: String
  let evaluation: Evaluation

  init(
    log: SecurityLog, encodings: [Encoding], forest: ForestParameters, threshold: Double,
    words: ReportWords
  ) throws {
    events = log.table()
    let features = try Featurizer(encodings, fittedOn: events).features(of: events)
    model = try train(features, forest)
    detections = try detect(features, with: model, threshold: threshold)
    report = try reportText(detections.table, model: model, words: words)
    evaluation = try evaluate(detections.table, truth: Expression("anomaly"))
  }

  /// The files of the single commands, byte for byte.
  var files: [(name: String, bytes: [UInt8])] {
    [
      ("logs.csv", events.csv()), ("model.json", model.json()),
      ("detections.csv", detections.table.csv()), ("anomalies_report.txt", Array(report.utf8)),
      ("evaluation.json", evaluation.json() + [UInt8(ascii: "\n")]),
    ]
  }
}
