import Display
import Pipeline
import Sessions
import SystemPackage

/// The steps of a made-up log, from featurize to evaluate, in memory that hardly grows with it.
struct PipelineRun {
  private let steps: PipelineSteps
  private let training: EventLog
  /// The events to examine, where they are not those to learn from.
  private let test: EventLog?

  /// Steps for events to learn from, and those to examine; without these, for the same.
  init(_ steps: PipelineSteps, training: EventLog, test: EventLog? = nil) {
    self.steps = steps
    self.training = training
    self.test = test
  }

  /// Runs the steps, writes what was asked for, and prints what `report` and `evaluate` print.
  ///
  /// - Parameters:
  ///   - trainingFile: The name of the events to learn from, where they are not the same.
  ///   - logFile: The name of the events to examine.
  /// - Throws: `InputError`, `ParameterError` or `FileError` of the step that fails.
  func finish(training trainingFile: String? = nil, log logFile: String) throws {
    let (model, scores) = try train(training, steps.encodings, steps.forest)
    var detected = try DetectedLog(
      test ?? training, with: model, scoreSamples: test == nil ? scores : nil,
      threshold: steps.threshold,
      truth: steps.truth)
    let log = try target(logFile)
    let detections = try target("detections.csv")
    let write = { (files: DetectedLog.Files) in
      try log?.write(files.log)
      try detections?.write(files.detections)
    }
    try detected.detect(write: steps.output == nil ? nil : write)
    let report = detected.report
    let evaluation = detected.evaluation()
    if let trainingFile { try target(trainingFile)?.write(training) }
    try log?.finish()
    try target("model.json")?.write(whole: model.json())
    try detections?.finish()
    if let file = try target("anomalies_report.txt") {
      try report.forEachPiece(words) { try file.write($0.utf8) }
      try file.finish()
    }
    try target("evaluation.json")?.write(whole: evaluation.json() + [UInt8(ascii: "\n")])
    show(report, evaluation)
  }

  /// A file in the folder for all that the single commands write; `nil` where nothing is written.
  private func target(_ name: String) throws -> FileTarget? {
    guard let output = steps.output else { return nil }
    try LiveFiles().makeFolder(output)
    return try FileTarget(tidying: "\(output)/\(name)")
  }

  private var words: ReportWords { steps.profile.language(en: .english, de: .german) }

  private func show(_ report: Report, _ evaluation: Evaluation) {
    let stream = StandardStream(.standardOutput)
    report.forEachPiece(words) { stream.write($0) }
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
