extension Diagnostic: CustomStringConvertible {
  /// The most cells of a source line that are shown.
  private static let lineLimit = 90

  /// The message without its source line.
  package var description: String { description(source: nil) }

  /// The message, the line it speaks of, and a mark under the place.
  ///
  /// ```
  /// 3-train.md:12:7: error: there is no step named 'trian'
  ///  12 | step: trian
  ///     |       ^~~~~ replace with 'train'
  /// ```
  ///
  /// - Parameter source: The text of the file named by `location`, where it is at hand.
  /// - Returns: One to four lines without a final line break and without control characters.
  package func description(source: SourceText?) -> String {
    let place = location.map { "\($0.description.visible): " } ?? ""
    var lines = ["\(place)\(severity.rawValue): \(message.visible)"]
    let advice = fixIt.map { "replace with '\($0.new.visible)'" }
    if let location, let source, location.line <= source.lineCount {
      lines += drawing(of: location, in: source, advice: advice)
    } else if let advice {
      lines.append("  \(advice)")
    }
    lines += noteLines
    return lines.joined(separator: "\n")
  }

  /// What else helps; lines after the first, such as those of a difference, stand as they are.
  private var noteLines: [String] {
    guard let note else { return [] }
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).visible }
    return ["  note: \(lines[0])"] + lines.dropFirst()
  }

  /// The source line, and the mark under the place.
  private func drawing(
    of location: SourceLocation, in source: SourceText, advice: String?
  ) -> [String] {
    let scalars = Array(source.line(location.line).unicodeScalars)
    let start = min(location.column - 1, scalars.count)
    let end = min(start + location.length, scalars.count)
    let (before, marked, after) = window(scalars, around: start..<end)
    let number = " \(location.line)"
    let gap = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: width(of: before))
    let mark =
      "^"
      + String(repeating: "~", count: max(0, width(of: before + marked) - width(of: before) - 1))
    let line = trimmingBlanks("|" + " " + before + marked + after)
    return ["\(number) \(line)", "\(gap) | \(indent)\(mark)" + (advice.map { " \($0)" } ?? "")]
  }

  /// The part of a long line that is shown, made visible, in three pieces.
  private func window(
    _ scalars: [Unicode.Scalar], around place: Range<Int>
  ) -> (before: String, marked: String, after: String) {
    let first = place.lowerBound < Self.lineLimit * 2 / 3 ? 0 : place.lowerBound - 20
    let last = min(scalars.count, first + Self.lineLimit)
    let end = min(place.upperBound, last)
    let text = { (range: Range<Int>) in scalars[range].map(\.visible).joined() }
    return (
      (first > 0 ? "…" : "") + text(first..<place.lowerBound), text(place.lowerBound..<end),
      text(end..<last) + (last < scalars.count ? "…" : "")
    )
  }
}

/// How many cells a visible text takes on a terminal.
private func width(of text: String) -> Int { text.map(width(of:)).reduce(0, +) }

/// How many cells a character with its marks takes: 0, 1 or 2.
private func width(of character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  let properties = first.properties
  switch properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  let isPicture =
    properties.isEmojiPresentation || character.unicodeScalars.contains { $0.value == 0xFE0F }
  return isPicture || isWide(first) ? 2 : 1
}

/// Whether a character is East Asian wide, by the blocks of Unicode that hold wide ones.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD:
    true
  default: false
  }
}
