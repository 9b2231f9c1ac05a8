/// A line of a text: its bytes, without blanks at either end, and the cells it takes.
struct TextLine: Equatable {
  let range: Range<Int>
  let cells: Int
}

/// Fills lines from left to right.
///
/// Lines break at spaces, and between two wide characters. What is longer than a line is broken between
/// characters; nothing is ever added, and only spaces at a break are left out.
struct LineBreaker {
  private let width: Int
  private var lines: [TextLine] = []
  /// The line so far; `nil` where nothing stands on it.
  private var line: TextLine?
  /// What must not be broken, so far; `nil` between two words.
  private var word: TextLine?
  /// Cells of the spaces between `line` and `word`.
  private var gap = 0

  private init(width: Int) {
    self.width = max(1, width)
  }

  /// The lines of a text in UTF-8, at least one.
  static func lines(of utf8: [UInt8], width: Int) -> [TextLine] {
    var breaker = LineBreaker(width: width)
    breaker.read(utf8, CellMap(utf8).cells)
    return breaker.lines
  }

  private mutating func read(_ utf8: [UInt8], _ cells: [UInt8]) {
    var wasWide = false
    var index = 0
    while index < utf8.count {
      var next = index + 1
      while next < utf8.count, cells[next] == CellMap.inside { next += 1 }
      switch utf8[index] {
      case 0x0A:
        endLine(at: index)
      case 0x20 where next == index + 1 && Self.canBreak(utf8, at: index):
        endWord()
        gap += 1
      default:
        if wasWide, cells[index] == 2 { endWord() }
        extendWord(index..<next, cells: Int(cells[index]))
      }
      wasWide = cells[index] == 2
      index = next
    }
    endLine(at: utf8.count)
  }

  /// Whether a line may end at a space: at any but the one between a number and its `%`.
  static func canBreak(_ utf8: [UInt8], at space: Int) -> Bool {
    guard space > 0, space + 1 < utf8.count, utf8[space + 1] == 0x25 else { return true }
    return !(0x30...0x39).contains(utf8[space - 1])
  }

  /// Adds a character to the word; a word that fills a whole line is cut before it.
  private mutating func extendWord(_ range: Range<Int>, cells: Int) {
    guard let started = word else {
      word = TextLine(range: range, cells: cells)
      return
    }
    if started.cells + cells > width, started.cells > 0 {
      if let line { lines.append(line) }
      line = nil
      lines.append(started)
      gap = 0
      word = TextLine(range: range, cells: cells)
    } else {
      word = TextLine(
        range: started.range.lowerBound..<range.upperBound, cells: started.cells + cells)
    }
  }

  /// Puts the word on the line, or on the next one where it doesn't fit.
  private mutating func endWord() {
    guard let word else { return }
    if let line, line.cells + gap + word.cells <= width {
      self.line = TextLine(
        range: line.range.lowerBound..<word.range.upperBound,
        cells: line.cells + gap + word.cells)
    } else {
      if let line { lines.append(line) }
      self.line = word
    }
    self.word = nil
    gap = 0
  }

  private mutating func endLine(at index: Int) {
    endWord()
    lines.append(line ?? TextLine(range: index..<index, cells: 0))
    line = nil
    gap = 0
  }
}

/// A text broken into lines of at most `width` cells; controls in it become visible.
///
/// - Parameters:
///   - text: Any text; every line of it begins a new one.
///   - width: Cells, 1 or more.
///   - charset: What characters that must not be written are shown with.
/// - Returns: At least one line, without blanks at either end.
package func wrapped(_ text: String, width: Int, charset: Charset = .unicode) -> [String] {
  var safe = SafeText()
  for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    .enumerated()
  {
    if index > 0 { safe.breakLine() }
    safe.append(String(Substring(line)), charset: charset)
  }
  return LineBreaker.lines(of: safe.utf8, width: width).map {
    String(decoding: safe.utf8[$0.range], as: UTF8.self)
  }
}

/// A text on one line of at most `width` cells; what is cut ends with `…`.
///
/// - Parameters:
///   - text: Any text.
///   - width: Cells, 0 or more.
///   - charset: Decides what a cut text ends with.
/// - Returns: The text, or its beginning and as much of the ellipsis as there is room for.
package func truncated(_ text: String, to width: Int, charset: Charset) -> String {
  guard displayWidth(of: text) > width else { return text }
  let mark = String(charset.ellipsis.prefix(max(0, width)))
  var room = width - mark.count
  let kept = text.prefix { character in
    room -= displayWidth(of: character)
    return room >= 0
  }
  return kept + mark
}
