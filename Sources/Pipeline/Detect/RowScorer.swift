import Forest

/// Scores the rows of a log, some after the others.
struct RowScorer: Sendable {
  private var encoders: FieldEncoders
  private var scorer: ForestScorer

  /// A scorer that has seen no row yet.
  init(_ encoders: FieldEncoders, _ scorer: ForestScorer) {
    self.encoders = encoders
    self.scorer = scorer
  }

  /// The score of each row, in [-1, 0]: the lower, the stranger.
  ///
  /// - Throws: `InputError` where a field does not become a number.
  mutating func scoreSamples(of source: some FieldSource) throws(InputError) -> [Double] {
    scorer.scoreSamples(FeatureMatrix(columns: try encoders.values(of: source)))
  }
}
