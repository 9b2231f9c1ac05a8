/// Text that a terminal can only show, never obey.
///
/// Controls, characters that turn the direction of text, and characters that cannot be seen are made visible;
/// everything else stays as it is. This is the only kind of text that is ever written.
package struct SafeText: Sendable, Equatable {
  /// The characters in UTF-8.
  ///
  /// Only `breakLine` puts a control in, and only a line feed.
  package private(set) var utf8: [UInt8] = []

  /// No text yet.
  package init() {}

  /// A text on one line.
  package init(_ raw: String, charset: Charset) {
    append(raw, charset: charset)
  }

  /// The characters.
  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// Adds a text; line breaks in it become visible too.
  package mutating func append(_ raw: String, charset: Charset) {
    let start = utf8.count
    utf8.append(contentsOf: raw.utf8)
    guard utf8[start...].contains(where: mayHide) else { return }
    utf8.removeSubrange(start...)
    var previous: Unicode.Scalar = " "
    for scalar in raw.unicodeScalars {
      if let visible = visibleForm(of: scalar, after: previous, charset: charset) {
        utf8.append(contentsOf: visible.utf8)
      } else {
        utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      previous = scalar
    }
  }

  /// Adds a part of another safe text.
  mutating func append(_ other: SafeText, _ range: Range<Int>) {
    utf8 += other.utf8[range]
  }

  /// Begins a new line; the only way to.
  package mutating func breakLine() {
    utf8.append(0x0A)
  }
}

/// Whether a byte is a control, or can begin a character that has to be made visible.
private func mayHide(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20..<0x7F: false
  case 0x00..<0x20, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
  default: false
  }
}

/// What stands for a character that must not be written as it is; `nil` for all others.
private func visibleForm(
  of scalar: Unicode.Scalar, after previous: Unicode.Scalar, charset: Charset
) -> String? {
  switch scalar.value {
  case 0x09: "    "
  case 0x00..<0x20: controlPicture(scalar, charset: charset)
  case 0x20..<0x7F: nil
  // Delete and C1; soft hyphen; direction marks; separators; what cannot be seen; tags.
  case 0x7F..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
    name(of: scalar)
  // Joiners belong to emoji and to many scripts; after a Latin letter they only hide something.
  case 0x200C...0x200D: previous.value < 0x300 ? name(of: scalar) : nil
  default: nil
  }
}

private func controlPicture(_ scalar: Unicode.Scalar, charset: Charset) -> String {
  if charset != .ascii, let picture = Unicode.Scalar(0x2400 + scalar.value) {
    return String(picture)
  }
  return "\\x" + hexadecimal(scalar, digits: 2)
}

private func name(of scalar: Unicode.Scalar) -> String {
  "<U+\(hexadecimal(scalar, digits: 4))>"
}

private func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
  let text = String(scalar.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
