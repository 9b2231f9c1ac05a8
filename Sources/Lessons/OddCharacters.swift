/// The most odd characters that are told of one file.
private let tellingLimit = 100

/// Characters that a lesson cannot hold or that its author cannot see: one of a kind on each line.
func oddCharacters(in bytes: [UInt8], starts: [Int], ends: [Int], file: String) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for (index, range) in zip(starts, ends).enumerated() where diagnostics.count < tellingLimit {
    let line = bytes[range.0..<range.1]
    guard line.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 > 0x7E }) else { continue }
    diagnostics += oddCharacters(in: line, file: file, number: index + 1)
  }
  return diagnostics
}

private func oddCharacters(
  in line: ArraySlice<UInt8>, file: String, number: Int
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var told: Set<UInt32?> = []
  var decoder = UTF8()
  var bytes = line.makeIterator()
  var column = 0
  var last: Unicode.Scalar?
  while true {
    column += 1
    let scalar: Unicode.Scalar?
    switch decoder.decode(&bytes) {
    case .emptyInput: return diagnostics
    case .error: scalar = nil
    case .scalarValue(let value): scalar = value
    }
    defer { last = scalar }
    let location = SourceLocation(file: file, line: number, column: column)
    if let problem = Diagnostic.oddCharacter(scalar, after: last, at: location),
      told.insert(scalar?.value).inserted
    {
      diagnostics.append(problem)
    }
  }
}

extension Diagnostic {
  /// What is wrong with a character that follows another; `nil` stands for bytes that are none.
  static func oddCharacter(
    _ scalar: Unicode.Scalar?, after last: Unicode.Scalar?, at location: SourceLocation
  ) -> Self? {
    guard let scalar else {
      return Self(
        location: location, message: "these bytes are not UTF-8", note: "save the file as UTF-8")
    }
    let name = scalar.codePoint
    switch scalar.value {
    case 0x09: return nil
    case 0x00: return Self(location: location, message: "NUL (\(name)) may not stand in a file")
    case 0xFEFF where location.line == 1 && location.column == 1:
      return Self(
        location: location, message: "the file begins with a byte-order mark (\(name))",
        note: "save the file as UTF-8 without a byte-order mark")
    case _ where scalar.isControl:
      return Self(
        severity: .warning, location: location,
        message: "the control character \(name) does nothing but show as '\(scalar.visible)'")
    case _ where scalar.isHidden, 0x200D where last?.canBeJoined != true:
      return Self(
        severity: .warning, location: location,
        message: "the hidden character \(name) may mislead readers", note: "remove it")
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether a joiner (U+200D) may follow: after an emoji, its colour or its variation.
  fileprivate var canBeJoined: Bool {
    properties.isEmoji && !isASCII || properties.isEmojiModifier || value == 0xFE0F
  }
}
