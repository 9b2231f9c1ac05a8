/// What an author could type instead.
package struct FixIt: Sendable, Equatable {
  /// The text that stands there.
  package let old: String
  /// The text that should.
  package let new: String

  /// Suggests `new` for `old`.
  package init(old: String, new: String) {
    self.old = old
    self.new = new
  }
}
