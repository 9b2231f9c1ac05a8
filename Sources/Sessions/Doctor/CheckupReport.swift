package import Display

/// A checkup as it is told: to people, and to programs.
package struct CheckupReport: Sendable {
  /// What was found, part by part.
  package let sections: [CheckupSection]
  private let language: Language

  /// Tells of a checkup.
  ///
  /// - Parameters:
  ///   - checkup: What was found.
  ///   - language: The language to say it in.
  ///   - paths: What strangers need not know.
  package init(_ checkup: Checkup, _ language: Language, hiding paths: PrivatePaths) {
    sections = checkup.sections(language, paths)
    self.language = language
  }

  /// Whether learners can work here.
  package var canWork: Bool { problems == 0 }

  private var problems: Int { items(in: .problem) }

  private func items(in state: CheckupItem.State) -> Int {
    sections.reduce(0) { count, section in count + section.items.count { $0.state == state } }
  }

  /// As people read it, and as they may send it to whoever helps them.
  package var page: Page {
    sections.reduce(into: Page()) { page, section in
      page.append(.heading(level: 2, section.title))
      page.append(.list(items: section.items.map { item(of: $0) }))
    } + [.rule, .paragraph(ending)]
  }

  private func item(of item: CheckupItem) -> ListItem {
    let mark: [Inline] =
      switch item.state {
      case .fine: []
      case .note: [.marked(.warning, language(en: "note:", de: "Hinweis:")), .text(" ")]
      case .problem: [.marked(.error, language(en: "problem:", de: "Problem:")), .text(" ")]
      }
    let words = PageBlock.paragraph(mark + [.text(item.words)])
    return ListItem([words] + (item.advice.map { [.paragraph($0)] } ?? []))
  }

  private var ending: String {
    guard canWork else {
      let count = language.counted(
        problems, en: ("problem keeps", "problems keep"), de: ("Problem steht", "Probleme stehen"))
      return language(
        en: "\(count) you from learning here. What to do stands below each.",
        de: "\(count) dem Lernen hier im Weg. Darunter steht jeweils, was zu tun ist.")
    }
    return items(in: .note) == 0
      ? language(en: "All is well: you can learn here.", de: "Alles gut: Hier kannst du lernen.")
      : language(
        en: "You can learn here. A note says what would be better still.",
        de: "Hier kannst du lernen. Ein Hinweis sagt, was noch besser ginge.")
  }
}

extension CheckupReport {
  /// As a program reads it: one document, keys sorted.
  package var json: String {
    struct Item: Encodable {
      let state: String
      let words: String
      let advice: String?
    }
    struct Document: Encodable {
      let schema = "lernlog.doctor/1"
      let ok: Bool
      let sections: [String: [Item]]
    }
    let listed = sections.map { section in
      (
        section.name,
        section.items.map { Item(state: $0.state.rawValue, words: $0.words, advice: $0.advice) }
      )
    }
    return jsonDocument(
      Document(ok: canWork, sections: Dictionary(uniqueKeysWithValues: listed)))
  }
}
