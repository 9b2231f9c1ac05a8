/// What the marks of a drawing mean, below it.
struct Legend {
  /// A mark as it is drawn, what it means, and its role.
  typealias Item = (mark: String, meaning: String, role: Role)

  let items: [Item]

  /// The items side by side, on as many lines as they need.
  func lines(width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for item in items {
      let needs = displayWidth(of: item.mark) + 1 + displayWidth(of: item.meaning)
      if let last = lines.last, last.width + 3 + needs <= width {
        lines[lines.count - 1].append("   ")
      } else {
        lines.append("  ")
      }
      lines[lines.count - 1].append(item.mark, item.role)
      lines[lines.count - 1].append(" \(item.meaning)")
    }
    return lines
  }
}
