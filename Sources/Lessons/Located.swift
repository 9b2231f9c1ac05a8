/// A value and the place in the file where it was written.
package struct Located<Value: Sendable>: Sendable {
  /// The value itself.
  package let value: Value
  /// Where it stands.
  package let location: SourceLocation

  /// Puts a value to its place.
  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
