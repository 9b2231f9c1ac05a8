extension Language {
  /// The text of this language, or its texts, written where it is used.
  package func callAsFunction<Text>(
    en english: @autoclosure () -> Text, de german: @autoclosure () -> Text
  ) -> Text {
    switch self {
    case .en: english()
    case .de: german()
    }
  }

  /// A count and its noun, in the singular for one.
  package func counted(
    _ count: Int, en english: (one: String, many: String), de german: (one: String, many: String)
  ) -> String {
    let noun = self(en: english, de: german)
    return "\(Numbers.count(count)) \(count == 1 ? noun.one : noun.many)"
  }

  /// A number of events, such as `1 event` or `4,812 events`.
  package func events(_ count: Int) -> String {
    counted(count, en: ("event", "events"), de: ("Event", "Events"))
  }

  /// A number of rows, such as `510 rows`.
  package func rows(_ count: Int) -> String {
    counted(count, en: ("row", "rows"), de: ("Zeile", "Zeilen"))
  }

  /// A number of columns, such as `6 columns`.
  package func columns(_ count: Int) -> String {
    counted(count, en: ("column", "columns"), de: ("Spalte", "Spalten"))
  }

  /// A number of values, such as `1 value`.
  func values(_ count: Int) -> String {
    counted(count, en: ("value", "values"), de: ("Wert", "Werte"))
  }

  /// `3 missing`.
  func missing(_ count: Int) -> String {
    Numbers.count(count) + self(en: " missing", de: " fehlend")
  }

  /// A list as it is said, such as `a, b and c`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.joined() }
    return items.dropLast().joined(separator: ", ") + self(en: " and ", de: " und ") + last
  }
}
