import Lessons

extension VerifyReport {
  /// The report as commands of GitHub's workflows, a line a problem.
  var annotations: String {
    let lines = problems.map(\.diagnostic.annotation) + notes.map { "::notice::\($0.inMessage)" }
    return (lines + written + [ending].compactMap(\.self)).map { $0 + "\n" }.joined()
  }
}

extension Diagnostic {
  /// The command that shows the problem at its line.
  fileprivate var annotation: String {
    var place: [String] = []
    if let location {
      place = [
        "file=\(location.file.inProperty)", "line=\(location.line)", "col=\(location.column)",
      ]
    }
    let advice = fixIt.map { "replace '\($0.old)' with '\($0.new)'" }
    let words = [message, advice, note].compactMap(\.self).joined(separator: "\n")
    let start =
      place.isEmpty ? severity.rawValue : "\(severity.rawValue) \(place.joined(separator: ","))"
    return "::\(start)::\(words.inMessage)"
  }
}

extension String {
  /// The text as the message of a workflow command, which is one line.
  fileprivate var inMessage: String {
    escaped(["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  /// The text as a property of a workflow command.
  fileprivate var inProperty: String {
    escaped(["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private func escaped(_ escapes: [Unicode.Scalar: String]) -> String {
    unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
  }
}
