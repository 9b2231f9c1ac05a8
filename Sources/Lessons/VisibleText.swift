extension String {
  /// The text with everything that a reader could not see made visible, on one line.
  ///
  /// Control characters become their pictures (`␛`), other hidden characters `<U+202E>`; a tab
  /// becomes a space.
  package var visible: String {
    guard unicodeScalars.contains(where: { $0.isControl || $0.isHidden }) else { return self }
    return unicodeScalars.map(\.visible).joined()
  }
}

extension Unicode.Scalar {
  /// How the character is shown in a message.
  var visible: String {
    switch value {
    case 0x09: " "
    case 0x00...0x1F: String(Character(Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"))
    case 0x7F: "\u{2421}"
    default: isControl || isHidden ? "<\(codePoint)>" : String(Character(self))
    }
  }

  /// The number of the character as Unicode writes it, such as `U+202E`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether it is one of the codes for terminals: C0 (with tab and line breaks), DEL or C1.
  package var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Whether it has no shape of its own but changes others: it turns the direction of writing, has
  /// no width, or is a tag; line and paragraph separators too.
  ///
  /// The joiner of emoji (U+200D) and the variation selectors are no such characters by themselves.
  package var isHidden: Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200C, 0x200E,
      0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB,
      0x1D173...0x1D17A, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
