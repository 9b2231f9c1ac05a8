/// Turns pages into the nodes of a web page.
///
/// The headings of all its pages form one outline: the page's title has level 1, and no level is left out.
package struct HTMLRenderer {
  /// The language of the few words that the renderer itself says.
  package let language: Language
  /// Where a place of the course stands; `nil` for one that the pages do not hold.
  private let place: (String) -> HTMLAddress?
  private var lastLevel = 1
  private var figures = 0

  /// A renderer of a page with a title.
  ///
  /// - Parameters:
  ///   - language: The language of the page.
  ///   - place: Finds what a reference names, such as `glossary.md#recall`.
  package init(_ language: Language, place: @escaping (String) -> HTMLAddress? = { _ in nil }) {
    self.language = language
    self.place = place
  }

  /// What stands on a page.
  package mutating func nodes(_ page: Page) -> [HTMLNode] { page.blocks.map { node($0) } }

  /// A heading with an id for links, where it has one.
  package mutating func heading(level: Int, id: String? = nil, _ words: [Inline]) -> HTMLNode {
    lastLevel = max(2, min(level, lastLevel + 1))
    return .element(.heading(lastLevel), id.map { [.id($0)] } ?? [], inlines(words))
  }

  /// Words with their marks.
  package func inlines(_ words: [Inline]) -> [HTMLNode] { words.flatMap(inline) }

  private func inline(_ inline: Inline) -> [HTMLNode] {
    switch inline {
    case .text(let text): [.text(text)]
    case .code(let text): [.element(.code, [], [.text(text)])]
    case .emphasis(let parts): [.element(.em, [], inlines(parts))]
    case .strong(let parts): [.element(.strong, [], inlines(parts))]
    case .marked(let role, let text): [.element(.strong, [.style("\(role)")], [.text(text)])]
    case .link(let destination, let parts): linked(HTMLAddress(web: destination), parts)
    case .reference(let destination, let parts): linked(place(destination), parts)
    case .softBreak: [.text(" ")]
    case .lineBreak: [.element(.br, [], [])]
    }
  }

  private func linked(_ address: HTMLAddress?, _ parts: [Inline]) -> [HTMLNode] {
    address.map { [.link($0, inlines(parts))] } ?? inlines(parts)
  }

  private mutating func node(_ block: PageBlock) -> HTMLNode {
    switch block {
    case .heading(let level, let words): heading(level: level, words)
    case .paragraph(let words): .element(.p, [], inlines(words))
    case .list(let start, let isTight, let items): list(start, isTight, items)
    case .code(let language, let text):
      scrolling(.pre, .code, linesOfText(text), name: language)
    case .lines(let lines): scrolling(.pre, .samp, lines.flatMap(linesOfText), name: nil)
    case .quote(let alert, let blocks): quote(alert, blocks)
    case .table(let table): self.table(table)
    case .proseTable(let table): proseTable(table)
    case .chart(let chart): figure(chart)
    case .rule: .element(.hr, [], [])
    }
  }

  /// The number of the next figure, from 1.
  mutating func nextFigure() -> Int {
    figures += 1
    return figures
  }

  private mutating func list(_ start: Int?, _ isTight: Bool, _ items: [ListItem]) -> HTMLNode {
    let content = items.map { item -> HTMLNode in
      let state = item.isDone.map { HTMLNode.text(language.task(isDone: $0)) }
      return .element(.li, [], [state].compactMap(\.self) + nodes(of: item, isTight: isTight))
    }
    guard let start else { return .element(.ul, [], content) }
    return .element(.ol, start == 1 ? [] : [.number(.start, start)], content)
  }

  /// The blocks of an item; in a tight list its paragraphs are plain words.
  private mutating func nodes(of item: ListItem, isTight: Bool) -> [HTMLNode] {
    item.blocks.flatMap { block in
      if isTight, case .paragraph(let words) = block { return inlines(words) }
      return [node(block)]
    }
  }

  private mutating func quote(_ alert: Alert?, _ blocks: [PageBlock]) -> HTMLNode {
    let content = nodes(Page(blocks))
    guard let alert else { return .element(.blockquote, [], content) }
    let title = HTMLNode.element(.p, style: "alert-title", .text(language.title(of: alert)))
    return .element(.div, [.style("alert \(alert.rawValue)")], [title] + content)
  }

  /// Lines that are never broken; a long one is reached by scrolling inside of the box.
  private func scrolling(
    _ box: HTMLTag, _ kind: HTMLTag, _ lines: [String], name: String?
  ) -> HTMLNode {
    let label = kind == .code ? language.codeName(name) : language.outputName
    return .element(
      box, [.number(.tabindex, 0), .text(.role, "group"), .text(.label, label)],
      [.element(kind, [], [.lines(lines)])])
  }
}

extension Language {
  /// `Code, swift`.
  fileprivate func codeName(_ name: String?) -> String {
    ["Code", name].compactMap(\.self).joined(separator: ", ")
  }

  /// What lines are called that something printed.
  fileprivate var outputName: String { self(en: "Output", de: "Ausgabe") }
}
