extension ScatterPlot {
  package var facts: [String] {
    let omitted = language.missing(missing)
    let marked = markName.map { "\($0): \(Numbers.count(points.count { $0.isMarked }))" }
    return ["n = \(Numbers.count(points.count))"] + [marked].compactMap(\.self) + [omitted]
  }

  package var marks: [String] {
    [language(en: "\(yName) up, \(xName) across", de: "hoch: \(yName), rechts: \(xName)")]
  }

  package var summary: String {
    guard isSpread else { return flatSentence }
    let ranges = range(points)
    let first = "\(language.points(points.count)): \(ranges)."
    return [first, correlationSentence, markedSentence].compactMap(\.self).joined(separator: " ")
  }

  /// `x from 1 to 5, y from 0 to 2`.
  private func range(_ points: [Point]) -> String {
    let parts = [(xName, points.map(\.x)), (yName, points.map(\.y))].map { name, values in
      let (low, high) = (Numbers.short(values.min() ?? 0), Numbers.short(values.max() ?? 0))
      guard low != high else { return "\(name) \(low)" }
      return language(en: "\(name) from \(low) to \(high)", de: "\(name) von \(low) bis \(high)")
    }
    return parts.joined(separator: ", ")
  }

  private var markedSentence: String? {
    guard let markName else { return nil }
    let marked = points.filter(\.isMarked)
    guard !marked.isEmpty else {
      return language(
        en: "None is marked as \(markName).", de: "Keiner ist als \(markName) markiert.")
    }
    let (count, all) = (Numbers.count(marked.count), Numbers.count(points.count))
    return language(
      en: "Marked as \(markName), \(count) of \(all): \(range(marked)).",
      de: "Als \(markName) markiert, \(count) von \(all): \(range(marked)).")
  }

  private var correlationSentence: String? {
    correlation(points).map { value in
      let number = Numbers.fixed(value, decimals: 2)
      return language(
        en: "The correlation of \(xName) and \(yName) is \(number).",
        de: "Die Korrelation von \(xName) und \(yName) ist \(number).")
    }
  }

  var flatSentence: String {
    guard !points.isEmpty else {
      return language(en: "There are no points to draw.", de: "Es gibt keine Punkte zum Zeichnen.")
    }
    return "\(language.points(points.count)): \(range(points))."
  }

  /// What lies between the ticks of the axis across.
  package var details: [String] {
    guard isSpread else { return [] }
    let ticks = NumberScale(of: points.map(\.x)).ticks
    return zip(ticks, ticks.dropFirst()).compactMap { low, high in
      let isLast = high == ticks.last
      let here = points.filter { $0.x >= low.value && (isLast || $0.x < high.value) }
      guard !here.isEmpty else { return nil }
      let marked = here.count { $0.isMarked }
      let mark = markName.map { ", \($0): \(Numbers.count(marked))" } ?? ""
      return "\(language.points(here.count)), \(range(here))\(mark)"
    }
  }

  package var table: TableView {
    let mark = markName.map { name in
      [TableView.Column(name, .boolean, points.map { .boolean($0.isMarked) })]
    }
    return TableView(
      columns: [
        .init(xName, .real, points.map { .real($0.x) }),
        .init(yName, .real, points.map { .real($0.y) }),
      ] + (mark ?? []))
  }
}

extension Language {
  /// A number of points, such as `300 points`.
  fileprivate func points(_ count: Int) -> String {
    counted(count, en: ("point", "points"), de: ("Punkt", "Punkte"))
  }
}
