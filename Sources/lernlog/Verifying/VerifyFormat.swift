import ArgumentParser

/// How `verify` says what it found.
enum VerifyFormat: String, CaseIterable, ExpressibleByArgument {
  /// Every problem with its line, for people.
  case text
  /// One JSON document.
  case json
  /// Annotations, which GitHub shows beside the lines of a change.
  case github
}

extension VerifyReport {
  /// The report in a format.
  func rendered(as format: VerifyFormat) -> String {
    switch format {
    case .text: text
    case .json: json
    case .github: annotations
    }
  }
}
