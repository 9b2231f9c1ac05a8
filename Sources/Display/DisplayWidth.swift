/// The cells that a text takes on a terminal, one character (grapheme cluster) after the other.
package func displayWidth(of text: String) -> Int {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// The cells that one character takes: 0, 1 or 2.
package func displayWidth(of character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first, first.value >= 0x300 || scalars.count > 1 else { return 1 }
  return makesWide(scalars.dropFirst()) || isWide(first) ? 2 : isInvisible(first) ? 0 : 1
}

/// Whether what follows the first scalar makes an emoji or a flag of it.
private func makesWide(_ scalars: Substring.UnicodeScalarView) -> Bool {
  var isJoined = false
  for scalar in scalars {
    switch scalar.value {
    case 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: return true
    case 0x200D: isJoined = true
    default: if isJoined, isWide(scalar) { return true }
    }
  }
  return false
}

/// Whether a scalar takes no cell of its own: a mark, a format character, a medial or final jamo.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
  default:
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
