extension FoundBars {
  package func picture(width: Double) -> Picture? {
    groups.isEmpty ? nil : FoundPicture(self, width: width).picture
  }
}

/// A bar for each group, as much of it filled as was found.
private struct FoundPicture {
  private let language: Language
  private let left: Double
  private let barWidth: Double
  private let isNarrow: Bool
  private(set) var picture: Picture

  init(_ chart: FoundBars, width: Double) {
    let groups = chart.shownGroups
    language = chart.language
    isNarrow = width < 480
    let long = Self.numbers(groups, chart.language, Numbers.count)
    let numbers =
      long.allSatisfy { Picture.width(of: $0) <= width * 0.6 }
      ? long : Self.numbers(groups, chart.language) { Numbers.short($0) }
    let numbersWidth = numbers.map(Picture.width).max() ?? 0
    left = isNarrow ? 0 : min(width / 3, groups.map { Picture.width(of: $0.name) }.max() ?? 0)
    barWidth = isNarrow ? width : max(60, width - left - numbersWidth - 16)
    picture = Picture(width: width)
    for (group, numbers) in zip(groups, numbers) { draw(group, numbers, numbersWidth) }
    picture.legend([
      .init(.box, .normal, language(en: "found", de: "gefunden")),
      .init(.box, .missed, language(en: "missed", de: "übersehen")),
    ])
  }

  private static func numbers(
    _ groups: [FoundBars.Group], _ language: Language, _ text: (Int) -> String
  ) -> [String] {
    let of = language(en: "of", de: "von")
    return groups.map { group in
      let share = Numbers.percent(group.found, of: group.all)
      return "\(text(group.found)) \(of) \(text(group.all)) · \(share)"
    }
  }

  private mutating func draw(_ group: FoundBars.Group, _ numbers: String, _ numbersWidth: Double) {
    let y = picture.height
    let length = barWidth * Double(group.found) / Double(max(1, group.all))
    let room = isNarrow ? picture.width - numbersWidth - 8 : left
    let name = Picture.fitted(group.name, to: room)
    let (x, top) = isNarrow ? (0, y + 19) : (left + 8, y + 4)
    let height = isNarrow ? 10.0 : 16
    picture.text(name, isNarrow ? 0 : left, y + (isNarrow ? 14 : 16), isNarrow ? .start : .end)
    picture.box(x, top, barWidth, height, .missed)
    if group.found > 0 { picture.box(x, top, length, height, .normal) }
    picture.text(numbers, picture.width, y + (isNarrow ? 14 : 16), .end)
    picture.height += isNarrow ? 38 : 24
  }
}
