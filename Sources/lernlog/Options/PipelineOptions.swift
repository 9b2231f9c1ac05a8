import ArgumentParser
import Display
import Forest
import Pipeline

/// What every pipeline takes, whichever log it generates.
struct PipelineOptions: ParsableArguments {
  @OptionGroup var forest: ForestOptions
  @OptionGroup var threads: ThreadsOption
  @OptionGroup var display: DisplayOptions

  @Option(help: "The seed of the log and of the forest.")
  var seed: UInt32 = 42

  @Option(help: "Flag events whose anomaly_score is below this.")
  var threshold = 0.0

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("A folder for all that the single commands write.", valueName: "dir"),
    completion: .directory)
  var output: String?

  func validate() throws {
    if let output { try checkFolder(output) }
  }

  /// The steps that the flags describe.
  ///
  /// - Parameters:
  ///   - encode: How columns become numbers.
  ///   - contamination: What is usual in the course, where the flag is left out.
  ///   - truth: Which events are anomalies, as an expression.
  /// - Returns: Checked parameters of all steps.
  /// - Throws: The first flag that is wrong.
  func steps(encode: String, contamination: Double, truth: String) throws -> PipelineSteps {
    PipelineSteps(
      encodings: try Encoding.list(encode),
      forest: try forest.parameters(seed: seed, contamination: .fraction(contamination)),
      threshold: threshold, truth: try Expression(truth), profile: display.profile(isPlain: false),
      output: output)
  }
}

/// What each step of a pipeline is to do.
struct PipelineSteps {
  let encodings: [Encoding]
  let forest: ForestParameters
  let threshold: Double
  let truth: Expression
  let profile: Profile
  /// The folder for all files; `nil` where none are wanted.
  let output: String?
}

/// Refuses what cannot be a folder for several files.
func checkFolder(_ output: String) throws(ValidationError) {
  guard !output.isEmpty, output != "-" else {
    throw ValidationError("--output is '\(output)', and needs a folder for several files")
  }
}
