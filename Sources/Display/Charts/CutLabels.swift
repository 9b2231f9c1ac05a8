/// Labels that are not wider than there is room, and different where the texts are, as far as that goes.
///
/// What is cut ends with `…`. Where two labels would look the same then, the `…` stands in the middle of
/// both: messages of a log often begin alike, and what tells them apart stands at their end.
struct CutLabels {
  private let labels: [String: String]

  /// Cuts labels.
  ///
  /// - Parameters:
  ///   - texts: The labels in full.
  ///   - width: Cells, 0 or more.
  ///   - charset: Decides what stands where something is missing.
  init(_ texts: [String], to width: Int, charset: Charset) {
    let cut = Set(texts).map { (text: $0, label: truncated($0, to: width, charset: charset)) }
    let uses = Dictionary(cut.map { ($0.label, 1) }, uniquingKeysWith: +)
    labels = Dictionary(
      uniqueKeysWithValues: cut.map { text, label in
        guard uses[label] != 1 else { return (text, label) }
        return (text, cutInTheMiddle(text, to: width, charset: charset))
      })
  }

  /// The label of a text.
  subscript(text: String) -> String { labels[text] ?? text }
}

/// A text on one line of at most `width` cells, of which the middle is left out where it is too long.
private func cutInTheMiddle(_ text: String, to width: Int, charset: Charset) -> String {
  guard displayWidth(of: text) > width else { return text }
  let room = width - displayWidth(of: charset.ellipsis)
  guard room > 1 else { return truncated(text, to: width, charset: charset) }
  let end = text.reversed().fitting(room / 2)
  return String(text.fitting(room - room / 2)) + charset.ellipsis + String(end.reversed())
}

extension Collection where Element == Character {
  /// The characters at the front that take at most so many cells.
  fileprivate func fitting(_ width: Int) -> SubSequence {
    var room = width
    return prefix { character in
      room -= displayWidth(of: character)
      return room >= 0
    }
  }
}
