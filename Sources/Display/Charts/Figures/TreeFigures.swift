extension TreeChart {
  package var figures: [Figure] {
    [drawn, limit, trees] + (event.map(eventFigures) ?? shape) + [counts, thresholds, levels]
      + (event?.averages.map(averageFigures) ?? [])
  }

  private var drawn: Figure {
    Figure(
      language(en: "events drawn", de: "gezogene Events"), ["n", "drawn", "gezogen"],
      is: Numbers.count(nodes[0].count),
      language(
        en: "So many events this tree drew at random from the training events. "
          + "It was grown from them alone.",
        de: "So viele Events hat dieser Baum zufällig aus den Trainings-Events gezogen. "
          + "Nur aus ihnen ist er gewachsen."))
  }

  private var limit: Figure {
    Figure(
      language(en: "depth limit", de: "Tiefe bis"), ["depth limit", "depth", "Tiefe"],
      is: "\(depthLimit)",
      language(
        en: "A tree stops cutting at this depth. It is what a balanced tree needs "
          + "to tell its events apart.",
        de: "Tiefer schneidet der Baum nicht. So viele Ebenen braucht ein ausgewogener Baum, "
          + "um seine Events zu trennen."),
      working: ["log2(\(Numbers.count(nodes[0].count))) -> \(depthLimit)"])
  }

  private var trees: Figure {
    Figure(
      language(en: "trees", de: "Bäume"), ["trees", "Bäume"], is: "\(treeCount)",
      language(
        en: "Trees of the forest. It was chosen in the step train.",
        de: "Bäume des Forests. Die Zahl wurde im Schritt train gewählt."))
  }

  private var counts: Figure {
    Figure(
      column: "n", [], shows: table.columns[3].texts,
      language(
        en: "How many of the drawn events come to this cut. A cut parts them, "
          + "so the two below it add up to it.",
        de: "So viele der gezogenen Events kommen bei diesem Schnitt an. Er teilt sie, "
          + "also ergeben die beiden darunter zusammen diese Zahl."),
      working: nodes[0].split.map { split in
        [language.sum([nodes[split.yes].count, nodes[split.no].count])]
      } ?? [])
  }

  private var thresholds: Figure {
    let splits = rows.compactMap { nodes[$0.node].split?.text }
    return Figure(
      column: language(en: "thresholds of cuts", de: "Schwellen der Schnitte"),
      ["threshold", "cut", "Schwelle", "Schnitt"], shows: splits + table.columns[5].texts,
      language(
        en: "Where a cut goes through. The forest draws a feature, and then a number between "
          + "the smallest and the largest value that is still there: by chance alone.",
        de: "Wo ein Schnitt hindurchgeht. Der Forest zieht ein Feature und dann eine Zahl zwischen "
          + "dem kleinsten und dem größten Wert, der noch da ist: rein zufällig."))
  }

  private var levels: Figure {
    let folded = rows.filter(\.isFolded).map { "\(heights[$0.node])" }
    let depths = rows.filter { nodes[$0.node].split == nil }.map { "\($0.level)" }
    return Figure(
      column: language(en: "levels", de: "Ebenen"), ["levels", "Ebenen", "node", "Knoten"],
      shows: folded + depths + table.columns[0].texts + table.columns[1].texts,
      language(
        en: "How many cuts lie above a place of the tree, or below it where it is not drawn. "
          + "Cuts are counted along the branches.",
        de: "So viele Schnitte liegen über einer Stelle des Baums, oder darunter, wo er nicht "
          + "gezeichnet ist. Gezählt wird entlang der Zweige."))
  }

  private var shape: [Figure] {
    let leaves = nodes.filter { $0.split == nil }
    return [
      Figure(
        language(en: "leaves", de: "Blätter"), ["leaves", "Blätter", "cuts", "Schnitte"],
        is: Numbers.count(leaves.count),
        also: [
          Numbers.count(nodes.count - leaves.count), "\(heights[0])",
          Numbers.count(leaves.count { $0.count == 1 }),
        ],
        language(
          en: "Ends of the tree. Each cut makes one end more.",
          de: "Enden des Baums. Jeder Schnitt macht aus einem Ende zwei."),
        working: [language.sum([nodes.count - leaves.count, 1])])
    ]
  }

  private func eventFigures(_ event: Event) -> [Figure] {
    let leaf = event.path.last.map { nodes[$0].count } ?? 0
    let values = event.values.indices.compactMap(valueText)
    let steps = (1..<event.path.count).map { "\($0)" }
    return [
      Figure(
        language(en: "event", de: "Event"), [], is: "\(event.number)",
        language(
          en: "The row whose way is starred, counted from 0. The lesson chose it.",
          de: "Die Zeile, deren Weg mit Sternen markiert ist, ab 0 gezählt. "
            + "Die Lektion hat sie gewählt.")),
      Figure(
        language(en: "cuts", de: "Schnitte"), ["cuts", "Schnitte"],
        is: "\(event.path.count - 1)", also: steps,
        language(
          en: "Cuts that the event passes from the root to its leaf.",
          de: "Schnitte, durch die das Event von der Wurzel bis zu seinem Blatt geht.")),
      Figure(
        language(en: "left in the leaf", de: "im Blatt übrig"), ["leaf", "Blatt"],
        is: Numbers.count(leaf),
        language(
          en: "Drawn events that end in the same leaf.",
          de: "Gezogene Events, die im selben Blatt enden.")),
      Figure(
        column: language(en: "values of the event", de: "Werte des Events"), ["value", "Wert"],
        shows: values,
        language(
          en: "The event's own value of the feature that is asked. "
            + "It decides whether the way goes on with yes or no.",
          de: "Der eigene Wert des Events bei dem Feature, nach dem gefragt wird. "
            + "Er entscheidet, ob es bei Ja oder Nein weitergeht.")),
    ]
  }

  private func averageFigures(_ averages: Averages) -> [Figure] {
    [
      Figure(
        language(en: "mean path of the event", de: "mittlerer Weg des Events"),
        ["path length", "Pfadlänge", "path", "Weg"],
        is: Numbers.fixed(averages.event, decimals: 2),
        language(
          en: "The length of the event's way, as a mean over all \(treeCount) trees.",
          de: "Die Länge des Wegs dieses Events, gemittelt über alle \(treeCount) Bäume.")),
      Figure(
        language(en: "mean path of all events", de: "mittlerer Weg aller Events"),
        ["all events", "alle Events"], is: Numbers.fixed(averages.allEvents, decimals: 2),
        language(
          en: "The same mean for all events together. A shorter way is stranger.",
          de: "Derselbe Mittelwert für alle Events zusammen. Ein kürzerer Weg ist auffälliger.")),
    ]
  }
}
