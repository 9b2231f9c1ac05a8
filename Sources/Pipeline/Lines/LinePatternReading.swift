/// Takes a pattern apart, from its beginning to its end.
struct LinePatternReading {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The literal before the first field, and the fields with the literals after them.
  mutating func parts() throws(LinePatternError) -> (opening: [UInt8], fields: [LinePattern.Field])
  {
    let opening = literal()
    var fields: [LinePattern.Field] = []
    while position < bytes.count {
      let start = position
      let (name, kind) = try head()
      guard !fields.contains(where: { ExactText($0.name) == ExactText(name) }) else {
        throw .nameTwice(name, at: start..<position)
      }
      let ending = literal()
      guard !ending.isEmpty || position == bytes.count else {
        throw .nothingBetween(name, at: position..<position + 1)
      }
      fields.append(LinePattern.Field(name: name, kind: kind, ending: ending))
    }
    guard !fields.isEmpty else { throw .noField(at: 0..<bytes.count) }
    return (opening, fields)
  }

  /// The text up to the next field; two brackets are one of the line itself.
  private mutating func literal() -> [UInt8] {
    var literal: [UInt8] = []
    while position < bytes.count {
      if bytes[position] == .fieldStart {
        guard position + 1 < bytes.count, bytes[position + 1] == .fieldStart else { return literal }
        position += 1
      }
      literal.append(bytes[position])
      position += 1
    }
    return literal
  }

  /// What stands between the brackets of a field.
  private mutating func head() throws(LinePatternError) -> (name: String, kind: LinePattern.Kind) {
    let start = position
    let end = bytes[(start + 1)...].firstIndex { $0 == .fieldStart || $0 == .fieldEnd }
    guard let end, bytes[end] == .fieldEnd else {
      throw .unclosed(at: start..<(end ?? bytes.count))
    }
    position = end + 1
    let parts = bytes[(start + 1)..<end].split(
      separator: .colon, maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(decoding: parts[0], as: UTF8.self)
    guard !name.isEmpty else { throw .noName(at: start..<position) }
    guard parts.count == 2 else { return (name, .text) }
    let word = String(decoding: parts[1], as: UTF8.self)
    guard let kind = LinePattern.Kind(rawValue: word) else {
      throw .unknownKind(word, at: parts[1].startIndex..<parts[1].endIndex)
    }
    return (name, kind)
  }
}

extension UInt8 {
  fileprivate static let fieldStart = UInt8(ascii: "<")
  fileprivate static let fieldEnd = UInt8(ascii: ">")
  fileprivate static let colon = UInt8(ascii: ":")
}
