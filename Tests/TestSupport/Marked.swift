/// A text with one place marked by `①`, for tests that speak of a line and a column.
package struct Marked: Sendable {
  /// The text without the mark.
  package let text: String
  /// The line of the mark, from 1.
  package let line: Int
  /// The column of the mark, from 1, in Unicode scalars.
  package let column: Int

  /// Reads a text that holds the mark once.
  package init(_ marked: String) {
    let parts = marked.split(separator: "①", maxSplits: 1, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "a marked text holds one ①")
    text = parts.joined()
    let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    line = before.count
    column = (before.last?.unicodeScalars.count ?? 0) + 1
  }
}
