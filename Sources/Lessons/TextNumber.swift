/// A number in a text.
package struct TextNumber: Sendable, Equatable {
  /// What it may mean: `1.024` is one number, or two in a language with decimal commas.
  package let readings: [Reading]
  /// Whether it counts in per cent.
  package let isPercent: Bool
  /// Where it stands.
  package let location: SourceLocation

  /// A value and how exactly it is written.
  package struct Reading: Sendable, Equatable {
    /// The value.
    package let value: Double
    /// The digits behind the point.
    package let decimals: Int
  }

  /// Whether a page's author should have it from somewhere: a decimal, a percentage, or 10 and more.
  var needsSource: Bool {
    isPercent || readings.contains { $0.decimals > 0 || abs($0.value) >= 10 }
  }

  /// Whether it is another number, rounded to the digits written; a share also in per cent.
  func isShown(by other: Double, isPercent otherIsPercent: Bool = false) -> Bool {
    var candidates = [other]
    if abs(other) <= 1 { candidates.append(other * 100) }
    if otherIsPercent { candidates.append(other / 100) }
    return readings.contains { reading in
      candidates.contains { candidate in
        // A number may be told without its sign: "0.0871 below the line".
        let other = reading.value < 0 ? candidate : abs(candidate)
        return roundToSame(reading.value, other, decimals: min(15, reading.decimals))
      }
    }
  }
}

/// Finds the numbers of a line of text.
///
/// Dates, times, addresses, names such as `SHA-256` or `3-train.md`, and the numbers of list items
/// are none.
///
/// - Parameters:
///   - line: The line.
///   - location: Where the line begins.
///   - hasDecimalComma: Whether the language writes decimals with a comma; in code it never does.
/// - Returns: The numbers in their order.
func textNumbers(
  in line: String, at location: SourceLocation, hasDecimalComma: Bool
) -> [TextNumber] {
  let scalars = Array(line.unicodeScalars)
  let code = Array(blankingCodeSpans(line).unicodeScalars)
  var numbers: [TextNumber] = []
  var index = 0
  while index < scalars.count {
    guard isDigit(scalars[index]) else {
      index += 1
      continue
    }
    let end =
      scalars[index...].firstIndex { !isDigit($0) && $0 != "." && $0 != "," } ?? scalars.count
    let isCode = code[index] == " "
    let word = trimmedEnd(scalars[index..<end])
    if standsAlone(scalars, index..<index + word.count) {
      let sign = index > 0 && isMinus(scalars, at: index - 1) ? -1.0 : 1
      let readings = readings(of: word, comma: hasDecimalComma && !isCode)
        .map { TextNumber.Reading(value: sign * $0.value, decimals: $0.decimals) }
      let isPercent = isPercent(after: scalars[(index + word.count)...])
      if !readings.isEmpty {
        let place = SourceLocation(
          file: location.file, line: location.line, column: location.column + index,
          length: word.count)
        numbers.append(TextNumber(readings: readings, isPercent: isPercent, location: place))
      }
    }
    index = end
  }
  return numbers
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

/// The digits, points and commas of a number, without the punctuation that follows them.
private func trimmedEnd(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
  let last = word.lastIndex(where: isDigit) ?? word.startIndex
  return Array(word[...last])
}

/// Whether nothing before or after makes the number a part of a word, a date or an address.
private func standsAlone(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
  func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }
  func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic || isDigit($0) || $0 == "_" } ?? false
  }
  let (before, after) = (scalar(range.lowerBound - 1), scalar(range.upperBound))
  let joints: [Unicode.Scalar] = ["-", "/", ":", ".", "@", "^"]
  if isWord(before) || isWord(after) { return false }
  if let before, joints.contains(before), isWord(scalar(range.lowerBound - 2)) { return false }
  if before == "/" || before == "." { return false }
  if let after, joints.contains(after), isWord(scalar(range.upperBound + 1)) { return false }
  return true
}

/// Whether a minus stands there that belongs to the number after it.
private func isMinus(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
  guard scalars[index] == "-" || scalars[index] == "\u{2212}" else { return false }
  return index == 0 || !isDigit(scalars[index - 1])
}

/// Whether `%` or its word follows, with or without a blank.
private func isPercent(after rest: ArraySlice<Unicode.Scalar>) -> Bool {
  var text = String(String.UnicodeScalarView(rest.prefix(12)))
  if let blank = text.first, blank.isWhitespace { text.removeFirst() }
  return ["%", "per cent", "percent", "Prozent"].contains { text.hasPrefix($0) }
}

/// What digits with points and commas may mean.
private func readings(of word: [Unicode.Scalar], comma: Bool) -> [TextNumber.Reading] {
  let text = String(String.UnicodeScalarView(word))
  let (decimal, group): (Character, Character) = comma ? (",", ".") : (".", ",")
  var texts: [String] = []
  let pieces = text.split(separator: decimal, omittingEmptySubsequences: false)
  if let whole = ungrouped(pieces[0], group), pieces.count <= 2 {
    texts.append(pieces.count == 2 ? "\(whole).\(pieces[1])" : whole)
  }
  // In a text with decimal commas a point may be what the program prints.
  let isPlain = text.split(separator: ".", omittingEmptySubsequences: false).count == 2
  if comma, isPlain, !text.contains(",") { texts.append(text) }
  return texts.compactMap { text in
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return Double(text).map { TextNumber.Reading(value: $0, decimals: decimals) }
  }
}

/// Digits without the marks between thousands; `nil` where the marks stand elsewhere.
private func ungrouped(_ text: Substring, _ mark: Character) -> String? {
  let groups = text.split(separator: mark, omittingEmptySubsequences: false)
  guard groups.count > 1 else { return String(text) }
  let isRight = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  return isRight ? groups.joined() : nil
}
