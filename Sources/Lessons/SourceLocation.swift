/// A place in a file, as authors count: lines and columns from 1.
package struct SourceLocation: Sendable, Hashable {
  /// The file's name as messages show it.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in Unicode scalars.
  package let column: Int
  /// How far the place extends on its line, in Unicode scalars, at least 1.
  package let length: Int

  /// Names a place.
  package init(file: String, line: Int, column: Int = 1, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}

extension SourceLocation: Comparable {
  /// Orders places by file, line and column.
  package static func < (first: Self, second: Self) -> Bool {
    (first.file, first.line, first.column, first.length)
      < (second.file, second.line, second.column, second.length)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The place as compilers write it: `file:line:column`.
  package var description: String { "\(file):\(line):\(column)" }
}
