extension Lesson {
  /// The same lesson with only some of its blocks, or others in their place.
  ///
  /// A goal whose questions are all gone goes with them, and so do headings with nothing left below.
  package func with(_ blocks: [Block]) -> Lesson {
    let kept = withoutBareHeadings(blocks, in: self.blocks)
    return Lesson(
      course: course, name: name, language: language,
      front: front.with(ids: Set(kept.compactMap(\.id))), blocks: kept, given: given,
      sectionHashes: [:], source: source)
  }
}

extension Block {
  /// Prose that stands in the place of this block.
  package func replaced(by prose: MarkdownBlock) -> Block {
    Block(
      kind: .prose(prose), id: nil, was: nil, location: location, lastLine: lastLine,
      parameters: nil, output: nil, onlyDefault: onlyDefault)
  }

  /// The level of a heading; `nil` for other blocks.
  fileprivate var level: Int? {
    if case .heading(let level, _, _) = kind { level } else { nil }
  }
}

extension FrontMatter {
  /// The same with the goals that some of the lesson's blocks can show.
  fileprivate func with(ids: Set<String>) -> FrontMatter {
    let goals = goals.compactMap { goal -> Goal? in
      let left = goal.by.filter { ids.contains($0.value) }
      return left.isEmpty && !goal.by.isEmpty ? nil : Goal(text: goal.text, by: left)
    }
    return FrontMatter(
      title: title, summary: summary, goals: goals, minutes: minutes, stepSeconds: stepSeconds,
      continues: continues,
      exercises: exercises, parameters: parameters, lastLine: lastLine)
  }
}

/// The blocks without headings that have lost everything below them.
private func withoutBareHeadings(_ blocks: [Block], in all: [Block]) -> [Block] {
  let bareBefore = Set(bareHeadings(all).map { all[$0].location })
  let bare = Set(bareHeadings(blocks, but: bareBefore))
  return blocks.indices.filter { !bare.contains($0) }.map { blocks[$0] }
}

/// The headings, by index, that the end follows, or a heading which is not below them.
///
/// Those at the places in `kept` are not among them.
private func bareHeadings(_ blocks: [Block], but kept: Set<SourceLocation> = []) -> [Int] {
  var bare: [Int] = []
  // The level of the heading that follows; 0 at the end, `nil` for other blocks.
  var following: Int? = 0
  for (index, block) in blocks.enumerated().reversed() {
    guard let level = block.level else {
      following = nil
      continue
    }
    if let next = following, next <= level, !kept.contains(block.location) {
      bare.append(index)
    } else {
      following = level
    }
  }
  return bare
}
