/// The characters that drawings may use; words stay as they are written.
package enum Charset: String, Sendable, CaseIterable {
  /// Box drawing, blocks, eighth blocks, bullets and arrows.
  case unicode
  /// The same without eighth blocks, for the text console of Linux.
  case console
  /// Nothing above 0x7F.
  case ascii

  /// Whether bars may end in an eighth of a cell.
  package var hasEighths: Bool { self == .unicode }
  /// What a cut text ends with.
  package var ellipsis: String { self == .ascii ? "..." : "…" }
}
