import Display
import Forest
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
    let room = KeepingRoom(makeScratch: scratch)
    let training = training.kept(in: room)
    let (model, scores) = try train(training, steps.encodings, steps.forest, keepingIn: room)
    var detected = try DetectedLog(
      test ?? training, with: model, scoreSamples: test == nil ? scores : nil,
      threshold: steps.threshold, truth: steps.truth)
    let log = try target(logFile)
    let detections = try target("detections.csv")
    let write = { (files: DetectedLog.Files) in
      try log?.write(files.log)
      try detections?.write(files.detections)
    }
    try detected.detect(write: steps.output == nil ? nil : write)
    let report = detected.report
    let evaluation = detected.evaluation
    if let trainingFile { try target(trainingFile)?.write(training) }
    let reportFile = try target(reportName, isReadSoon: true)
    let others = [
      try target("model.json", holding: model.json()),
      try target("evaluation.json", holding: evaluation.json() + [UInt8(ascii: "\n")]),
    ]
    try FileTarget.finish([log, detections] + others) {
      if let reportFile { try report.forEachPiece(words) { try reportFile.write($0) } }
    }
    try reportFile?.finish()
    try show(report, evaluation)
  }

  /// A file in the folder for all that the single commands write; `nil` where nothing is written.
  private func target(
    _ name: String, isReadSoon: Bool = false, holding bytes: @autoclosure () -> [UInt8] = []
  ) throws -> FileTarget? {
    guard let folder = try folder() else { return nil }
    let file = try FileTarget(tidying: "\(folder)/\(name)", isReadSoon: isReadSoon)
    try file.write(bytes())
    return file
  }

  /// Room for what is kept of a long log; `nil` where there is none, and then it is made again.
  @Sendable private func scratch() -> Scratch? { try? ScratchFile(in: folder()).room }

  /// The folder of the results, which is there then; `nil` where nothing is written.
  private func folder() throws -> String? {
    if let output = steps.output { try LiveFiles().makeFolder(output) }
    return steps.output
  }

  private var words: ReportWords { steps.profile.language(en: .english, de: .german) }

  private func show(_ report: Report, _ evaluation: Evaluation) throws {
    let stream = StandardStream(.standardOutput)
    if let written = try writtenReport() {
      while let chunk = try written.next() { stream.write(chunk) }
    } else {
      report.forEachPiece(words) { stream.write($0) }
    }
    stream.write("\n")
    stream.write(TerminalRenderer(steps.profile).render(evaluation.page(steps.profile.language)))
    stream.flush()
  }

  /// The file of the report, which is read faster than the report is made again.
  private func writtenReport() throws -> FileSource? {
    guard let path = steps.output.map({ "\($0)/\(reportName)" }),
      (try? Stat(FilePath(path)).type) == .regular
    else { return nil }
    return try FileSource(path)
  }
}

private let reportName = "anomalies_report.txt"

extension FileTarget {
  /// Puts files in place at the same time, as many as there are processors.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - meanwhile: What the caller does in the time that the disk takes.
  /// - Throws: What the caller met, else what the first file met that could not be put in place.
  fileprivate static func finish(_ files: [FileTarget?], meanwhile: () throws -> Void) throws {
    let outcomes = try parallelMap(files.compactMap(\.self), meanwhile: meanwhile) { file in
      Result { () throws(FileError) in try file.finish() }
    }
    for outcome in outcomes { try outcome.get() }
  }
}
