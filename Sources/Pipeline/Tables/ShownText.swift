extension String {
  /// The text in quotes for a message: one line, no control characters, not too long.
  var shown: String {
    let head = String(unicodeScalars.prefix(40))
    return "'\(head.withoutControls)\(head.utf8.count < utf8.count ? "…" : "")'"
  }

  /// The text with control characters written as escapes, so that it stays on its line.
  ///
  /// Also those that change the direction of text, and the line ends beyond ASCII.
  var withoutControls: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return unicodeScalars.map { $0.isControl ? $0.escaped(asASCII: true) : String($0) }.joined()
  }
}

extension Unicode.Scalar {
  /// How JSON writes a character that could steer a terminal; `nil` for all others.
  package var jsonEscape: String? {
    guard isControl else { return nil }
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  fileprivate var isControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
