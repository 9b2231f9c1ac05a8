/// The blocks of a lesson beside those of its twin.
struct TranslationPairs {
  /// A block that one of the two lacks, or has elsewhere.
  enum Problem: Equatable {
    /// A block of the first language that the twin lacks; it belongs below a line of the twin.
    case missing(first: Int, below: Int)
    /// A block that only the twin has; it stands after a block that has a counterpart.
    case extra(twin: Int, after: Int?)
    /// A block that both have, in another order.
    case moved(first: Int, twin: Int)
  }

  /// The blocks that belong together, by index.
  let pairs: [(first: Int, twin: Int)]
  /// The others.
  let problems: [Problem]

  /// The blocks that the twin lacks, and the lines of the twin that they belong below.
  var missing: [(first: Int, line: Int)] {
    problems.compactMap { problem in
      if case .missing(let first, let line) = problem { (first, line) } else { nil }
    }
  }

  /// Puts the blocks that every language has side by side.
  init(_ first: Lesson, _ twin: Lesson) {
    let own = sharedBlocks(first)
    let others = sharedBlocks(twin)
    let difference = own.map(\.signature).difference(from: others.map(\.signature))
    let missing = Set(difference.insertions.map { own[$0.offset].index })
    let extra = Set(difference.removals.map { others[$0.offset].index })
    let pairs = zip(
      own.map(\.index).filter { !missing.contains($0) },
      others.map(\.index).filter { !extra.contains($0) }
    ).map { (first: $0, twin: $1) }
    self.pairs = pairs
    problems = pairProblems(
      missing: own.filter { missing.contains($0.index) },
      extra: others.filter { extra.contains($0.index) }, pairs: pairs, twin: twin)
  }
}

extension CollectionDifference.Change {
  /// Where the element stands.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

/// What a block is called in every language, by its index.
private typealias SharedBlock = (index: Int, signature: String)

/// The blocks that every language has: all but prose and smaller headings.
private func sharedBlocks(_ lesson: Lesson) -> [SharedBlock] {
  lesson.blocks.enumerated().compactMap { index, block in
    block.signature.map { (index, $0) }
  }
}

/// Tells blocks that are moved from those that are missing or extra.
private func pairProblems(
  missing: [SharedBlock], extra: [SharedBlock], pairs: [(first: Int, twin: Int)], twin: Lesson
) -> [TranslationPairs.Problem] {
  var extra = extra
  var problems: [TranslationPairs.Problem] = []
  for block in missing {
    if let index = extra.firstIndex(where: { $0.signature == block.signature }) {
      problems.append(.moved(first: block.index, twin: extra.remove(at: index).index))
    } else {
      let before = pairs.last { $0.first < block.index }
      let line = before.map { twin.blocks[$0.twin].lastLineWithOutput } ?? twin.lastLineOfOpening
      problems.append(.missing(first: block.index, below: line))
    }
  }
  return problems
    + extra.map { block in
      .extra(twin: block.index, after: pairs.last { $0.twin < block.index }?.first)
    }
}

extension Lesson {
  /// The last line before the first block that every language has.
  fileprivate var lastLineOfOpening: Int {
    blocks.prefix { $0.signature == nil }.last?.lastLine ?? front.lastLine
  }
}

extension Block {
  /// The last line of the block, or of its output.
  fileprivate var lastLineWithOutput: Int { output?.lastLine ?? lastLine }

  /// What tells this block from others of the lesson in every language; `nil` for prose.
  var signature: String? {
    switch kind {
    case .prose: nil
    case .heading(let level, _, _): level == 2 ? "section" : nil
    case .step(let step): "\(step.isHidden ? "hidden " : "")step: \(step.name.value)"
    case .table(let parameters): "table: \(parameters["table"]?.text ?? "")"
    case .chart(let kind, _): "chart: \(kind.value)"
    case .question(let question): "question: \(question.name.value)"
    case .reveal(let reveal): "reveal: \(reveal.question.value)"
    case .again(let again): "again: \(again.lesson)#\(again.question)"
    case .exercise(let name): "exercise: \(name.value)"
    case .swiftRun: "swift run"
    case .swiftSource: "swift source"
    case .pause: "pause"
    case .expect: "expect"
    case .details: "digression"
    }
  }
}
