/// Writes what blocks really print, and what files of the toolkit really hold, into a lesson.
///
/// Only the lines between the fences change; a missing `output` is inserted below its block after one
/// blank line. A fence is made longer where the text would close it.
///
/// - Parameters:
///   - outputs: What blocks print, by the index of the block.
///   - code: The code of `swift source=` blocks, by the index of the block.
///   - lesson: The lesson.
/// - Returns: The new bytes of its file; the old ones where everything was recorded already.
package func recording(
  outputs: [Int: String], code: [Int: String] = [:], in lesson: Lesson
) -> [UInt8] {
  let source = lesson.source
  let outputEdits = outputs.sorted { $0.key < $1.key }.compactMap { index, text in
    outputEdit(textLines(text), lesson.blocks[index], source)
  }
  let codeEdits = code.sorted { $0.key < $1.key }.compactMap { index, text -> LineEdit? in
    guard case .swiftSource(let recorded) = lesson.blocks[index].kind else { return nil }
    let lines = textLines(text)
    guard lines != textLines(recorded.code) else { return nil }
    return fenceEdit(lines, opening: lesson.blocks[index].location.line, recorded.bodyLines, source)
  }
  return source.applying(outputEdits + codeEdits)
}

/// The lines of a text; the line break at its end begins no line.
private func textLines(_ text: String) -> [String] {
  guard !text.isEmpty else { return [] }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  return lines.last == "" ? lines.dropLast() : lines
}

private func outputEdit(
  _ lines: [String], _ block: Block, _ source: SourceText
) -> LineEdit? {
  guard let output = block.output else {
    let fence = String(repeating: "`", count: fenceLength(for: lines))
    return inserting([fence + "output"] + lines + [fence], below: block.lastLine, of: source)
  }
  guard lines != textLines(output.text) else { return nil }
  let body = output.firstLine + 1..<output.lastLine
  return fenceEdit(lines, opening: output.firstLine, body, source)
}

/// New lines between two fences; the fences as well where they are too short.
private func fenceEdit(
  _ lines: [String], opening: Int, _ body: Range<Int>, _ source: SourceText
) -> LineEdit {
  let line = source.line(opening)
  let indent = String(line.prefix { $0 == " " })
  let marks = line.dropFirst(indent.count).prefix { $0 == line.dropFirst(indent.count).first }
  let indented = lines.map { $0.isEmpty ? "" : indent + $0 }
  let length = fenceLength(for: lines)
  guard marks.first != "`" || marks.count < length else {
    return LineEdit(lines: body, replacement: indented)
  }
  let info = line.dropFirst(indent.count + marks.count)
  let fence = indent + String(repeating: "`", count: length)
  return LineEdit(
    lines: body.lowerBound - 1..<body.upperBound + 1,
    replacement: [fence + info] + indented + [fence])
}

/// One back-tick more than the longest run in a text, and at least three.
package func fenceLength(for lines: [String]) -> Int {
  var longest = 2
  for line in lines {
    var run = 0
    for character in line {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
  }
  return longest + 1
}
