/// How the cells of a heatmap look.
struct HeatmapLayout {
  /// Whether names stand over the columns; letters otherwise.
  var hasNames = false
  /// Cells of a shade: 2, or 1 where there is little room.
  var shade = 1
  /// Cells between the shade and the longest number.
  var space = 0
  var gap = 1
  /// Whether numbers are cut short.
  var isShort = false

  private static let long = [true, false].flatMap { hasNames in
    [
      HeatmapLayout(hasNames: hasNames, shade: 2, space: 1, gap: 2),
      HeatmapLayout(hasNames: hasNames, shade: 2, space: 1),
      HeatmapLayout(hasNames: hasNames, shade: 2),
      HeatmapLayout(hasNames: hasNames),
    ]
  }

  static let all = long + [HeatmapLayout(isShort: true)]
}
