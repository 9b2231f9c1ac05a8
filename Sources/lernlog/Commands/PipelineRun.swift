import Display
import Pipeline
import Sessions
import SystemPackage

/// The steps of a made-up log, from featurize to evaluate, in memory that hardly grows with it.
struct PipelineRun {
  private let steps: PipelineSteps
  private let training: EventLog
  private let test: EventLog

  /// Steps for events to learn from, and those to examine; without these, for the same.
  init(_ steps: PipelineSteps, training: EventLog, test: EventLog? = nil) {
    self.steps = steps
    self.training = training
    self.test = test ?? training
  }

  /// Runs the steps, writes what was asked for, and prints what `report` and `evaluate` print.
  ///
  /// - Parameters:
  ///   - trainingFile: The name of the events to learn from, where they are not the same.
  ///   - logFile: The name of the events to examine.
  /// - Throws: `InputError`, `ParameterError` or `FileError` of the step that fails.
  func finish(training trainingFile: String? = nil, log logFile: String) throws {
    let model = try train(training, steps.encodings, steps.forest)
    var detected = try DetectedLog(
      test, with: model, threshold: steps.threshold, truth: steps.truth)
    let log = try target(logFile)
    let detections = try target("detections.csv")
    while let files = try detected.next(writes: steps.output != nil) {
      try log?.write(files.log)
      try detections?.write(files.detections)
    }
    let report = detected.report.text(steps.profile.language(en: .english, de: .german))
    let evaluation = detected.evaluation()
    if let trainingFile { try target(trainingFile)?.write(training) }
    try log?.finish()
    try target("model.json")?.write(whole: model.json())
    try detections?.finish()
    try target("anomalies_report.txt")?.write(whole: Array(report.utf8))
    try target("evaluation.json")?.write(whole: evaluation.json() + [UInt8(ascii: "\n")])
    show(report, evaluation)
  }

  /// A file in the folder for all that the single commands write; `nil` where nothing is written.
  private func target(_ name: String) throws -> FileTarget? {
    guard let output = steps.output else { return nil }
    try LiveFiles().makeFolder(output)
    return try FileTarget(tidying: "\(output)/\(name)")
  }

  private func show(_ report: String, _ evaluation: Evaluation) {
    let stream = StandardStream(.standardOutput)
    stream.write(report)
    stream.write("\n")
    stream.write(TerminalRenderer(steps.profile).render(evaluation.page(steps.profile.language)))
    stream.flush()
  }
}

extension FileTarget {
  /// Writes all of a file, and puts it in place.
  fileprivate func write(whole bytes: [UInt8]) throws(FileError) {
    try write(bytes)
    try finish()
  }
}
