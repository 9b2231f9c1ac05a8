import Lessons

extension Exercise {
  /// The task as the learner's copy holds it, `task.md`.
  ///
  /// Without what stands at the top, where hidden checks are, and without what questions say about
  /// their answers; the hints are left out too, for they are given one by one.
  package func taskText(in language: String) -> String {
    let name = files["exercise.\(language).md"] == nil ? "exercise.md" : "exercise.\(language).md"
    let page = SourceText(file: name, bytes: files[name] ?? [])
    var lines = (1...max(1, page.lineCount)).map { Optional(page.line($0)) }
    let end = (2...max(2, page.lineCount)).first { page.line($0).hasPrefix("---") } ?? 0
    for index in 0..<min(end, lines.count) { lines[index] = nil }
    for question in text(in: language).questions { question.hideAnswer(in: &lines) }
    var kept = withoutHints(lines.compactMap { $0 })
    while kept.last?.allSatisfy(\.isWhitespace) == true { kept.removeLast() }
    return title(language) + kept.joined(separator: "\n") + "\n"
  }

  private func title(_ language: String) -> String { "# \(text(in: language).title)\n" }
}

/// The lines without those from `<details>` to `</details>`, but for what stands in fences.
private func withoutHints(_ lines: [String]) -> [String] {
  var kept: [String] = []
  var (isInHint, isInFence) = (false, false)
  for line in lines {
    if line.hasPrefix("```") || line.hasPrefix("~~~") { isInFence.toggle() }
    if !isInFence, line.hasPrefix("<details>") { isInHint = true }
    if !isInHint { kept.append(line) }
    if !isInFence, line.hasPrefix("</details>") { isInHint = false }
  }
  return kept
}

extension GradedQuestion {
  /// The keys that tell the answer.
  private static let hidden: Set = [
    "answer", "accept", "decimals", "within", "mistakes", "explain", "hints",
  ]

  /// Takes the lines of those keys away; a key goes down to the next one of its block.
  fileprivate func hideAnswer(in lines: inout [String?]) {
    let entries = parameters.entries
    for (index, entry) in entries.enumerated() where Self.hidden.contains(entry.key) {
      let first = entry.keyLocation.line
      var last = index + 1 < entries.count ? entries[index + 1].keyLocation.line - 1 : first
      if index + 1 == entries.count {
        // The last key goes down to the fence that closes the block.
        while last < lines.count, lines[last]?.hasPrefix("```") == false { last += 1 }
      }
      for line in first...max(first, last) { lines[line - 1] = nil }
    }
  }
}
