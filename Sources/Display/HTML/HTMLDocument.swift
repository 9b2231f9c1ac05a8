/// A whole web page, which neither runs nor loads anything.
package struct HTMLDocument: Sendable {
  /// The language that its words are in.
  package let language: String
  /// What the window and bookmarks are called.
  package let title: String
  /// What a list of pages says of it.
  package let description: String
  /// What stands on the page.
  package let body: [HTMLNode]

  /// A page.
  package init(language: String, title: String, description: String, body: [HTMLNode]) {
    self.language = language
    self.title = title
    self.description = description
    self.body = body
  }

  /// What browsers may do with the page: show it in its own style, and nothing else.
  package static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    + "form-action 'none'"

  /// The bytes of the file, as text; the same page always gives the same.
  package var text: String {
    var writer = HTMLWriter()
    writer.write(
      .element(
        .html, [.text(.lang, language)],
        [.element(.head, [], head), .element(.body, [], body)]))
    return "<!DOCTYPE html>\n\(writer.html)\n"
  }

  private var head: [HTMLNode] {
    [
      .element(.meta, [.text(.charset, "utf-8")], []),
      .element(
        .meta, [.text(.httpEquiv, "Content-Security-Policy"), .text(.content, Self.policy)], []),
      meta("viewport", "width=device-width, initial-scale=1"),
      meta("color-scheme", "light dark"),
      meta("description", description),
      meta("generator", "lernlog"),
      .element(.title, [], [.text(title)]),
      // Without an icon of its own, a browser asks the server for one.
      .element(.link, [.text(.rel, "icon"), .href(.empty)], []),
      .styleSheet,
    ]
  }

  private func meta(_ name: String, _ content: String) -> HTMLNode {
    .element(.meta, [.text(.name, name), .text(.content, content)], [])
  }
}
