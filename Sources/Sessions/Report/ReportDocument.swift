package import Display
package import Pipeline

extension Report {
  /// The report as a web page: what was found, at which hours, and each event in a table.
  package func document(_ language: Language) -> HTMLDocument {
    let title = language(en: "Anomaly detection report", de: "Bericht zur Anomalieerkennung")
    var renderer = HTMLRenderer(language)
    let content = [HTMLNode.element(.h1, [], [.text(title)])] + renderer.nodes(page(language))
    return HTMLDocument(
      language: language.rawValue, title: title, description: summary(language),
      body: [.element(.main, [], content)])
  }

  /// What stands below the title.
  private func page(_ language: Language) -> Page {
    let words = language(en: ReportWords.english, de: .german)
    let facts = facts(words, missing: "NA").map { name, value -> ListItem in
      [.paragraph([.text("\(name) "), .strong([.text(value)])])]
    }
    var page: Page = [.paragraph(summary(language)), .list(items: facts)]
    guard !events.isEmpty else { return page }
    if let hours = hours(language) {
      page.append(.heading(level: 2, language(en: "When it happened", de: "Wann es geschah")))
      page.append(.chart(hours))
    }
    let heading = language(en: "The flagged events", de: "Die gemeldeten Events")
    page.append(.heading(level: 2, heading))
    page.append(.table(table(language, words)))
    return page
  }

  /// What was found, in a sentence or two.
  private func summary(_ language: Language) -> String {
    guard !events.isEmpty else {
      return language(en: "No event was flagged.", de: "Es wurde kein Event gemeldet.")
    }
    let (flagged, all) = (Numbers.count(events.count), Numbers.count(rowCount))
    return language(
      en: "\(flagged) of \(all) events \(events.count == 1 ? "was" : "were") flagged."
        + " Whether they are anomalies, a person has to decide.",
      de: "\(flagged) von \(all) Events \(events.count == 1 ? "wurde" : "wurden") gemeldet."
        + " Ob es Anomalien sind, muss ein Mensch entscheiden.")
  }

  /// How many flagged events each hour of the day has; `nil` where the log has no times.
  private func hours(_ language: Language) -> HourBars? {
    let hours = events.compactMap(\.hour)
    guard !hours.isEmpty else { return nil }
    return HourBars(
      normal: (0..<24).map { hour in hours.count { $0 == hour } },
      title: language(
        en: "Flagged events per hour of the day (UTC)",
        de: "Gemeldete Events je Stunde des Tages (UTC)"), language: language)
  }

  /// The events, one a row, the strangest first.
  private func table(_ language: Language, _ words: ReportWords) -> TableView {
    let sorted = events.sorted { ($0.score, $0.row) < ($1.score, $1.row) }
    let scores = TableView.Column(
      words.score, .real, sorted.map { .real($0.score) }, decimals: 4)
    let fields = labels(words).enumerated().map { column, label in
      TableView.Column(label, .text, sorted.map { $0.values[column].map { .text($0) } ?? .missing })
    }
    return TableView(
      columns: [scores] + fields, rowNumbers: sorted.map(\.row),
      caption: language(
        en: "The strangest event stands first: the lower the score, the stranger."
          + " Rows count from 0.",
        de: "Das auffälligste Event steht zuerst: je niedriger der Score, desto auffälliger."
          + " Die Zeilen zählen ab 0."))
  }
}
