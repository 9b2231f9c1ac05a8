/// Turns libcmark's inlines into ours.
///
/// Neighbouring texts become one; HTML comments vanish, as on every viewer; other HTML, links that
/// lead neither to the web nor to a file of the course, and remote pictures become text.
struct MarkdownInlines {
  /// The most refused destinations that are told of a block.
  private static let tellingLimit = 20

  /// The first destinations that were refused, in order.
  private(set) var refused: [String] = []

  /// The inlines of a block.
  mutating func inlines(_ nodes: [CommonMarkNode]) -> [MarkdownInline] {
    var inlines: [MarkdownInline] = []
    var pending = ""
    for node in nodes {
      for inline in inline(node) {
        if case .text(let text) = inline {
          pending += text
        } else {
          if !pending.isEmpty { inlines.append(.text(pending)) }
          pending = ""
          inlines.append(inline)
        }
      }
    }
    if !pending.isEmpty { inlines.append(.text(pending)) }
    return inlines
  }

  /// What a node is to us: often one inline, sometimes none or several.
  private mutating func inline(_ node: CommonMarkNode) -> [MarkdownInline] {
    switch node.kind {
    case .text(let text): [.text(text)]
    case .inlineCode(let text): [.code(text)]
    case .inlineHTML(let text): text.hasPrefix("<!--") ? [] : [.text(text)]
    case .softBreak: [.softBreak]
    case .lineBreak: [.lineBreak]
    case .emphasis: [.emphasis(inlines(node.children))]
    case .strong: [.strong(inlines(node.children))]
    case .link(let destination, let title):
      link(to: destination, title: title, inlines(node.children))
    case .image(let source, let title):
      image(from: source, title: title, inlines(node.children).plainText)
    default: inlines(node.children)
    }
  }

  private mutating func link(
    to destination: String, title: String, _ content: [MarkdownInline]
  ) -> [MarkdownInline] {
    switch LinkTarget(destination) {
    case .web, .course: return [.link(destination: destination, title: title, content)]
    case .refused:
      refuse(destination)
      return content + [.text(" (\(destination))")]
    }
  }

  private mutating func image(
    from source: String, title: String, _ alternative: String
  ) -> [MarkdownInline] {
    guard LinkTarget(source) == .course else {
      refuse(source)
      return [.text("\(alternative) (\(source))")]
    }
    return [.image(source: source, title: title, alternative: alternative)]
  }

  private mutating func refuse(_ destination: String) {
    if refused.count < Self.tellingLimit { refused.append(destination) }
  }
}

/// Where a link leads.
enum LinkTarget: Equatable {
  /// To an `https`, `http` or `mailto` address.
  case web
  /// To a file of the course, or a heading.
  case course
  /// Anywhere else.
  case refused

  /// Looks at how the address begins.
  init(_ destination: String) {
    let beginning = destination.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0))
    }
    let hasScheme = destination.dropFirst(beginning.count).first == ":"
    if hasScheme {
      self = ["https", "http", "mailto"].contains(beginning.lowercased()) ? .web : .refused
    } else {
      let isPlain = destination.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control
      }
      self =
        isPlain && !destination.hasPrefix("/") && !destination.contains("\\") ? .course : .refused
    }
  }
}
