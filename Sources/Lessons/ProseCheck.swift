/// Numbers in the prose of a lesson that nothing shows.
///
/// A number is shown when it stands in an output, an answer, a table, an `expect` or a parameter of
/// the lesson or of one that it continues, or is given in a comment.
///
/// - Parameters:
///   - lesson: The lesson.
///   - continued: The lessons that it continues, in its language.
///   - values: Other values that are known to be shown, such as those of answers.
/// - Returns: A warning for each number.
package func unshownNumbers(
  in lesson: Lesson, continuing continued: [Lesson] = [], shown values: [Double] = []
) -> [Diagnostic] {
  lesson.unshownNumbers(continuing: continued, shown: values).map(Diagnostic.unshownNumber)
}

extension Lesson {
  /// The numbers of the prose that nothing shows.
  func unshownNumbers(
    continuing continued: [Lesson], shown values: [Double] = []
  ) -> [TextNumber] {
    let shown = ([self] + continued).flatMap(\.shownNumbers)
    let others = given + values
    return proseNumbers.filter { number in
      guard number.needsSource else { return false }
      if others.contains(where: { number.isShown(by: $0) }) { return false }
      return !shown.contains { other in
        other.readings.contains { number.isShown(by: $0.value, isPercent: other.isPercent) }
      }
    }
  }
}

extension Lesson {
  /// The numbers of the prose: of headings, paragraphs, lists, quotes and digressions, code in a line
  /// included, but not of code between fences, tables and blocks.
  package var proseNumbers: [TextNumber] {
    blocks.flatMap { block -> [TextNumber] in
      switch block.kind {
      case .heading: numbers(onLines: block.lines)
      case .prose(.table), .prose(.code), .prose(.htmlText), .prose(.thematicBreak): []
      case .prose, .details: numbers(onLines: block.lines)
      default: []
      }
    }
  }

  /// Every number that a learner can see elsewhere than in the prose.
  fileprivate var shownNumbers: [TextNumber] {
    blocks.flatMap { block -> [TextNumber] in
      let output = block.output.map { plainNumbers(in: $0.text) } ?? []
      switch block.kind {
      case .prose(.table): return numbers(onLines: block.lines)
      case .expect(let expression): return plainNumbers(in: expression.value)
      default:
        let values = (block.parameters?.leaves() ?? []).flatMap {
          plainNumbers(in: $0.node.text ?? "")
        }
        return output + values
      }
    }
  }

  /// The numbers on some lines of the file, without those in fences, addresses and comments.
  private func numbers(onLines lines: ClosedRange<Int>) -> [TextNumber] {
    var fence: Substring?
    return lines.flatMap { number -> [TextNumber] in
      let line = source.line(number)
      let content = line.drop { $0.isWhitespace || $0 == ">" }
      let marks = content.prefix { $0 == "`" || $0 == "~" }
      if let open = fence {
        if marks.hasPrefix(open) { fence = nil }
        return []
      }
      if marks.count >= 3 {
        fence = marks
        return []
      }
      return textNumbers(
        in: blankingAddresses(line), at: SourceLocation(file: file, line: number),
        hasDecimalComma: language == "de")
    }
  }

  /// The numbers of what the program prints or reads, with decimal points; dates fall apart.
  private func plainNumbers(in text: String) -> [TextNumber] {
    text.split(separator: "\n").flatMap { line in
      textNumbers(
        in: blankingJoints(line), at: SourceLocation(file: file, line: 1), hasDecimalComma: false)
    }
  }
}

/// A line with blanks in place of back-ticks, and of what joins the numbers of a date or time.
private func blankingJoints(_ line: Substring) -> String {
  var last: Character = " "
  return String(
    line.map { character in
      defer { last = character }
      let isJoint = "-:/".contains(character) && (last.isLetter || last.isNumber)
      return isJoint || character == "`" ? " " : character
    })
}

/// A line with blanks in place of link destinations, comments, tags and the number of a list item.
private func blankingAddresses(_ line: String) -> String {
  var text = blanking(line, from: "](", to: ")")
  text = blanking(text, from: "<", to: ">")
  let start = text.prefix { $0.isWhitespace || $0 == ">" }
  let digits = text.dropFirst(start.count).prefix { $0.isNumber }
  let after = text.dropFirst(start.count + digits.count)
  guard !digits.isEmpty, after.hasPrefix(". ") || after.hasPrefix(") ") else { return text }
  return start + String(repeating: " ", count: digits.count) + after
}

/// A line with blanks in place of what stands between two marks; marks in code are none.
private func blanking(_ line: String, from opening: String, to closing: String) -> String {
  var text = line
  var visible = blankingCodeSpans(line)
  while let start = visible.firstPlace(of: opening),
    let end = visible[start.upperBound...].firstPlace(of: closing)
  {
    let range = start.lowerBound..<end.upperBound
    let blanks = String(repeating: " ", count: visible[range].unicodeScalars.count)
    let before = visible[..<range.lowerBound].unicodeScalars.count
    visible.replaceSubrange(range, with: blanks)
    var scalars = Array(text.unicodeScalars)
    for index in before..<before + blanks.count { scalars[index] = " " }
    text = String(String.UnicodeScalarView(scalars))
  }
  return text
}

extension Diagnostic {
  /// A number that the lesson itself does not show.
  static func unshownNumber(_ number: TextNumber) -> Self {
    Self(
      severity: .warning, location: number.location,
      message: "no output, answer, table or parameter shows this number",
      note: "if it is right, write '<!-- given: \(number.given) -->' near it")
  }
}

extension TextNumber {
  /// The number as a comment `given:` has it.
  var given: String {
    let value = readings[0].value
    return Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
