extension Timeline {
  package var details: [String] {
    guard let windows else { return [] }
    let shown = windows.used.filter { $0.flagged > 0 || $0.anomalies > 0 }
    let others = language.counted(
      windows.used.count - shown.count,
      en: ("other window holds events", "other windows hold events"),
      de: ("weiteres Fenster mit Events", "weitere Fenster mit Events"))
    return shown.map { window in
      let start = windows.start(of: window)
      let score = "Score \(Numbers.fixed(window.score, decimals: 4))"
      let truth = language.counted(
        window.anomalies, en: ("anomaly", "anomalies"), de: ("Anomalie", "Anomalien"))
      let flags = Numbers.count(window.flagged) + language(en: " flagged", de: " gemeldet")
      return (["\(start.date) \(start.clock): \(score)", flags] + (hasTruth ? [truth] : []))
        .joined(separator: ", ")
    } + [others]
  }

  package var table: TableView {
    let used = windows?.used ?? []
    let times = used.compactMap { windows?.start(of: $0) }.map { "\($0.date) \($0.clock)" }
    let columns: [TableView.Column] = [
      .init(language(en: "window", de: "Fenster"), .time, times.map { .text($0) }),
      .init("events", .integer, used.map { .integer($0.events) }),
      .init(
        language(en: "lowest", de: "niedrigster"), .real, used.map { .real($0.score) }, decimals: 4),
      .init(language(en: "flagged", de: "gemeldet"), .integer, used.map { .integer($0.flagged) }),
    ]
    let truth: [TableView.Column] = [
      .init(
        language(en: "anomalies", de: "Anomalien"), .integer, used.map { .integer($0.anomalies) }),
      .init(language(en: "missed", de: "übersehen"), .integer, used.map { .integer($0.missed) }),
    ]
    return TableView(columns: columns + (hasTruth ? truth : []))
  }
}
