/// What may be written in some place of YAML, as the type tells that reads it.
package indirect enum ParameterShape: Sendable, Equatable {
  /// Any scalar, as it is written.
  case text
  /// `true` or `false`.
  case boolean
  /// A number.
  case number
  /// A whole number, from `least` on where there is such a limit.
  case wholeNumber(least: Int?)
  /// One of these texts.
  case choice([String])
  /// A list of values of one shape.
  case list(ParameterShape)
  /// Values of one shape, under names of the author's own.
  case named(ParameterShape)
  /// Values under these keys, and no others.
  case keys([Key])
  /// A value of one of these shapes.
  case either([ParameterShape])
  /// Whatever the reader itself looks at more closely.
  case anything

  /// A key and what stands under it.
  package struct Key: Sendable, Equatable {
    /// The key.
    package let name: String
    /// What stands under it.
    package let shape: ParameterShape
    /// Whether it has to be there.
    package let isRequired: Bool

    /// Describes a key.
    package init(_ name: String, _ shape: ParameterShape, isRequired: Bool = false) {
      (self.name, self.shape, self.isRequired) = (name, shape, isRequired)
    }
  }

  /// The keys, where there are some.
  package var keys: [Key] { if case .keys(let keys) = self { keys } else { [] } }

  /// The same with other keys, of which the first ones stand before those that are there; a key that is
  /// there already may hold either.
  package func adding(_ first: [Key], _ last: [Key] = []) -> Self {
    .keys((first + keys + last).reduce(into: []) { $0.add($1) })
  }
}

extension [ParameterShape.Key] {
  fileprivate mutating func add(_ key: Element) {
    guard let index = firstIndex(where: { $0.name == key.name }) else { return append(key) }
    let known = self[index]
    guard known.shape != key.shape else { return }
    self[index] = Element(
      key.name, .either([known.shape, key.shape]), isRequired: known.isRequired || key.isRequired)
  }
}

/// A type that is read in a way of its own, and says itself what it reads.
package protocol ShapedParameter: Decodable {
  /// What may be written.
  static var shape: ParameterShape { get }
  /// A value to go on with while the keys beside it are noted; `nil` where one can be read from nothing.
  static var standIn: Self? { get }
}

extension ShapedParameter {
  /// Most types can be read from nothing.
  package static var standIn: Self? { nil }
}

extension ParameterShape {
  /// What a type reads.
  ///
  /// The type is asked for its keys in the same way as when a file is read, so that nothing has to be
  /// kept up to date.
  package init(of type: any Decodable.Type) {
    if let scalar = type as? any ScalarReadable.Type {
      self = scalar.shape
    } else if let shaped = type as? any ShapedParameter.Type {
      self = shaped.shape
    } else if let choices = textChoices(of: type) {
      self = .choice(choices)
    } else {
      self.init(recording: type)
    }
  }

  private init(recording type: any Decodable.Type) {
    let recorder = ShapeRecorder()
    do {
      _ = try type.init(from: ShapeDecoder(recorder: recorder))
    } catch {
      preconditionFailure(
        "\(type) is read in a way of its own, so it has to say its shape: \(error)")
    }
    self = .keys(recorder.keys)
  }
}

extension Located: ShapedParameter where Value: Decodable {
  package static var shape: ParameterShape { ParameterShape(of: Value.self) }
}

extension ParameterNode: ShapedParameter {
  package static var shape: ParameterShape { .anything }
}

extension Array: ShapedParameter where Element: Decodable {
  package static var shape: ParameterShape { .list(ParameterShape(of: Element.self)) }
}

extension Dictionary: ShapedParameter where Key == String, Value: Decodable {
  package static var shape: ParameterShape { .named(ParameterShape(of: Value.self)) }
}
