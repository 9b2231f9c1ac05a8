extension FoundBars {
  package var figures: [Figure] {
    let columns = table.columns
    return [
      countFigure(
        sum.all,
        language(
          en: "All anomalies that belong to a group.",
          de: "Alle Anomalien, die zu einer Gruppe gehören."),
        working: ["n = \(language.sum(groups.map(\.all)))"])
    ] + groupFigures + [
      columns[1].figure(
        ["found", "gefunden"],
        language(
          en: "Anomalies of the group that are flagged.",
          de: "Anomalien der Gruppe, die gemeldet sind.")),
      columns[2].figure(
        ["all", "alle"],
        language(en: "All anomalies of the group.", de: "Alle Anomalien der Gruppe.")),
      columns[3].figure(
        ["share", "Anteil", "recall"],
        language(
          en: "Of the group's anomalies, the share that was found: its own recall.",
          de: "Der gefundene Teil der Anomalien einer Gruppe: ihr eigener Recall."),
        working: groups.prefix(1).map { working($0) }),
      foundFigure,
    ] + foldedFigures + (missing > 0 ? [missingFigure(missing)] : [])
  }

  private func working(_ group: Group) -> String {
    let (found, all) = (Numbers.count(group.found), Numbers.count(group.all))
    return "\(found) / \(all) = \(Numbers.percent(group.found, of: group.all))"
  }

  private var foundFigure: Figure {
    Figure(
      language(en: "found", de: "gefunden"), ["found", "gefunden"], is: Numbers.count(sum.found),
      also: [Numbers.percent(sum.found, of: max(1, sum.all))],
      language(
        en: "Anomalies of all groups that are flagged.",
        de: "Anomalien aller Gruppen, die gemeldet sind."),
      working: sum.all > 0 ? [working(sum)] : [])
  }

  private var groupFigures: [Figure] {
    let complete = groups.count { $0.missed == 0 }
    let lost = groups.count { $0.found == 0 }
    return [
      Figure(
        language(en: "groups", de: "Gruppen"), ["groups", "Gruppen"],
        is: Numbers.count(groups.count), also: [Numbers.count(empty)],
        language(
          en: "How many groups have an anomaly. Groups without one have no bar.",
          de: "So viele Gruppen haben eine Anomalie. Gruppen ohne Anomalie haben keinen Balken.")),
      Figure(
        language(en: "found in full", de: "ganz gefunden"), ["complete", "found in full"],
        is: Numbers.count(complete), also: [Numbers.count(lost)],
        language(
          en: "Groups of which no anomaly was missed. \(lost) groups were missed altogether.",
          de: "Gruppen, von denen keine Anomalie übersehen wurde. "
            + "Ganz übersehen wurden \(lost) Gruppen.")),
    ]
  }

  private var foldedFigures: [Figure] {
    guard groups.count > Self.mostGroups, let rest = shownGroups.last else { return [] }
    return [
      Figure(
        language(en: "others", de: "weitere"), ["others", "weitere"],
        is: Numbers.count(rest.all),
        also: [rest.name, Numbers.count(rest.found), Numbers.percent(rest.found, of: rest.all)],
        language(
          en: "All groups that have no bar of their own, put together.",
          de: "Alle Gruppen ohne eigenen Balken, zusammengezählt."), working: [working(rest)])
    ]
  }
}
