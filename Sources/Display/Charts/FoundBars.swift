/// How many of each group's anomalies were found: one bar a group, full where all were.
package struct FoundBars: SpokenChart {
  /// A group of anomalies.
  package struct Group: Sendable, Equatable {
    /// What its anomalies share.
    package let name: String
    /// How many were found, from 0 to `all`.
    package let found: Int
    /// How many there are, 0 or more.
    package let all: Int

    /// A group.
    package init(_ name: String, found: Int, of all: Int) {
      precondition((0...max(0, all)).contains(found), "some of all are found")
      self.name = name
      self.found = found
      self.all = all
    }

    var missed: Int { all - found }
  }

  /// Groups drawn at most; the others are counted together in one more.
  package static let mostGroups = 20

  package let title: String
  package let language: Language
  let groups: [Group]
  let empty: Int
  let missing: Int

  /// A bar for each group with an anomaly, the largest first, then in natural order.
  ///
  /// - Parameters:
  ///   - groups: The groups in any order, each name once.
  ///   - name: What the groups are called, such as a column.
  ///   - missing: Anomalies that belong to no group, because the name is missing.
  ///   - title: What is shown.
  ///   - language: The language of every text.
  package init(
    _ groups: [Group], by name: String, missing: Int = 0, title: String? = nil,
    language: Language = .en
  ) {
    self.groups = groups.filter { $0.all > 0 }.sorted { first, second in
      first.all != second.all
        ? first.all > second.all : first.name.naturallyPrecedes(second.name)
    }
    empty = groups.count - self.groups.count
    self.missing = missing
    self.language = language
    self.title =
      title ?? language(en: "Anomalies found, by \(name)", de: "Gefundene Anomalien nach \(name)")
  }

  var sum: Group { Self.sum(groups[...], "") }

  private static func sum(_ groups: ArraySlice<Group>, _ name: String) -> Group {
    Group(
      name, found: groups.reduce(0) { $0 + $1.found }, of: groups.reduce(0) { $0 + $1.all })
  }

  private func groupCount(_ count: Int) -> String {
    language.counted(count, en: ("group", "groups"), de: ("Gruppe", "Gruppen"))
  }

  package var facts: [String] {
    let without = groupCount(empty) + language(en: " without anomalies", de: " ohne Anomalien")
    let omitted = language.missing(missing)
    return ["n = \(Numbers.count(sum.all))", groupCount(groups.count)]
      + (empty > 0 ? [without] : []) + (missing > 0 ? [omitted] : [])
  }

  package var summary: String {
    let sum = sum
    guard sum.all > 0 else {
      return language(en: "There are no anomalies.", de: "Es gibt keine Anomalien.")
    }
    let (found, all) = (Numbers.count(sum.found), Numbers.count(sum.all))
    let share = Numbers.percent(sum.found, of: sum.all)
    let first = language(
      en: "Found: \(found) of \(all) anomalies (\(share)).",
      de: "Gefunden: \(found) von \(all) Anomalien (\(share)).")
    return groups.count > 1 ? "\(first) \(groupSentence)" : first
  }

  private var groupSentence: String {
    let complete = groups.count { $0.missed == 0 }
    let (full, all) = (Numbers.count(complete), groupCount(groups.count))
    let lost = groups.filter { $0.found == 0 }
    let names = lost.count < 4 ? language.list(lost.map(\.name)) : groupCount(lost.count)
    let none = language(en: "none", de: "keine")
    return language(
      en: "Found in full: \(full) of \(all); not at all: \(lost.isEmpty ? none : names).",
      de: "Ganz gefunden: \(full) von \(all); gar nicht: \(lost.isEmpty ? none : names).")
  }

  package var details: [String] {
    groups.map { group in
      let of = language(en: "of", de: "von")
      let found = "\(Numbers.count(group.found)) \(of) \(Numbers.count(group.all))"
      return "\(group.name): \(found), \(Numbers.percent(group.found, of: group.all))"
    }
  }

  package var table: TableView {
    TableView(columns: [
      .init("name", .text, groups.map { .text($0.name) }),
      .init(language(en: "found", de: "gefunden"), .integer, groups.map { .integer($0.found) }),
      .init(language(en: "all", de: "alle"), .integer, groups.map { .integer($0.all) }),
      .init(
        language(en: "share", de: "Anteil"), .real,
        groups.map { .share(Double($0.found) / Double($0.all)) }),
    ])
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    guard !groups.isEmpty else { return area.lines(of: summary) }
    return FoundRows(shownGroups, language, in: area).lines
  }

  var shownGroups: [Group] {
    guard groups.count > Self.mostGroups else { return groups }
    let rest = groups[Self.mostGroups...]
    let name = language(en: "\(rest.count) others", de: "\(rest.count) weitere")
    return groups[..<Self.mostGroups] + [Self.sum(rest, name)]
  }
}
