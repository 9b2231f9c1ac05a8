extension Picture {
  /// From one line of words to the next.
  static let line = 20.0

  /// The pixels that words take at most, 13 pixels high in a common typeface without serifs.
  ///
  /// A picture cannot measure its letters, so it counts with those of the widest such typefaces.
  static func width(of words: String) -> Double { words.reduce(0) { $0 + width(of: $1) } }

  /// The words, or as much of their beginning as fits.
  static func fitted(_ words: String, to room: Double) -> String {
    guard width(of: words) > room else { return words }
    var text = words
    while !text.isEmpty, width(of: text + "…") > room { text.removeLast() }
    return text + "…"
  }

  private static func width(of letter: Character) -> Double {
    switch letter {
    case "m", "w", "M", "W", "@", "%": 13
    case "i", "l", "j", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[", "]",
      "-", "/", " ", "·":
      5.4
    case "A"..."Z", "_", "=", "<", ">", "+", "…", "Ä", "Ö", "Ü": 11
    default: 8.4 * Double(displayWidth(of: letter))
    }
  }
}
