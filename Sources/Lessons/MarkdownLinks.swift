extension MarkdownBlock {
  /// Where the links and pictures of a block lead, in their order.
  var destinations: [String] {
    switch self {
    case .heading(_, let content, _), .paragraph(let content): content.destinations
    case .list(let list): list.items.flatMap(\.blocks).flatMap(\.destinations)
    case .quote(_, let blocks): blocks.flatMap(\.destinations)
    case .table(let table):
      (table.header + table.rows.flatMap(\.self)).flatMap(\.destinations)
    case .code, .thematicBreak, .htmlText: []
    }
  }
}

extension [MarkdownInline] {
  /// Where the links and pictures lead, in their order.
  var destinations: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .emphasis(let content), .strong(let content): content.destinations
      case .link(let destination, _, let content): [destination] + content.destinations
      case .image(let source, _, _): [source]
      case .text, .code, .softBreak, .lineBreak: []
      }
    }
  }
}

extension Block {
  /// Everything in it that is Markdown.
  var markdown: [MarkdownBlock] {
    switch kind {
    case .prose(let markdown): [markdown]
    case .heading(let level, let content, let slug): [.heading(level: level, content, slug: slug)]
    case .details(_, let blocks): blocks
    case .question(let question):
      question.ask + question.hints.flatMap(\.self) + (question.rule?.says ?? [])
        + question.explain
    case .reveal(let reveal): reveal.rule.says + reveal.explain
    case .step, .table, .chart, .again, .exercise, .swiftRun, .swiftSource, .pause, .expect: []
    }
  }
}

extension AnswerRule {
  /// What is said to known mistakes.
  fileprivate var says: [MarkdownBlock] { mistakes.flatMap(\.say) }
}
