/// The terms of a course in one language.
package struct Glossary: Sendable, Equatable {
  /// The file's name in the course's folder.
  package let file: String
  /// The terms in the order of the file.
  package let entries: [GlossaryEntry]

  /// The entry that a link such as `glossary.md#recall` leads to.
  package func entry(at anchor: String) -> GlossaryEntry? {
    entries.first { $0.anchor == anchor }
  }
}

/// A term and what it means.
package struct GlossaryEntry: Sendable, Equatable {
  /// The term.
  package let term: String
  /// What links name.
  package let anchor: String
  /// The first paragraph: the short form.
  package let short: [MarkdownInline]
  /// Everything under the term, the first paragraph included.
  package let blocks: [MarkdownBlock]
  /// Where the term stands.
  package let location: SourceLocation
}

/// Reads a glossary: each level-2 heading is a term, and its first paragraph the short form.
///
/// - Parameters:
///   - source: The file.
///   - file: Its name in the course's folder.
/// - Returns: The glossary and its problems.
package func readGlossary(
  _ source: SourceText, file: String
) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
  let (document, problems) = readMarkdown(source)
  var diagnostics = source.diagnostics(with: problems)
  var entries: [GlossaryEntry] = []
  for section in sections(document.blocks) {
    guard case .prose(.heading(level: 2, let content, let slug)) = section[0].kind else { continue }
    let place = source.place(ofLine: section[0].firstLine)
    let blocks = section.dropFirst().compactMap(\.markdown)
    guard case .paragraph(let short)? = blocks.first else {
      diagnostics.append(.termWithoutParagraph(content.plainText, at: place))
      continue
    }
    let term = content.plainText
    if let other = entries.first(where: { $0.term.lowercased() == term.lowercased() }) {
      diagnostics.append(.termTwice(term, at: place, other: other.location))
    }
    entries.append(
      GlossaryEntry(term: term, anchor: slug, short: short, blocks: blocks, location: place))
  }
  return (Glossary(file: file, entries: entries), diagnostics.inOrder)
}

/// The blocks from each heading of level 1 or 2 to the next.
private func sections(_ blocks: [TopLevelBlock]) -> [[TopLevelBlock]] {
  var sections: [[TopLevelBlock]] = []
  for block in blocks {
    if case .prose(.heading(let level, _, _)) = block.kind, level <= 2 {
      sections.append([block])
    } else if !sections.isEmpty {
      sections[sections.count - 1].append(block)
    }
  }
  return sections
}

extension TopLevelBlock {
  /// The block as prose; `nil` for a comment.
  var markdown: MarkdownBlock? {
    switch kind {
    case .prose(let markdown): markdown
    case .fence(let fence): .code(language: fence.language, text: fence.body)
    case .html(let html): html.hasPrefix("<!--") ? nil : .htmlText(html)
    }
  }
}

extension Diagnostic {
  /// A term that is not explained.
  static func termWithoutParagraph(_ term: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "a paragraph that explains '\(term)' is missing below it")
  }

  /// A term to which no lesson leads.
  static func unusedTerm(_ entry: GlossaryEntry, in file: String) -> Self {
    Self(
      location: entry.location, message: "no lesson links '\(entry.term)'",
      note: "link it where a lesson first says it: [\(entry.term)](\(file)#\(entry.anchor))")
  }

  /// A term that is explained twice.
  static func termTwice(_ term: String, at location: SourceLocation, other: SourceLocation) -> Self
  {
    Self(location: location, message: "'\(term)' is explained on line \(other.line) already")
  }
}
