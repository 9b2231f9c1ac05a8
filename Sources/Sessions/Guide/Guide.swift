package import Display

/// How one learns with lernlog, on two screens: start, stuck, leave, return, look up, try, keep.
package struct Guide: Sendable {
  /// A line to type, and what it does.
  package struct Line: Sendable {
    /// A command that begins with `lernlog`, or what is typed at the prompt of a lesson.
    package let typed: String
    /// What it does.
    let meaning: String
  }

  /// A situation, and what helps.
  package struct Part: Sendable {
    let title: String
    let words: String
    /// What to type.
    package let lines: [Line]
  }

  /// Every situation, in the order in which learners meet them.
  package let parts: [Part]
  private let title: String

  /// The guide in a language.
  package init(_ language: Language) {
    let words = GuideWords(language)
    title = words.title
    parts = [
      words.start, words.inside, words.stuck, words.leave, words.lookUp, words.tryOut, words.keep,
    ]
  }

  /// The guide as it is shown.
  package var page: Page {
    parts.reduce(into: [.heading(level: 1, title)]) { page, part in
      page.append(.heading(level: 2, part.title))
      page.append(.paragraph(part.words))
      page.append(.list(items: part.lines.map { $0.item }))
    }
  }
}

extension Guide.Line {
  fileprivate var item: ListItem {
    [.paragraph([.code(typed), .text(": \(meaning)")])]
  }
}
