import Lessons

/// The front matter that a notebook's prose suggests.
struct NotebookFront {
  private let title: String
  private var summary: String?
  private var goals: [String] = []

  /// Words of a line after which goals are listed.
  private static let goalWords = [
    "lernziel", "ziele", "learning goals", "learning objectives", "objectives", "you will learn",
    "goals", "you can",
  ]

  /// Guesses a summary and goals.
  init(_ notebook: Notebook, title: String) {
    self.title = title.withoutMarks
    for cell in notebook.cells where cell.kind == .prose {
      let lines = cell.source.split(separator: "\n", omittingEmptySubsequences: false).map {
        String($0).trimmed
      }
      if summary == nil { summary = Self.summary(in: lines) }
      if goals.isEmpty { goals = Self.goals(in: lines) }
    }
  }

  /// The front matter with its lines.
  var text: String {
    var lines = ["---", "title: \(title.yamlQuoted)"]
    lines.append("summary: \((summary ?? "What \(title) shows.").yamlQuoted)")
    if !goals.isEmpty { lines += ["goals:"] + goals.map { "  - \($0.yamlQuoted)" } }
    return (lines + ["---"]).joined(separator: "\n")
  }

  /// The first sentence of the first paragraph.
  private static func summary(in lines: [String]) -> String? {
    let isProse = { (line: String) in
      line.first?.isLetter == true || line.hasPrefix("**") || line.hasPrefix("`")
    }
    guard let start = lines.firstIndex(where: isProse) else { return nil }
    let paragraph = lines[start...].prefix(while: isProse).joined(separator: " ").withoutMarks
    let ends = paragraph.indices.filter { index in
      let next = paragraph.index(after: index)
      return ".!?".contains(paragraph[index])
        && (next == paragraph.endIndex || paragraph[next].isWhitespace)
    }
    let sentence = ends.first.map { String(paragraph[...$0]) } ?? paragraph
    return sentence.hasSuffix(":") ? sentence.dropLast() + "." : sentence
  }

  /// The items of the list under a line that speaks of goals.
  private static func goals(in lines: [String]) -> [String] {
    guard
      let start = lines.firstIndex(where: { line in
        let words = line.lowercased()
        return line.count < 80 && goalWords.contains { words.contains($0) }
      })
    else { return [] }
    let list = lines[(start + 1)...].drop { $0.isEmpty }
    return list.prefix { isItem($0) }.map {
      String($0.drop { !$0.isWhitespace }).trimmed.withoutMarks
    }
  }

  private static func isItem(_ line: String) -> Bool {
    ["- ", "* ", "+ "].contains { line.hasPrefix($0) }
      || (line.first?.isNumber == true
        && line.drop { $0.isNumber }.hasPrefix(". "))
  }
}

extension String {
  /// The text without the marks of Markdown for emphasis and code.
  fileprivate var withoutMarks: String { filter { $0 != "*" && $0 != "`" } }
}
