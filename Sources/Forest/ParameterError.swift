/// A parameter of the forest that is out of its range.
package struct ParameterError: Error, Equatable, CustomStringConvertible {
  /// The name that learners type, such as `max_features`.
  package let parameter: String
  /// What it is.
  package let value: String
  /// What it has to be.
  package let needs: String

  /// Says what a parameter is, and what it needs to be.
  package init(_ parameter: String, is value: String, needs: String) {
    self.parameter = parameter
    self.value = value
    self.needs = needs
  }

  /// One sentence, such as `contamination is 0.9, and needs a share in (0, 0.5]`.
  package var description: String { "\(parameter) is \(value), and needs \(needs)" }
}
