extension SourceText {
  /// The problems of single characters and those that a reader of the file found, without two of one
  /// cause.
  ///
  /// An odd character is told by whoever says more of it: where it is an error, what a reader stumbled
  /// over there is not; where it is a warning, the reader's error takes its place.
  ///
  /// - Parameter others: What the reader found.
  /// - Returns: The problems, those of characters first.
  func diagnostics(with others: [Diagnostic]) -> [Diagnostic] {
    let errors = Set(diagnostics.filter { $0.severity == .error }.compactMap(\.place))
    let rest = others.filter { $0.place.map { !errors.contains($0) } ?? true }
    let told = Set(rest.filter { $0.severity == .error }.compactMap(\.place))
    return diagnostics.filter { problem in
      problem.severity == .error || problem.place.map { !told.contains($0) } ?? true
    } + rest
  }
}

extension Diagnostic {
  /// Where it begins; how long it is does not matter.
  fileprivate var place: String? { location?.description }
}
