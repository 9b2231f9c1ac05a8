/// A file of a course as it was read: its bytes, its lines, and what is wrong with its characters.
package struct SourceText: Sendable, Equatable {
  /// The most bytes a course file may have: 1 MiB.
  package static let byteLimit = 1 << 20

  /// The file's name as messages show it.
  package let file: String
  /// The bytes as read, for edits that keep everything else as it was.
  package let bytes: [UInt8]
  /// Unreadable and hidden characters, and a size above the limit.
  package let diagnostics: [Diagnostic]
  /// Where each line starts in `bytes`; an end follows from `lineEnds`.
  private let lineStarts: [Int]
  /// Where each line ends in `bytes`, without its line break.
  private let lineEnds: [Int]

  /// Splits bytes into lines at LF, CR LF and CR, and looks at the characters.
  ///
  /// A file above the limit is not looked at: it has no lines and one diagnostic.
  package init(file: String, bytes: [UInt8]) {
    self.file = file
    guard bytes.count <= Self.byteLimit else {
      self.bytes = []
      (lineStarts, lineEnds) = ([], [])
      diagnostics = [.tooLarge(file: file)]
      return
    }
    self.bytes = bytes
    (lineStarts, lineEnds) = splitLines(bytes)
    diagnostics = oddCharacters(in: bytes, starts: lineStarts, ends: lineEnds, file: file)
  }

  /// Reads a text.
  package init(file: String, text: String) { self.init(file: file, bytes: Array(text.utf8)) }

  /// How many lines there are; an empty piece after the last line break is none.
  package var lineCount: Int { lineStarts.count }

  /// A line without its line break; unreadable bytes and NUL become U+FFFD.
  ///
  /// - Parameter number: The line, from 1.
  /// - Returns: The line; empty where there is no such line.
  package func line(_ number: Int) -> String {
    guard number >= 1, number <= lineCount else { return "" }
    let line = bytes[lineStarts[number - 1]..<lineEnds[number - 1]]
    let text = String(decoding: line, as: UTF8.self)
    return line.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }

  /// Some lines, joined by LF and with an LF at the end.
  package func text(lines: ClosedRange<Int>) -> String {
    lines.map { line($0) + "\n" }.joined()
  }

  /// Where a line starts in `bytes`; the number of bytes for a line after the last.
  package func offset(ofLine number: Int) -> Int {
    precondition(number >= 1, "lines count from 1")
    return number <= lineCount ? lineStarts[number - 1] : bytes.count
  }
}

/// Where the lines of a text start, and where they end without their line breaks.
private func splitLines(_ bytes: [UInt8]) -> (starts: [Int], ends: [Int]) {
  var starts: [Int] = []
  var ends: [Int] = []
  var start = 0
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    index += 1
    guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
    starts.append(start)
    ends.append(index - 1)
    if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
      index += 1
    }
    start = index
  }
  if start < bytes.count {
    starts.append(start)
    ends.append(bytes.count)
  }
  return (starts, ends)
}

extension Diagnostic {
  /// A file that is refused before it is read.
  static func tooLarge(file: String) -> Self {
    Self(
      location: SourceLocation(file: file, line: 1),
      message: "the file is larger than 1 MiB, the most that a file of a course may have")
  }
}
