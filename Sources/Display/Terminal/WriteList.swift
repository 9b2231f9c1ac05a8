extension PageWriter {
  /// A list with bullets, numbers or tasks.
  mutating func list(start: Int?, isTight: Bool, _ items: [ListItem]) {
    let numbers = start.map { start in items.indices.map { "\(start &+ $0)." } }
    let width = numbers?.map(\.utf8.count).max() ?? 1
    for (index, item) in items.enumerated() {
      if index > 0, !isTight { blankLine() }
      let marker = numbers?[index] ?? bullet(of: item)
      let blanks = String(repeating: " ", count: max(0, width - displayWidth(of: marker)))
      let first = blanks + marker + " "
      let rest = String(repeating: " ", count: displayWidth(of: first))
      indented(by: first, then: rest) { $0.blocks($0.spokenTask(item), isTight: isTight) }
    }
  }

  private func bullet(of item: ListItem) -> String {
    if let isDone = item.isDone, !profile.accessible { return isDone ? "[x]" : "[ ]" }
    return profile.charset == .ascii ? "-" : "•"
  }

  /// The blocks of an item; where the page is heard a task begins with its state.
  private func spokenTask(_ item: ListItem) -> [PageBlock] {
    guard let isDone = item.isDone, profile.accessible else { return item.blocks }
    let state = Inline.text(profile.language.task(isDone: isDone))
    if case .paragraph(let inlines)? = item.blocks.first {
      return [.paragraph([state] + inlines)] + item.blocks.dropFirst()
    }
    return [.paragraph([state])] + item.blocks
  }
}
