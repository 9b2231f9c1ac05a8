/// What the solution gives, and what the known mistakes give, as `expected.json` holds it.
package struct ExpectedResults: Sendable, Equatable {
  /// The results of one check.
  package enum Results: Sendable, Equatable {
    /// Of `function`: one for each case; `nil` where a known mistake gave none.
    case values([ExerciseValue?])
    /// Of `program`: what stands in each thing that is compared, by its name; one that a known mistake
    /// did not write is missing.
    case texts([(name: String, bytes: [UInt8])])

    /// Whether both are the same, with numbers as exact values.
    package static func == (first: Self, second: Self) -> Bool {
      switch (first, second) {
      case (.values(let one), .values(let other)): one == other
      case (.texts(let one), .texts(let other)):
        one.elementsEqual(other) { $0.name == $1.name && $0.bytes == $1.bytes }
      default: false
      }
    }
  }

  /// The version of the file format.
  static let format = "lernlog.expected/1"

  /// A digest of all that the results depend on.
  package let digest: String
  /// The solution's results by check.
  package let solution: [String: Results]
  /// The results of each known mistake by check.
  package let mistakes: [String: [String: Results]]
}

extension Exercise {
  /// A digest of all that recorded results depend on: inputs, signature, solution, support, mistakes.
  ///
  /// Titles, names, hints and points are not among it, so that a better hint asks for no recording.
  package var inputDigest: String {
    var contents = files.filter { !$0.key.hasSuffix(".md") && !$0.key.hasPrefix("Starter.") }
    contents["function"] = Array((function?.description ?? "").utf8)
    for check in checks { contents["check:\(check.id)"] = inputText(of: check) }
    return digestOf(contents)
  }

  /// What a check puts in, and what of the outcome it looks at.
  private func inputText(of check: Check) -> [UInt8] {
    switch check.task {
    case .calls(let cases): Array(cases.map { "\($0)\n" }.joined().utf8)
    case .run(let run, _):
      Array("\(run.arguments) \(run.files) \(recordedNames(of: check))\n".utf8) + run.input
    case .table, .question: []
    }
  }

  /// Whether results were recorded from this exercise as it is now.
  package func isCurrent(_ expected: ExpectedResults) -> Bool { expected.digest == inputDigest }

  /// Whether its checks compare with recorded results; the others compare with files.
  package var needsRecording: Bool {
    kind == .function || kind == .program && checks.contains { !recordedNames(of: $0).isEmpty }
  }

  /// What of a program's run is recorded for a check: streams and files, by name.
  func recordedNames(of check: Check) -> [String] {
    guard case .run(_, let comparison) = check.task else { return [] }
    switch comparison {
    case .texts(let names): return names
    case .keys, .columns: return handin.map { [$0.file] } ?? []
    case .metric: return []
    }
  }
}
