/// The link definitions of a document, `[label]: address`, for table cells that use them.
///
/// Cells are read apart from their document, so the definitions that they name are handed along.
struct LinkDefinitions {
  private var lines: [String: String] = [:]

  /// Collects the definitions that stand on one line each; the first of a label counts.
  init(in lines: [String]) {
    for line in lines {
      guard let label = definedLabel(in: line) else { continue }
      if self.lines[label] == nil { self.lines[label] = trimmingBlanks(line) }
    }
  }

  /// The definitions of all labels that stand in brackets in some texts.
  func used(in texts: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    var labels: Set<String> = []
    for text in texts {
      for piece in text.split(separator: "[", omittingEmptySubsequences: false).dropFirst() {
        guard let end = piece.firstIndex(of: "]") else { continue }
        labels.insert(piece[..<end].lowercased())
      }
    }
    return labels.sorted().compactMap { lines[$0] }
  }
}

/// The label that a line such as `[label]: address` defines, in lower case.
private func definedLabel(in line: String) -> String? {
  let content = line.drop { $0 == " " }
  guard content.first == "[", line.count - content.count <= 3,
    let end = content.firstIndex(of: "]"), content[end...].hasPrefix("]:"),
    content[end...].count > 2
  else { return nil }
  return content[content.index(after: content.startIndex)..<end].lowercased()
}
