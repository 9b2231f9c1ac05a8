import Display
import Lessons

/// What can be explained where a walk is: the numbers of the last output, its events, and the terms of
/// the course.
struct Explanations {
  /// The blocks of the last output that shows numbers, in order.
  let blocks: [ExplainedBlock]
  /// Where the events of the output come from; `nil` where no event was scored yet.
  let events: EventSource?
  /// The terms of the course.
  let glossary: Glossary?
  /// What to type for an explanation: `w`, or `:w` at a question.
  let key: String
  let language: Language

  /// What somebody asked for: `recall`, `72.73 %`, `507`, `event 507`.
  ///
  /// - Parameter words: What was typed after the key; not empty.
  /// - Returns: The explanation; where nothing of that name is known, the nearest name and the list.
  /// - Throws: What stops the computation of an event's path.
  func page(for words: String) throws -> Page {
    if let row = eventNumber(words) { return try eventPage(row) }
    let asked = normal(words)
    let named = figures { $0.names.map(normal).contains(asked) }
    let entry = entry(for: [words] + named.flatMap(\.figure.names))
    if !named.isEmpty || entry != nil { return pages(of: named) + (entry.map(glossaryPage) ?? []) }
    return try numberPage(words) ?? unknown(words)
  }

  // MARK: Finding

  private typealias Found = (title: String, figure: Figure)

  private func figures(_ isMeant: (Figure) -> Bool) -> [Found] {
    blocks.flatMap { block in
      let shown = block.figures.filter(isMeant)
      return (shown.isEmpty ? block.behind.filter(isMeant) : shown).map { (block.title, $0) }
    }
  }

  private func pages(of found: [Found]) -> Page {
    // A step and the chart of its result explain the same numbers; once is enough.
    var rest = found
    var page = Page()
    while let first = rest.first {
      let same = rest.filter { $0.figure.isSame(as: first.figure) }
      rest.removeAll { $0.figure.isSame(as: first.figure) }
      let told = same.first { !$0.figure.rows.isEmpty } ?? first
      page = page + told.figure.page(of: told.title, key: key, language)
      let others = same.map(\.title).filter { $0 != told.title }
      if !others.isEmpty { page.append(.paragraph(elsewhere(others))) }
    }
    return page
  }

  private func elsewhere(_ titles: [String]) -> String {
    var distinct: [String] = []
    for title in titles where !distinct.contains(title) { distinct.append(title) }
    let list = language.list(distinct.map { language(en: "\"\($0)\"", de: "„\($0)“") })
    return language(
      en: "The same number stands in \(list).", de: "Dieselbe Zahl steht in \(list).")
  }

  /// The row that `event 507` or `#507` means.
  private func eventNumber(_ words: String) -> Int? {
    let name = ["event ", "#", "event #"].first { words.lowercased().hasPrefix($0) }
    return name.flatMap { Int(words.dropFirst($0.count)) }
  }

  /// Numbers that look like what was typed; else the event with that number.
  private func numberPage(_ words: String) throws -> Page? {
    guard let number = shownNumbers(in: words).first, shownNumbers(in: words).count == 1 else {
      return nil
    }
    let found = figures { $0.numbers.contains(number) }
    let row = Int(number).flatMap { row in events.flatMap { $0.holds(row) ? row : nil } }
    let single = found.filter { !$0.figure.isColumn }
    let exact = single.filter { shownNumbers(in: $0.figure.shown[0]).contains(number) }
    if let event = Int(number), exact.isEmpty, row != nil || found.isEmpty && events != nil {
      return try eventPage(event)
    }
    if single.isEmpty, let row = events?.row(scored: number) { return try eventPage(row) }
    let nearest = exact.isEmpty ? single.isEmpty ? found : single : exact
    guard !nearest.isEmpty else { return nil }
    return pages(of: nearest) + (row.map(eventAdvice) ?? [])
  }

  private func eventAdvice(_ row: Int) -> Page {
    [
      .paragraph(
        language(
          en: "\(key) event \(row) explains the event with this number.",
          de: "\(key) event \(row) erklärt das Event mit dieser Nummer."))
    ]
  }

  private func eventPage(_ row: Int) throws -> Page {
    guard let events else {
      return [
        .paragraph(
          language(
            en: "No event has a score yet, so there is nothing to say about event \(row).",
            de: "Noch hat kein Event einen Score, also gibt es zu Event \(row) nichts zu sagen."))
      ]
    }
    guard events.holds(row) else {
      let last = events.count - 1
      return [
        .paragraph(
          language(
            en: "There is no event \(row). They are counted from 0 to \(last), such as \(key) 0.",
            de:
              "Ein Event \(row) gibt es nicht. Sie zählen von 0 bis \(last), zum Beispiel \(key) 0."
          ))
      ]
    }
    return try events.page(row, language)
  }

  // MARK: Glossary

  private func entry(for names: [String]) -> GlossaryEntry? {
    let names = names.map(normal)
    return glossary?.entries.first { entry in
      names.contains(normal(entry.term)) || names.contains(entry.anchor.lowercased())
    }
  }

  private func glossaryPage(_ entry: GlossaryEntry) -> Page {
    let term: [Inline] = [
      .text(language(en: "From the glossary: ", de: "Aus dem Glossar: ")),
      .strong([.text(entry.term)]),
    ]
    return [.paragraph(term)] + Page(entry.blocks)
  }

  // MARK: Lists

  /// Everything that can be explained here.
  var list: Page {
    var page = blocks.isEmpty ? Page() : numberList
    if let events {
      let row = events.strangest
      page.append(
        .paragraph(
          language(
            en: "An event by its number: \(key) \(row) says why event \(row) got its score.",
            de:
              "Ein Event nach seiner Nummer: \(key) \(row) sagt, woher Event \(row) seinen Score hat."
          )))
    }
    guard let glossary, !glossary.entries.isEmpty else { return page + empty(page) }
    let terms = glossary.entries.map(\.term).joined(separator: ", ")
    page.append(
      .paragraph(
        language(
          en: "Words that the glossary explains: \(terms).",
          de: "Wörter, die das Glossar erklärt: \(terms).")))
    return page
  }

  private func empty(_ page: Page) -> Page {
    guard page.blocks.isEmpty else { return [] }
    return [
      .paragraph(
        language(
          en: "Nothing has been computed yet. Go on with Enter, and ask again.",
          de: "Noch ist nichts berechnet. Geh mit Enter weiter und frag dann noch einmal."))
    ]
  }

  private var numberList: Page {
    let example = blocks.lazy.flatMap(\.figures).first { !$0.numbers.isEmpty }?.name ?? "n"
    let items = blocks.map { block -> ListItem in
      var seen: Set<String> = []
      let names = block.figures.filter {
        !$0.numbers.isEmpty && seen.insert(normal($0.name)).inserted
      }.map { figure in
        figure.isColumn ? figure.name : "\(figure.name) \(figure.shown[0])"
      }
      return [
        .paragraph([.strong([.text(block.title)]), .text(": \(names.joined(separator: ", "))")])
      ]
    }
    return [
      .paragraph(
        language(
          en: "These numbers can be explained. Type \(key) and a name, such as \(key) \(example), "
            + "or the number itself.",
          de: "Diese Zahlen lassen sich erklären. Tippe \(key) und einen Namen, zum Beispiel "
            + "\(key) \(example), oder die Zahl selbst.")), .list(items: items),
    ]
  }

  private func unknown(_ words: String) -> Page {
    let shown = SafeText(String(words.prefix(40)), charset: .unicode).text
    let names =
      blocks.flatMap(\.figures).flatMap(\.names) + (glossary?.entries ?? []).map(\.term)
    let near = words.lowercased().nearest(in: names.map { $0.lowercased() })
    let told = language(
      en: "There is nothing here to explain by the name \"\(shown)\".",
      de: "Unter dem Namen „\(shown)“ gibt es hier nichts zu erklären.")
    let advice = near.map {
      language(en: " Did you mean \(key) \($0)?", de: " Meinst du \(key) \($0)?")
    }
    return [.paragraph(told + (advice ?? ""))] + list
  }
}

extension Figure {
  /// Whether another one is the same number, as another block of the same output shows it.
  fileprivate func isSame(as other: Figure) -> Bool {
    guard normal(name) == normal(other.name), isColumn == other.isColumn else { return false }
    return isColumn
      ? meaning == other.meaning && working == other.working : shown[0] == other.shown[0]
  }
}

/// A name as it is compared: without case, and with every kind of gap alike.
private func normal(_ name: String) -> String {
  String(name.trimmed.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
}
