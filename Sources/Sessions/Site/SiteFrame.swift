import Display

/// What stands around the content of every page: ways up, other languages, and who made it.
struct SiteFrame {
  /// A page in a list of ways.
  typealias Way = (title: String, page: SitePath)

  /// The place where the content begins.
  static let contentId = "page.content"

  let path: SitePath
  let language: Language
  /// The code of the language of the page's words.
  let code: String
  /// The pages above this one, the outermost first.
  let above: [Way]
  /// The same page in the other languages, by their codes.
  let twins: [(code: String, page: SitePath)]

  /// The page.
  ///
  /// - Parameters:
  ///   - title: What the page is called.
  ///   - description: What it is about.
  ///   - content: What stands in its middle.
  ///   - after: What leads on, below the content.
  /// - Returns: The document.
  func document(
    title: String, description: String, content: [HTMLNode], after: [HTMLNode] = []
  ) -> HTMLDocument {
    let whole = [title] + above.reversed().map(\.title)
    return HTMLDocument(
      language: code, title: whole.joined(separator: " – "), description: description,
      body: [
        .element(
          .a, [.href(HTMLAddress(anchor: Self.contentId)), .style("skip")],
          [.text(language(en: "Skip to the content", de: "Zum Inhalt springen"))]),
        .element(.header, [.style("top")], [ways, languages].compactMap(\.self)),
        .element(.main, [.id(Self.contentId)], content),
      ] + after + [.element(.footer, [], [.paragraph(language.colophon)])])
  }

  private var ways: HTMLNode? {
    guard !above.isEmpty else { return nil }
    let items = above.map { way in
      HTMLNode.element(.li, content: [.link(way.page.address(from: path), [.text(way.title)])])
    }
    return .element(
      .nav, [.text(.label, language(en: "Where you are", de: "Wo du bist"))],
      [.element(.ol, [], items)])
  }

  private var languages: HTMLNode? {
    guard !twins.isEmpty else { return nil }
    let items = twins.map { code, page in
      HTMLNode.element(
        .li,
        content: [
          .element(
            .a, [.href(page.address(from: path)), .text(.hreflang, code), .text(.lang, code)],
            [.text(languageName(code))])
        ])
    }
    return .element(
      .nav, [.text(.label, language(en: "Languages", de: "Sprachen"))],
      [.element(.ul, [], items)])
  }
}

/// What a language calls itself; its code where lernlog does not speak it.
func languageName(_ code: String) -> String {
  switch Language(rawValue: code) {
  case .en: "English"
  case .de: "Deutsch"
  case nil: code
  }
}

extension Language {
  /// What stands below every page.
  fileprivate var colophon: String {
    self(
      en: "Made with lernlog. This page runs no program and loads nothing.",
      de: "Mit lernlog erstellt. Diese Seite führt kein Programm aus und lädt nichts nach.")
  }
}
