/// The text of a message with what changes from one message to the next replaced by its kind.
///
/// From left to right, where no letter, digit or underscore stands before or after:
///
/// - an IPv4 address such as `10.0.0.1` becomes `<address>`;
/// - digits become `<number>`;
/// - `0x` and hexadecimal digits, or eight and more hexadecimal digits of which some are letters and
///   some are not, become `<hex>`.
///
/// Then each word that follows one of `words` becomes `<word>`. Words are parted by blanks; a word that
/// was replaced is not looked at again. Everything else stays as it is, byte for byte.
///
/// - Parameters:
///   - message: The text.
///   - words: The words after which anything may stand, such as `user`.
/// - Returns: What messages of one kind have in common.
package func messageTemplate(_ message: String, maskingAfter words: Set<ExactText> = []) -> String {
  var masksNext = false
  var parts: [String] = []
  let blank = UInt8(ascii: " ")
  for part in message.utf8.split(separator: blank, omittingEmptySubsequences: false) {
    let word = String(decoding: part, as: UTF8.self)
    if masksNext && !word.isEmpty {
      parts.append("<word>")
      masksNext = false
    } else {
      parts.append(masked(word))
      masksNext = masksNext || words.contains(ExactText(word))
    }
  }
  return parts.joined(separator: " ")
}

/// The first IPv4 address in a text; `nil` where there is none.
package func firstAddress(in text: String) -> String? {
  let bytes = Array(text.utf8)
  for run in WordRuns(bytes) {
    if let end = addressEnd(in: bytes, from: run) {
      return String(decoding: bytes[run.lowerBound..<end], as: UTF8.self)
    }
  }
  return nil
}

/// A text without blanks, with addresses and numbers replaced.
private func masked(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var position = 0
  for run in WordRuns(bytes) where run.lowerBound >= position {
    let address = addressEnd(in: bytes, from: run)
    guard let mask = address == nil ? mask(of: bytes[run]) : "<address>" else { continue }
    result += bytes[position..<run.lowerBound] + Array(mask.utf8)
    position = address ?? run.upperBound
  }
  return String(decoding: result + bytes[position...], as: UTF8.self)
}

/// What stands for a number; `nil` for any other word.
private func mask(of word: ArraySlice<UInt8>) -> String? {
  if word.allSatisfy(\.isDigit) { return "<number>" }
  let isPrefixed = word.starts(with: Array("0x".utf8)) && word.count > 2
  let digits = isPrefixed ? word.dropFirst(2) : word
  guard digits.allSatisfy(\.isHexDigit) else { return nil }
  return isPrefixed || (word.count >= 8 && word.contains(where: \.isDigit)) ? "<hex>" : nil
}

/// Where an IPv4 address ends whose first number is the given word; `nil` where there is none.
///
/// Four numbers up to 255; what goes on before or after with a point and a number is none.
private func addressEnd(in bytes: [UInt8], from first: Range<Int>) -> Int? {
  let start = first.lowerBound
  guard start < 2 || bytes[start - 1] != .point || !bytes[start - 2].isWord else { return nil }
  var end = start
  for part in 0..<4 {
    if part > 0 {
      guard end < bytes.count, bytes[end] == .point else { return nil }
      end += 1
    }
    let digits = bytes[end...].prefix { $0.isDigit }
    guard (1...3).contains(digits.count),
      digits.reduce(0, { $0 * 10 + Int($1 - 0x30) }) <= 255
    else { return nil }
    end = digits.endIndex
  }
  let goesOn = end + 1 < bytes.count && bytes[end] == .point && bytes[end + 1].isDigit
  return goesOn || (end < bytes.count && bytes[end].isWord) ? nil : end
}

/// The longest runs of letters, digits and underscores; whatever is not ASCII counts as a letter.
private struct WordRuns: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    guard let start = bytes[position...].firstIndex(where: \.isWord) else { return nil }
    position = bytes[start...].firstIndex { !$0.isWord } ?? bytes.count
    return start..<position
  }
}

extension UInt8 {
  fileprivate static let point = UInt8(ascii: ".")
  fileprivate var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
  fileprivate var isWord: Bool {
    isDigit || (0x61...0x7A).contains(self | 0x20) || self == UInt8(ascii: "_") || self >= 0x80
  }
}
