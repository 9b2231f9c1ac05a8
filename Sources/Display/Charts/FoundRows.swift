/// The columns of a drawing of groups.
struct FoundRows {
  private let groups: [FoundBars.Group]
  private let language: Language
  private let area: DrawingArea
  private let labels: [String]
  private let labelWidth: Int
  private let numbers: [String]
  private let barWidth: Int
  private let hasShare: Bool

  init(_ groups: [FoundBars.Group], _ language: Language, in area: DrawingArea) {
    self.groups = groups
    self.language = language
    self.area = area
    labels = groups.map { SafeText($0.name, charset: area.charset).text }
    labelWidth = min(labels.widest, max(8, area.width / 2 - 4))
    let long = Self.numbers(groups, language, Numbers.count)
    let room = area.width - 2 - labelWidth - 2 - 1
    numbers =
      long.widest + 10 <= room
      ? long : Self.numbers(groups, language) { Numbers.short($0) }
    hasShare = room - numbers.widest - 10 >= 10
    barWidth = max(1, room - numbers.widest - (hasShare ? 10 : 0))
  }

  /// `4 of 6`, aligned.
  private static func numbers(
    _ groups: [FoundBars.Group], _ language: Language, _ text: (Int) -> String
  ) -> [String] {
    let (found, all) = (groups.map { text($0.found) }, groups.map { text($0.all) })
    let of = language(en: "of", de: "von")
    return zip(found, all).map { first, second in
      "\(first.paddedLeft(to: found.widest)) \(of) \(second.paddedLeft(to: all.widest))"
    }
  }

  var lines: [StyledLine] { groups.indices.map(line) + legend }

  private func line(_ index: Int) -> StyledLine {
    let group = groups[index]
    let strokes = Strokes(area.charset)
    let scale = BarScale(kind: .linear, longest: group.all, cells: barWidth)
    // Neither what was found nor what was missed disappears where there is some of it.
    let length = min(
      scale.length(group.found, barWidth),
      group.missed > 0 && barWidth > 1 ? barWidth - 1 : barWidth)
    let label = truncated(labels[index], to: labelWidth, charset: area.charset)
    var line = StyledLine("  \(label.padded(to: labelWidth)) \(strokes.base)")
    line.add(String(repeating: strokes.full, count: length), .normal)
    line.add(String(repeating: strokes.faint, count: barWidth - length), .muted)
    line.add(" \(numbers[index])")
    if hasShare {
      line.add("  \(Numbers.percent(group.found, of: group.all).paddedLeft(to: 8))")
    }
    return line
  }

  private var legend: [StyledLine] {
    let strokes = Strokes(area.charset)
    return Legend(items: [
      (strokes.full, language(en: "found", de: "gefunden"), .normal),
      (strokes.faint, language(en: "missed", de: "übersehen"), .muted),
    ]).lines(width: area.width)
  }
}
