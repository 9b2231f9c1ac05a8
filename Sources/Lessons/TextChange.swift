/// What became of a text of the first language since it was translated.
enum TextChange: Equatable {
  /// Another one stands there now.
  case changed(old: String, new: Located<String>)
  /// It came.
  case added(Located<String>)
  /// It went.
  case removed(String)

  /// Compares two lists of texts, whatever their line breaks.
  ///
  /// - Parameters:
  ///   - old: Texts on one line each.
  ///   - new: Texts as they stand in the file.
  /// - Returns: What differs, in order.
  static func changes(from old: [String], to new: [Located<String>]) -> [TextChange] {
    let texts = new.map { Located(wordsOnOneLine($0.value), at: $0.location) }
    let difference = texts.map(\.value).difference(from: old)
    let removed = Set(difference.removals.map(\.place))
    let added = Set(difference.insertions.map(\.place))
    var changes: [TextChange] = []
    var (i, j) = (0, 0)
    while i < old.count || j < texts.count {
      var (goes, comes) = (removed.contains(i), added.contains(j))
      // Two texts that have nothing in common are no pair where the next one has.
      if goes, comes, !areAlike(old[i], texts[j].value) {
        if removed.contains(i + 1), areAlike(old[i + 1], texts[j].value) {
          comes = false
        } else if added.contains(j + 1), areAlike(old[i], texts[j + 1].value) {
          goes = false
        }
      }
      switch (goes, comes) {
      case (true, true): changes.append(.changed(old: old[i], new: texts[j]))
      case (true, false): changes.append(.removed(old[i]))
      case (false, true): changes.append(.added(texts[j]))
      case (false, false): break
      }
      if goes || !comes { i += 1 }
      if comes || !goes { j += 1 }
    }
    return changes
  }

  /// The place, then the old text behind `-` and the new one behind `+`, cut to what differs.
  var lines: [String] {
    switch self {
    case .changed(let old, let new):
      let (before, after) = excerpts(old, new.value)
      return [place(new), "  - \(before)", "  + \(after)"]
    case .added(let new): return [place(new), "  + \(shortened(new.value))"]
    case .removed(let old): return ["no longer there", "  - \(shortened(old))"]
    }
  }

  private func place(_ text: Located<String>) -> String {
    "line \(text.location.line) of \(text.location.file)"
  }
}

extension CollectionDifference.Change {
  /// Where the element stands.
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

/// Whether two texts share at least a third of their words.
private func areAlike(_ first: String, _ second: String) -> Bool {
  let (words, others) = (wordSet(first), wordSet(second))
  return words.intersection(others).count * 3 >= max(words.count, others.count)
}

private func wordSet(_ text: String) -> Set<Substring> {
  Set(text.split { !$0.isLetter && !$0.isNumber })
}

/// The most characters of a text that are shown.
private let excerptLimit = 100

/// The beginning of a text.
private func shortened(_ text: String) -> String {
  text.count > excerptLimit ? "\(text.prefix(excerptLimit - 1))…" : text
}

/// The words in which two texts differ, with some that they share around them.
private func excerpts(_ old: String, _ new: String) -> (old: String, new: String) {
  let (first, second) = (old.split(separator: " "), new.split(separator: " "))
  let start = zip(first, second).prefix { $0 == $1 }.count
  let left = (first.dropFirst(start).reversed(), second.dropFirst(start).reversed())
  let end = zip(left.0, left.1).prefix { $0 == $1 }.count
  func excerpt(_ words: [Substring]) -> String {
    let shown = max(0, start - 4)..<min(words.count, words.count - end + 4)
    let text = words[shown].joined(separator: " ")
    return (shown.lowerBound > 0 ? "… " : "") + shortened(text)
      + (shown.upperBound < words.count ? " …" : "")
  }
  return (excerpt(first), excerpt(second))
}
