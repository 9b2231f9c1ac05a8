package import Forest

/// Numbers for a forest, and the events that they stand for.
package struct Features: Sendable, Equatable {
  /// How the numbers were made.
  package let featurizer: Featurizer
  /// The numbers as columns, a gap being a missing value.
  package let table: Table
  /// The numbers as the forest reads them.
  package let matrix: FeatureMatrix
  /// The events, row for row.
  package let events: Table
}
