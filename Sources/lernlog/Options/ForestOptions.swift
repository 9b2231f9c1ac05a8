import ArgumentParser
import Forest
import Pipeline

/// How the forest is fitted: scikit-learn's parameters, as flags.
struct ForestOptions: ParsableArguments {
  @Option(help: "How many trees are grown.")
  var trees = 100

  @Option(help: "Rows a tree: auto (256), a count, or a share with a decimal point.")
  var samples = "auto"

  @Option(help: "The share of events to flag: auto, or a number in (0, 0.5].")
  var contamination: String?

  @Option(help: "Features a tree: a count, or a share with a decimal point.")
  var maxFeatures = "1.0"

  @Flag(help: "Draw the rows of a tree with replacement.")
  var bootstrap = false

  /// The parameters that the flags describe.
  ///
  /// - Parameters:
  ///   - seed: The seed of the forest.
  ///   - usual: The contamination where the flag is left out.
  /// - Returns: Checked parameters.
  /// - Throws: The first flag that is out of its range.
  func parameters(seed: UInt32, contamination usual: Contamination = .auto)
    throws(ParameterError) -> ForestParameters
  {
    let contamination: Contamination =
      if let given = self.contamination { try Contamination(given) } else { usual }
    return try ForestParameters(
      trees: trees, samples: try Amount(samples, as: "samples"),
      contamination: contamination,
      maxFeatures: try Amount(maxFeatures, as: "max_features"), bootstrap: bootstrap,
      seed: seed)
  }
}
