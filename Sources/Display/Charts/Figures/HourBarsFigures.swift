extension HourBars {
  package var figures: [Figure] {
    let all = language(
      en: "Events with a readable time: the counts of all hours together.",
      de: "Events mit lesbarer Uhrzeit: die Zahlen aller Stunden zusammen.")
    return [countFigure(count, all, working: ["n = \(language.sum(totals.filter { $0 > 0 }))"])]
      + kinds + [hours] + counts + peak + apart + [empty]
      + (missing > 0 ? [missingFigure(missing)] : []) + [axis]
  }

  private var kinds: [Figure] {
    guard anomalousCount > 0 else { return [] }
    return [
      Figure(
        "normal", [], is: Numbers.count(count - anomalousCount),
        language(
          en: "Events that the truth calls normal.", de: "Events, die laut Wahrheit normal sind."),
        working: ["\(count) - \(anomalousCount) = \(Numbers.count(count - anomalousCount))"]),
      Figure(
        language(en: "anomalous", de: "anomal"), ["anomalous", "anomal", "anomalies", "Anomalien"],
        is: Numbers.count(anomalousCount),
        language(
          en: "Events that the truth calls anomalies.", de: "Events, die laut Wahrheit anomal sind."
        ), working: [language.sum(anomalous.filter { $0 > 0 })]),
    ]
  }

  private var hours: Figure {
    Figure(
      column: language(en: "hour", de: "Stunde"), ["hour", "Stunde", "Uhr"],
      shows: table.columns[0].texts + (0..<24).map(twoDigits),
      language(
        en: "The hour of the day in UTC, from 0 to 23. An event at 17:27 counts for hour 17.",
        de: "Die Stunde des Tages in UTC, von 0 bis 23. Ein Event um 17:27 zählt zur Stunde 17."))
  }

  private var counts: [Figure] {
    let meaning = language(
      en: "How many events lie in each hour. They are counted one by one.",
      de: "So viele Events liegen in jeder Stunde. Gezählt wird eines nach dem anderen.")
    // The legend of the drawing shows how one anomalous event looks.
    return table.columns.dropFirst().map { column in
      Figure(
        column: language(en: "\(column.name) per hour", de: "\(column.name) je Stunde"),
        shows: column.texts + ["1"], meaning)
    }
  }

  private var peak: [Figure] {
    guard let most = normal.max(), most > 0 else { return [] }
    return [
      Figure(
        language(en: "busiest hour", de: "stärkste Stunde"), ["peak", "busiest hour", "Maximum"],
        is: Numbers.count(most),
        language(
          en: "The largest of the 24 counts. That hour has the longest bar.",
          de: "Die größte der 24 Zahlen. Diese Stunde hat den längsten Balken."))
    ]
  }

  private var apart: [Figure] {
    guard anomalousCount > 0 else { return [] }
    let lonely = anomalous.indices.filter { anomalous[$0] > 0 && normal[$0] == 0 }
    let sum = lonely.reduce(0) { $0 + anomalous[$1] }
    return [
      Figure(
        language(en: "in hours of their own", de: "in eigenen Stunden"),
        ["apart", "in hours of their own"],
        is: Numbers.count(sum), also: [Numbers.count(anomalousCount)],
        language(
          en: "Anomalous events in hours in which no normal event lies.",
          de: "Anomale Events in Stunden, in denen kein normales Event liegt."),
        working: [language.sum(lonely.map { anomalous[$0] })])
    ]
  }

  private var empty: Figure {
    Figure(
      language(en: "hours without events", de: "Stunden ohne Events"), ["empty hours"],
      is: Numbers.count(totals.count { $0 == 0 }),
      language(
        en: "Hours of the day in which nothing happened.",
        de: "Stunden des Tages, in denen nichts geschah."))
  }

  private var axis: Figure { barAxisFigure(totals) }
}
