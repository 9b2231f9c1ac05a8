extension ComparisonTable {
  package var facts: [String] {
    let missing = variants.flatMap(\.values).count { !($0?.isFinite ?? false) }
    let omitted = language.missing(missing)
    return [
      language.counted(variants.count, en: ("variant", "variants"), de: ("Variante", "Varianten")),
      language.counted(measures.count, en: ("measure", "measures"), de: ("Maß", "Maße")),
    ] + (missing > 0 ? [omitted] : [])
  }

  package var summary: String {
    guard !variants.isEmpty, !measures.isEmpty else {
      return language(en: "There is nothing to compare.", de: "Es gibt nichts zu vergleichen.")
    }
    let compared = measures.indices.filter { !best($0).isEmpty }
    let everywhere = variants.indices.filter { variant in
      compared.allSatisfy { best($0).contains(variant) }
    }
    guard !compared.isEmpty else {
      return language.list(measures.indices.map { extent($0) }) + "."
    }
    guard everywhere.isEmpty || variants.count == 1 || compared.count == 1 else {
      let names = language.list(everywhere.map { variants[$0].name })
      return language(
        en: "Best in every measure that is compared: \(names).",
        de: "In jedem verglichenen Maß am besten: \(names).")
    }
    let parts = compared.map { "\(measures[$0].name) \(bestWords($0))" }
    return language(en: "Best: ", de: "Am besten: ") + parts.joined(separator: "; ") + "."
  }

  /// `flagged 4 to 40`, or `flagged 4 everywhere`.
  private func extent(_ place: Int) -> String {
    let measure = measures[place]
    let values = variants.compactMap { $0.values[place] }.filter(\.isFinite)
    guard let least = values.min(), let greatest = values.max() else {
      return "\(measure.name) NA"
    }
    let (low, high) = (measure.text(least), measure.text(greatest))
    return low == high
      ? "\(measure.name) \(low)\(language(en: " everywhere", de: " überall"))"
      : "\(measure.name) \(low)\(language(en: " to ", de: " bis "))\(high)"
  }

  /// `72.73 % (A and B)`.
  private func bestWords(_ place: Int) -> String {
    let best = best(place)
    guard let first = best.first else { return "" }
    let names =
      best.count < 4
      ? language.list(best.map { variants[$0].name })
      : language.counted(best.count, en: ("variant", "variants"), de: ("Variante", "Varianten"))
    return "\(measures[place].text(variants[first].values[place])) (\(names))"
  }

  /// What the star means, and which measures are read another way.
  var legend: String {
    func names(_ direction: Measure.Direction) -> String {
      language.list(measures.filter { $0.better == direction }.map(\.name))
    }
    let (higher, lower, none) = (names(.higher), names(.lower), names(.none))
    let parts = [
      higher.isEmpty ? "" : language(en: "higher is better: ", de: "höher ist besser: ") + higher,
      lower.isEmpty ? "" : language(en: "lower is better: ", de: "niedriger ist besser: ") + lower,
      none.isEmpty ? "" : language(en: "not compared: ", de: "nicht verglichen: ") + none,
    ]
    let star = language(en: "* best of its column", de: "* bester Wert der Spalte")
    return ([star] + parts.filter { !$0.isEmpty }).joined(separator: "; ")
  }

  package var details: [String] {
    variants.indices.map { row in
      let values = measures.indices.map { place in
        let value = "\(measures[place].name) \(measures[place].text(variants[row].values[place]))"
        return best(place).contains(row)
          ? value + language(en: " (best)", de: " (am besten)") : value
      }
      return "\(variants[row].name): \(values.joined(separator: ", "))"
    }
  }

  package var table: TableView {
    let names = TableView.Column(
      head, .text, variants.map { .text($0.name) })
    let columns = measures.indices.map { place -> TableView.Column in
      let values = variants.map { $0.values[place].flatMap { $0.isFinite ? $0 : nil } }
      let decimals: Int? =
        switch measures[place].form {
        case .count: 0
        case .share: nil
        case .number(let decimals): decimals
        }
      let cells = values.map { value -> TableView.Cell in
        guard let value else { return .missing }
        return measures[place].form == .share ? .share(value) : .real(value)
      }
      return TableView.Column(measures[place].name, .real, cells, decimals: decimals)
    }
    return TableView(columns: [names] + columns)
  }
}
