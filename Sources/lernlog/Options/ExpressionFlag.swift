import Pipeline

extension Expression {
  /// Reads an expression that was given as a flag; a problem is shown under the place.
  init(flag: String, _ text: String) throws {
    do throws(ExpressionError) {
      try self.init(text)
    } catch {
      let before = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self).safe.count
      let mark = String(repeating: " ", count: before) + "^"
      throw CommandFailure(
        .usage, "error: --\(flag): \(error)\n  \(text.safe)\n  \(mark)")
    }
  }
}
