/// A text that equals only the very same bytes.
///
/// Swift's own comparison takes the two spellings of "é" for one text; Python and CSV files do not.
package struct ExactText: Hashable, Sendable {
  /// The text itself.
  package let text: String

  /// The text, to be compared byte by byte.
  package init(_ text: String) {
    self.text = text
  }

  /// Whether both have the same bytes.
  package static func == (left: ExactText, right: ExactText) -> Bool {
    // The counts are known, and mostly tell it.
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Feeds the bytes to the hasher.
  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension ExactText: Comparable {
  /// Whether the left text comes first by Unicode scalars, as Python sorts.
  package static func < (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension [String] {
  /// The place of a name, compared byte by byte.
  package func place(of name: String) -> Int? {
    firstIndex { ExactText($0) == ExactText(name) }
  }
}
