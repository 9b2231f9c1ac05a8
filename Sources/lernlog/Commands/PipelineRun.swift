import Display
import Pipeline
import Sessions
import SystemPackage

/// What the steps make of a log, from featurize to evaluate.
struct PipelineRun {
  private let steps: PipelineSteps
  private let model: Model
  private let detections: Detections
  private let report: String
  private let evaluation: Evaluation

  /// Runs the steps on events to learn from, and on those to examine; without these, on the same.
  init(_ steps: PipelineSteps, training: Table, test: Table? = nil) throws {
    self.steps = steps
    let featurizer = try Featurizer(steps.encodings, fittedOn: training)
    let features = try featurizer.features(of: training)
    model = try train(features, steps.forest)
    detections = try detect(
      test.map { try featurizer.features(of: $0) } ?? features, with: model,
      threshold: steps.threshold)
    report = try Report(of: detections.table, model: model)
      .text(steps.profile.language(en: .english, de: .german))
    evaluation = try evaluate(detections.table, truth: steps.truth)
  }

  /// Writes what was asked for, and prints what `report` and `evaluate` print.
  func finish(logs: [(name: String, events: Table)]) throws {
    if let output = steps.output {
      for (name, bytes) in logs.map({ ($0.name, $0.events.csv()) }) + files {
        try LiveFiles().write(bytes, to: "\(output)/\(name)")
      }
    }
    let stream = StandardStream(.standardOutput)
    stream.write(report)
    stream.write("\n")
    stream.write(TerminalRenderer(steps.profile).render(evaluation.page(steps.profile.language)))
    stream.flush()
  }

  /// The files of the single commands, byte for byte.
  private var files: [(name: String, bytes: [UInt8])] {
    [
      ("model.json", model.json()), ("detections.csv", detections.table.csv()),
      ("anomalies_report.txt", Array(report.utf8)),
      ("evaluation.json", evaluation.json() + [UInt8(ascii: "\n")]),
    ]
  }
}
