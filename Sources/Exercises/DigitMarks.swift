/// Two texts under each other, with the characters that differ marked by `^` on a third line.
struct DigitMarks: Equatable {
  /// What should have come out, moved so that both points stand under each other.
  let expected: String
  /// What came out, moved likewise.
  let actual: String
  /// `^` under each character of `actual` that differs; empty where nothing does.
  let marks: String

  /// The most characters that are shown of each text.
  private static let limit = 160
  /// How many equal characters stand before the first difference of a text that is cut.
  private static let context = 20

  /// Compares numbers digit by digit at the point, other texts between what both begin and end with.
  init(_ expected: String, _ actual: String) {
    if isNumber(expected), isNumber(actual) {
      self.init(numbers: expected, actual)
    } else {
      self.init(texts: Array(expected), Array(actual))
    }
  }

  private init(numbers expected: String, _ actual: String) {
    let width = max(beforePoint(expected), beforePoint(actual))
    let first = String(repeating: " ", count: width - beforePoint(expected)) + expected
    let second = String(repeating: " ", count: width - beforePoint(actual)) + actual
    let (one, other) = (Array(first), Array(second))
    let marks = (0..<max(one.count, other.count)).map { index -> Character in
      let left = index < one.count ? one[index] : " "
      let right = index < other.count ? other[index] : " "
      return left == right ? " " : "^"
    }
    (self.expected, self.actual) = (first, second)
    self.marks = trimmed(marks)
  }

  private init(texts expected: [Character], _ actual: [Character]) {
    let same = zip(expected, actual).prefix { isSame($0, $1) }.count
    let start = max(0, same - Self.context)
    let isCut = max(expected.count, actual.count) > Self.limit && start > 0
    let first = Self.window(expected, from: isCut ? start : 0)
    let second = Self.window(actual, from: isCut ? start : 0)
    let begin = zip(first, second).prefix { isSame($0, $1) }.count
    let end = zip(first.dropFirst(begin).reversed(), second.dropFirst(begin).reversed())
      .prefix { isSame($0, $1) }.count
    let count = max(1, second.count - begin - end)
    (self.expected, self.actual) = (String(first), String(second))
    marks =
      first == second && same == expected.count && same == actual.count
      ? "" : String(repeating: " ", count: begin) + String(repeating: "^", count: count)
  }

  private static func window(_ text: [Character], from start: Int) -> [Character] {
    let part = text.dropFirst(start)
    let ending: [Character] = part.count > limit ? ["…"] : []
    return (start > 0 ? ["…"] : []) + part.prefix(limit) + ending
  }
}

/// Whether two characters are the same, not only alike: "é" has two spellings.
private func isSame(_ one: Character, _ other: Character) -> Bool {
  one.unicodeScalars.elementsEqual(other.unicodeScalars)
}

private func isNumber(_ text: String) -> Bool {
  guard let first = text.utf8.first, text.utf8.count <= 40 else { return false }
  return (first == UInt8(ascii: "-") || (0x30...0x39).contains(first)) && Double(text) != nil
}

/// How many characters stand before the point, or before what follows the whole part.
private func beforePoint(_ number: String) -> Int {
  number.prefix { $0 != "." && $0 != "e" }.count
}

private func trimmed(_ marks: [Character]) -> String {
  String(marks.reversed().drop { $0 == " " }.reversed())
}
