extension LineChart {
  package var facts: [String] {
    let lines = language.counted(names.count, en: ("line", "lines"), de: ("Linie", "Linien"))
    let omitted = language.missing(missing)
    return ["n = \(Numbers.count(points.count))", lines] + (missing > 0 ? [omitted] : [])
  }

  package var marks: [String] {
    [language(en: "across: \(xName)", de: "rechts: \(xName)")]
  }

  package var summary: String {
    guard let first = points.first?.point else {
      return language(en: "There are no values to draw.", de: "Es gibt keine Werte zum Zeichnen.")
    }
    let value = Numbers.short(first.y)
    guard points.count > 1 else {
      return language(
        en: "The only value is \(value), at \(xName) \(first.place).",
        de: "Der einzige Wert ist \(value), bei \(xName) \(first.place).")
    }
    guard points.contains(where: { $0.point.y != first.y }) else {
      let count = Numbers.count(points.count)
      return language(
        en: "All \(count) values are \(value).", de: "Alle \(count) Werte sind \(value).")
    }
    return (names.indices.compactMap(lineSentence) + [bestSentence].compactMap(\.self))
      .joined(separator: " ")
  }

  /// Where a line begins and ends, and how far it reaches.
  private func lineSentence(_ line: Int) -> String? {
    let points = lines[line].compactMap(\.self)
    guard let first = points.first, let last = points.last else {
      return language(en: "\(names[line]) has no values.", de: "\(names[line]) hat keine Werte.")
    }
    let values = points.map(\.y)
    let (low, high) = (Numbers.short(values.min() ?? 0), Numbers.short(values.max() ?? 0))
    let (start, end) = (Numbers.short(first.y), Numbers.short(last.y))
    return language(
      en: "\(names[line]) goes from \(start) at \(first.place) to \(end) at \(last.place)"
        + " (lowest \(low), highest \(high)).",
      de: "\(names[line]) geht von \(start) bei \(first.place) bis \(end) bei \(last.place)"
        + " (niedrigster Wert \(low), höchster \(high)).")
  }

  private var bestSentence: String? {
    bestPoint.map { line, point in
      let place =
        "\(names[line]), \(Numbers.short(point.y)), "
        + language(en: "at \(xName) \(point.place)", de: "bei \(xName) \(point.place)")
      return "\(bestName.prefix(1).uppercased())\(bestName.dropFirst()): \(place)."
    }
  }

  /// What the mark of the best point means.
  var bestName: String {
    best == .lowest
      ? language(en: "lowest value", de: "niedrigster Wert")
      : language(en: "highest value", de: "höchster Wert")
  }

  /// Points that are told one by one; the others stand in the table.
  private static let mostSpoken = 40

  package var details: [String] {
    guard isSpread else { return [] }
    let rest = points.count - Self.mostSpoken
    let more = language.counted(
      rest, en: ("more point", "more points"), de: ("weiterer Punkt", "weitere Punkte"))
    return points.prefix(Self.mostSpoken).map { line, point in
      "\(names[line]), \(xName) \(point.place): \(Numbers.short(point.y))"
    } + (rest > 0 ? [more] : [])
  }

  package var table: TableView {
    TableView(columns: [
      .init(language(en: "line", de: "Linie"), .text, points.map { .text(names[$0.line]) }),
      places == nil
        ? .init(xName, .real, points.map { .real($0.point.x) })
        : .init(xName, .text, points.map { .text($0.point.place) }),
      .init(language(en: "value", de: "Wert"), .real, points.map { .real($0.point.y) }),
    ])
  }
}
