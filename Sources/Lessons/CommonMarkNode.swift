/// A node of libcmark's tree, copied, so that nothing of C is left when it is looked at.
struct CommonMarkNode {
  /// What a node is; everything that carries no text of its own has its content in `children`.
  enum Kind: Equatable {
    case document, quote, item, paragraph, thematicBreak
    case list(start: Int?, isTight: Bool)
    case heading(level: Int)
    case code(info: String, text: String)
    case html(String)
    case text(String)
    case inlineCode(String)
    case inlineHTML(String)
    case softBreak, lineBreak, emphasis, strong
    case link(destination: String, title: String)
    case image(source: String, title: String)
  }

  let kind: Kind
  let children: [CommonMarkNode]
  /// The line on which a block begins, from 1; 0 for inlines, whose places libcmark does not know.
  let firstLine: Int
  /// The last line; to be trusted for paragraphs only.
  let lastLine: Int
  /// The byte column at which a block begins, from 1.
  let column: Int
}

extension CommonMarkNode {
  /// Whether a level of nesting begins here, as authors count levels.
  static func isLevel(_ kind: Kind) -> Bool {
    switch kind {
    case .quote, .item, .emphasis, .strong, .link, .image: true
    default: false
    }
  }
}
