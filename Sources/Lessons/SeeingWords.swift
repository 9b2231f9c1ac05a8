/// Words of the prose that only somebody who sees the screen can follow.
///
/// Charts are also read aloud, and lessons printed without colour, so prose has to hold without both.
///
/// - Parameter lesson: The lesson.
/// - Returns: A warning for each line with such a word.
package func seeingWords(in lesson: Lesson) -> [Diagnostic] {
  let words = lesson.language == "de" ? germanWords : englishWords
  return lesson.blocks.filter(\.isText).flatMap { block in
    block.lines.compactMap { number -> Diagnostic? in
      let line = blankingCodeSpans(lesson.source.line(number))
      let text = " \(String(line.lowercased().map { $0.isLetter ? $0 : " " })) "
      guard let word = words.first(where: { text.contains(" \($0) ") }) else { return nil }
      let place = lesson.source.place(ofLine: number)
      return .onlyForTheEye(word, at: place)
    }
  }
}

private let englishWords = [
  "on the left", "on the right", "to the left", "to the right", "the picture", "red", "green",
  "blue", "yellow",
]

private let germanWords = [
  "links im", "rechts im", "auf der linken seite", "auf der rechten seite", "das bild", "im bild",
  "rot", "rote", "roten", "grün", "grüne", "grünen", "blau", "blaue", "blauen", "gelb",
]

extension Block {
  /// Whether it is prose with words of its author.
  fileprivate var isText: Bool {
    switch kind {
    case .prose(.code), .prose(.htmlText): false
    case .prose, .heading, .details: true
    default: false
    }
  }
}

extension Diagnostic {
  /// A word that speaks of a place or colour on the screen.
  static func onlyForTheEye(_ word: String, at location: SourceLocation) -> Self {
    Self(
      severity: .warning, location: location,
      message: "'\(word)' speaks of what is seen, and charts are also read aloud",
      note: "name the value, the column or the row instead")
  }
}
