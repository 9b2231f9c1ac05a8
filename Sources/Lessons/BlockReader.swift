/// Turns the top-level blocks of a lesson's Markdown into the lesson's own.
struct BlockReader {
  let source: SourceText
  let known: KnownNames
  var blocks: [Block] = []
  var diagnostics: [Diagnostic] = []
  var given: [Double] = []
  var sectionHashes: [Int: Located<String>] = [:]
  /// The predictions that wait for their reveal, by name: the index of the block.
  var predictions: [String: Int] = [:]
  /// The questions by name, and whether each is answered at once.
  var questions: [String: (location: SourceLocation, hasAnswer: Bool)] = [:]
  /// The reveals, by the question that they name.
  var reveals: [Located<String>] = []
  /// Whether no digression is closed from here on, so that nobody need look again.
  var isPastLastDetails = false
  /// How many `again` blocks there were.
  var agains = 0
  /// How many `swift run` blocks there were.
  var swiftRuns = 0
  /// The lines of fences inside lists and quotes that would run elsewhere; those behind are left out.
  private var misplacedFences: ArraySlice<Int> = []
  /// What an `output` may follow.
  var outputOwner = OutputOwner.nothing
  /// The heading that the next comment stands directly under.
  var headingAbove: Int?
  /// The `only: default` that waits for a block.
  var waitingOnly: SourceLocation?
  /// The level of the heading whose whole section is `only: default`.
  var onlyLevel: Int?

  /// What stands just above an `output`.
  enum OutputOwner {
    /// Nothing that prints.
    case nothing
    /// A block, by its index.
    case block(Int)
    /// A block that could not be read; what is wrong with it was told.
    case unreadable
  }

  /// The keys that questions have only where they are graded.
  var gradedKeys: Set<String> = []

  init(source: SourceText, known: KnownNames) {
    self.source = source
    self.known = known
  }

  /// Reads a document.
  mutating func read(_ document: MarkdownDocument) {
    misplacedFences = document.nested.filter(\.wouldRun).map(\.line).sorted()[...]
    var rest = document.blocks[...]
    while let block = rest.popFirst() {
      if case .html(let html) = block.kind, html.hasPrefix("<details") {
        (outputOwner, headingAbove) = (.nothing, nil)
        details(block, html, rest: &rest)
      } else {
        read(block)
      }
    }
    for block in document.nested { refuse(block) }
    if let waitingOnly { diagnostics.append(.onlyBeforeNothing(at: waitingOnly)) }
  }

  private mutating func read(_ block: TopLevelBlock) {
    let owner = outputOwner
    outputOwner = .nothing
    switch block.kind {
    case .fence(let fence):
      read(fence, of: block, outputOwner: owner)
    case .html(let html):
      html.hasPrefix("<!--") ? comment(block, html) : self.html(block, html)
      return
    case .prose(.heading(let level, let content, let slug)):
      refuseComments(in: block)
      if let onlyLevel, level <= onlyLevel { self.onlyLevel = nil }
      append(.heading(level: level, content, slug: slug), for: block)
      headingAbove = blocks.count - 1
      return
    case .prose(let markdown):
      if !markdown.holdsCode { refuseComments(in: block) }
      append(.prose(markdown), for: block)
      if holdsMisplacedFence(block) { outputOwner = .unreadable }
    }
    headingAbove = nil
  }

  /// Whether something stands in a block that would print elsewhere; that it does not is told there.
  private mutating func holdsMisplacedFence(_ block: TopLevelBlock) -> Bool {
    misplacedFences = misplacedFences.drop { $0 < block.firstLine }
    return misplacedFences.first.map { $0 <= block.lastLine } ?? false
  }

  /// Adds a block.
  mutating func append(
    _ kind: Block.Kind, for block: TopLevelBlock, id: String? = nil, was: String? = nil,
    parameters: ParameterNode? = nil
  ) {
    blocks.append(
      Block(
        kind: kind, id: id, was: was, location: source.place(ofLine: block.firstLine),
        lastLine: block.lastLine, parameters: parameters, output: nil,
        onlyDefault: waitingOnly != nil || onlyLevel != nil))
    waitingOnly = nil
  }
}
