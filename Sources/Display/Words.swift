/// The few words that a renderer itself says.
extension Language {
  /// `8 of 510 rows, 6 of 9 columns`.
  func shape(rows: Int, of rowCount: Int, columns: Int, of columnCount: Int) -> String {
    let of = self == .en ? "of" : "von"
    return "\(Numbers.count(rows)) \(of) \(self.rows(rowCount)), "
      + "\(Numbers.count(columns)) \(of) \(self.columns(columnCount))"
  }

  /// `not shown: 502 rows, 3 columns: hour, day, user`; `nil` where everything is shown.
  func notShown(rows: Int, columns names: [String]) -> String? {
    var parts = rows > 0 ? [self.rows(rows)] : []
    if !names.isEmpty {
      parts.append("\(columns(names.count)): \(folded(names))")
    }
    guard !parts.isEmpty else { return nil }
    return (self == .en ? "not shown: " : "nicht gezeigt: ") + parts.joined(separator: ", ")
  }

  /// Names one after the other; of many only the first ones, and how many more there are.
  package func folded(_ names: [String]) -> String {
    guard names.count > 12 else { return names.joined(separator: ", ") }
    let more = Numbers.count(names.count - 6)
    return names.prefix(6).joined(separator: ", ")
      + (self == .en ? ", and \(more) more" : " und \(more) weitere")
  }

  /// The name of the column of row numbers.
  var row: String { self == .en ? "row" : "Zeile" }

  /// The word over an alert.
  func title(of alert: Alert) -> String {
    switch (self, alert) {
    case (.en, .note): "Note"
    case (.en, .tip): "Tip"
    case (.en, .warning): "Warning"
    case (.de, .note): "Hinweis"
    case (.de, .tip): "Tipp"
    case (.de, .warning): "Warnung"
    }
  }
}

/// Words that are only said where a page is heard.
extension Language {
  /// `Section 2 of 5: `.
  func section(_ number: Int, of count: Int) -> String {
    self == .en ? "Section \(number) of \(count): " : "Abschnitt \(number) von \(count): "
  }

  /// `Code, swift, 4 lines`.
  func code(language: String?, lines: Int) -> String {
    let size =
      switch self {
      case .en: lines == 1 ? "1 line" : "\(lines) lines"
      case .de: lines == 1 ? "1 Zeile" : "\(lines) Zeilen"
      }
    return ["Code", language, size].compactMap(\.self).joined(separator: ", ")
  }

  var endOfCode: String { self == .en ? "End of code" : "Ende des Codes" }
  var quote: String { self == .en ? "Quote" : "Zitat" }
  var divider: String { self == .en ? "Divider" : "Trennlinie" }

  /// `End of note`.
  func end(of title: String) -> String {
    self == .en ? "End of \(title.lowercased())" : "Ende: \(title)"
  }

  /// `, link 1`.
  func link(_ number: Int) -> String { self == .en ? ", link \(number)" : ", Link \(number)" }

  /// `Link 1: `.
  func linkTarget(_ number: Int) -> String { "Link \(number): " }

  /// Said before a task of a list.
  func task(isDone: Bool) -> String {
    switch self {
    case .en: isDone ? "done: " : "open: "
    case .de: isDone ? "erledigt: " : "offen: "
    }
  }
}
