extension StringProtocol {
  /// Where a text stands first, compared byte by byte.
  ///
  /// Lines are searched thousands of times while a course is read, and `firstRange(of:)` prepares a
  /// table for every search.
  func firstPlace(of text: some StringProtocol) -> Range<Index>? {
    guard let first = text.utf8.first else { return startIndex..<startIndex }
    var rest = self.utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: text.utf8) {
        return start..<rest.index(start, offsetBy: text.utf8.count)
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
