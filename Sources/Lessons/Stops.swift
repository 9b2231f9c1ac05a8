/// What the walk prints between two prompts.
package struct Stop: Sendable, Equatable {
  /// Its name, by which progress remembers it.
  package let id: String
  /// The heading that it begins with; the opening and most others have none.
  package let title: [MarkdownInline]?
  /// The blocks that it prints.
  package let blocks: Range<Int>

  /// Makes a stop.
  package init(id: String, title: [MarkdownInline]?, blocks: Range<Int>) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }
}

/// Cuts a lesson into the stops of the walk.
///
/// The first is the opening. A new one begins at each level-2 heading, visible step, question,
/// reveal, again, exercise, Swift code that runs and pause; a heading directly above one of the others is one stop with it.
///
/// - Parameters:
///   - lesson: The lesson.
///   - first: The same lesson in the course's first language, whose ids hold in every language.
/// - Returns: One stop or more; together they hold every block.
package func stops(of lesson: Lesson, idsFrom first: Lesson? = nil) -> [Stop] {
  let own = stops(of: lesson.blocks)
  let ids = first.map { stops(of: $0.blocks).map(\.id) } ?? []
  guard ids.count == own.count else { return own }
  return zip(own, ids).map { Stop(id: $1, title: $0.title, blocks: $0.blocks) }
}

/// Cuts some blocks into stops.
func stops(of blocks: [Block]) -> [Stop] {
  var counter = StopCounter()
  var stops: [Stop] = []
  var start = (index: 0, id: "start", title: [MarkdownInline]?.none)
  var isBareHeading = false
  for (index, block) in blocks.enumerated() {
    guard let id = counter.id(of: block) else {
      isBareHeading = isBareHeading && !block.isPrinted
      continue
    }
    let title = block.sectionTitle
    if isBareHeading, title == nil {
      if block.kind != .pause { start.id = id }
    } else {
      stops.append(Stop(id: start.id, title: start.title, blocks: start.index..<index))
      start = (index, id, title)
    }
    isBareHeading = title != nil
  }
  return stops + [Stop(id: start.id, title: start.title, blocks: start.index..<blocks.count)]
}

/// Names stops, and counts those that have no name of their own.
private struct StopCounter {
  private var pauses = 0

  /// The id of the stop that begins at a block; `nil` where none does.
  mutating func id(of block: Block) -> String? {
    switch block.kind {
    case .heading(level: 2, _, let slug): return slug
    case .step(let step): return step.isHidden ? nil : block.id
    case .question, .reveal, .again, .exercise, .swiftRun: return block.id
    case .pause:
      pauses += 1
      return "pause-\(pauses)"
    default: return nil
    }
  }
}

extension Block {
  /// The words of a level-2 heading.
  var sectionTitle: [MarkdownInline]? {
    if case .heading(level: 2, let content, _) = kind { content } else { nil }
  }

  /// Whether a reader sees anything of it.
  fileprivate var isPrinted: Bool {
    switch kind {
    case .expect: false
    case .step(let step): !step.isHidden
    default: true
    }
  }
}
