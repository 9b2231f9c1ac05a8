/// What a piece of text is; the renderer decides how that looks.
package enum Role: Sendable, CaseIterable {
  case plain
  case heading, strong, emphasis, code, link
  /// Rules and frames, which nobody has to read.
  case muted
  case ok, warning, error
  /// Samples: ordinary, flagged by the forest, and truly anomalous.
  case normal, flagged, truth
  /// The line between ordinary and flagged.
  case threshold
}
