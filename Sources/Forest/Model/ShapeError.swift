/// Why parts do not make a tree or a forest: a model file that was changed or cut.
package struct ShapeError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, and where.
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
