/// A lesson as far as somebody went, with what they did there: itself a lesson.
package struct LessonNotes {
  /// Something quoted below a block.
  package struct Quote: Sendable {
    /// What stands above them.
    package let title: String
    /// The lines.
    package let lines: [String]

    /// A title, and lines that are shown as they stand.
    package init(_ title: String, _ lines: [String] = []) {
      self.title = title
      self.lines = lines
    }
  }

  private let lesson: Lesson
  /// How many blocks are taken.
  private let end: Int
  private let opening: String
  private let quotes: [Int: [Quote]]
  /// The blocks that are questions without an answer yet, and what they ask, in words.
  private let open: [Int: Quote]

  /// Gathers the notes of a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - end: How many of its blocks are taken.
  ///   - opening: A sentence about the notes.
  ///   - quotes: What is quoted below blocks, by their index.
  ///   - open: What stands in place of questions whose answer is still to be found, by their index.
  package init(
    of lesson: Lesson, upTo end: Int, opening: String, quotes: [Int: [Quote]],
    open: [Int: Quote]
  ) {
    (self.lesson, self.end, self.opening, self.quotes) = (lesson, end, opening, quotes)
    self.open = open
  }

  /// The bytes of the file.
  ///
  /// - Parameters:
  ///   - known: The steps and charts that there are.
  ///   - earlier: The lessons that the lesson continues.
  /// - Returns: A lesson that is read without a diagnostic where the whole one is.
  package func bytes(_ known: KnownNames, continuing earlier: [Lesson]) -> [UInt8] {
    let bytes = lesson.source.applying(frontMatter + [quote([Quote(opening)])] + body)
    // What shows a number may stand further down than the notes go.
    let (notes, _) = parseLesson(
      SourceText(file: lesson.file, bytes: bytes), course: lesson.course, name: lesson.name,
      language: lesson.language, known: known)
    let numbers = notes.unshownNumbers(continuing: earlier).map(\.given)
    guard !numbers.isEmpty else { return bytes }
    return bytes + Array("\n<!-- given: \(numbers.joined(separator: " ")) -->\n".utf8)
  }

  /// The goals and exercises speak of what may be missing here.
  private var frontMatter: [LineEdit] {
    let entries = lesson.front.parameters.entries
    let ends = entries.dropFirst().map(\.keyLocation.line) + [lesson.front.lastLine]
    return zip(entries, ends).filter { ["goals", "exercises"].contains($0.0.key) }.map {
      LineEdit(lines: $0.keyLocation.line..<$1, replacement: [])
    }
  }

  private func quote(_ quotes: [Quote]) -> LineEdit {
    inserting(quotes.lines, below: lesson.front.lastLine, of: lesson.source)
  }

  private var body: [LineEdit] {
    let blocks = lesson.blocks[..<end]
    var edits: [LineEdit] = []
    for (index, block) in blocks.enumerated() {
      let own = quotes[index] ?? []
      if let question = open[index] {
        let lines = block.location.line..<block.lastLine + 1
        edits.append(LineEdit(lines: lines, replacement: ([question] + own).lines))
      } else if !own.isEmpty {
        let last = block.output?.lastLine ?? block.lastLine
        edits.append(inserting(own.lines, below: last, of: lesson.source))
      }
    }
    guard end < lesson.blocks.count else { return edits }
    let last = blocks.last.map { $0.output?.lastLine ?? $0.lastLine } ?? lesson.front.lastLine
    return edits + [LineEdit(lines: last + 1..<lesson.source.lineCount + 1, replacement: [])]
  }
}

extension [LessonNotes.Quote] {
  /// The lines of Markdown, with a blank one between two quotes.
  fileprivate var lines: [String] {
    flatMap { [""] + $0.markdown }.dropFirst().map(\.self)
  }
}

extension LessonNotes.Quote {
  fileprivate var markdown: [String] {
    guard !lines.isEmpty else { return ["> \(title)"] }
    let fence = String(repeating: "`", count: fenceLength(for: lines))
    return (["\(title)", "", "\(fence)text"] + lines + [fence]).map { line in
      line.isEmpty ? ">" : "> \(line)"
    }
  }
}
