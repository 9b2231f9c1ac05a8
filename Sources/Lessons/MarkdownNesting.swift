/// The first line that nests lists and quotes more deeply than Markdown may here.
///
/// libcmark visits every open list and quote on every line, so a deep nesting followed by many lines
/// would take minutes. This looks at the markers alone, and counts at least as many levels as there
/// are: a marker is inside every list and quote whose content begins at or before its column.
///
/// - Parameter lines: The lines of the Markdown.
/// - Returns: The index of the line, or `nil` where the nesting is within the limit.
func nestingLimitLine(in lines: [String]) -> Int? {
  var open: [Int] = []
  for (index, line) in lines.enumerated() {
    let contents = containerContents(of: line)
    guard let first = contents.first else { continue }
    while let last = open.last, last > first.marker { open.removeLast() }
    open += contents.map(\.content)
    if open.count > markdownDepthLimit { return index }
  }
  return nil
}

/// The columns of the list and quote markers that a line begins with, and of what they hold.
private func containerContents(of line: String) -> [(marker: Int, content: Int)] {
  var scanner = MarkerScanner(bytes: Array(line.utf8))
  guard !scanner.isThematicBreak else { return [] }
  var contents: [(marker: Int, content: Int)] = []
  while contents.count <= markdownDepthLimit, let marker = scanner.next() {
    contents.append(marker)
  }
  return contents
}

/// Reads one marker after the other.
private struct MarkerScanner {
  let bytes: [UInt8]
  private var index = 0
  private var column = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the line is a rule such as `- - -`, which opens no list.
  var isThematicBreak: Bool {
    guard let mark = bytes.first(where: { !Self.isBlank($0) }),
      mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*")
    else { return false }
    return bytes.allSatisfy { $0 == mark || Self.isBlank($0) }
  }

  /// The next marker, if there is one.
  mutating func next() -> (marker: Int, content: Int)? {
    skipBlanks()
    let marker = column
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: ">"): advance()
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      advance()
      guard isBlank else { return nil }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
        advance()
      }
      guard index < bytes.count,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      advance()
      guard isBlank else { return nil }
    default: return nil
    }
    return (marker, column)
  }

  private var isBlank: Bool { index == bytes.count || Self.isBlank(bytes[index]) }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private mutating func skipBlanks() {
    while index < bytes.count, isBlank { advance() }
  }

  private mutating func advance() {
    column += bytes[index] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
    index += 1
  }
}
