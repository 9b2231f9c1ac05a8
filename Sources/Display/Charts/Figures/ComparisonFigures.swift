extension ComparisonTable {
  package var figures: [Figure] {
    [counts, names] + measures.indices.map(figure) + [ties]
  }

  private var counts: Figure {
    let missing = variants.flatMap(\.values).count { !($0?.isFinite ?? false) }
    return Figure(
      language(en: "variants", de: "Varianten"), ["variants", "Varianten"],
      is: Numbers.count(variants.count),
      also: [Numbers.count(measures.count)] + (missing > 0 ? [Numbers.count(missing)] : []),
      language(
        en: "So many times the steps ran, each time with other values. "
          + "\(measures.count) columns tell what came out.",
        de: "So oft liefen die Schritte, jedes Mal mit anderen Werten. "
          + "\(measures.count) Spalten sagen, was herauskam."))
  }

  private var names: Figure {
    Figure(
      column: head, ["variant", "Variante"], shows: variants.map(\.name),
      language(
        en: "What was changed from variant to variant. The lesson wrote these values.",
        de: "Was sich von Variante zu Variante ändert. Diese Werte stehen so in der Lektion."))
  }

  private func figure(_ place: Int) -> Figure {
    let measure = measures[place]
    let cells = variants.map { measure.text($0.values[place]) }
    let best =
      switch measure.better {
      case .higher:
        language(en: " The highest one is starred.", de: " Der höchste hat einen Stern.")
      case .lower:
        language(en: " The lowest one is starred.", de: " Der niedrigste hat einen Stern.")
      case .none: ""
      }
    return Figure(
      column: measure.name, shows: cells + table.columns[place + 1].texts,
      language(
        en: "What this measure is in each variant, computed by the steps themselves.",
        de: "Was dieses Maß in jeder Variante ist, von den Schritten selbst berechnet.") + best)
  }

  private var ties: Figure {
    Figure(
      column: language(en: "variants that are best", de: "Varianten, die am besten sind"),
      ["ties", "best", "am besten"],
      shows: measures.indices.map { Numbers.count(best($0).count) },
      language(
        en: "How many variants share the best value of a column.",
        de: "So viele Varianten teilen sich den besten Wert einer Spalte."))
  }
}
