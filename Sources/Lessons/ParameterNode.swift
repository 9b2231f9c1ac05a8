/// A piece of strict YAML and its place: a text, a list, or named values.
package struct ParameterNode: Sendable, Equatable {
  /// What stands there.
  package indirect enum Value: Sendable, Equatable {
    /// One value, still as text; its meaning depends on what is expected.
    case scalar(String, ScalarStyle)
    /// A list.
    case sequence([ParameterNode])
    /// Named values, in the order of the file; no two have the same name.
    case mapping([Entry])
  }

  /// How a text was written.
  package enum ScalarStyle: Sendable, Equatable {
    /// Without quotes: it may be a number, true or false.
    case plain
    /// In quotes: always a text.
    case quoted
    /// Under `|` or `>`: always a text.
    case block
  }

  /// A named value.
  package struct Entry: Sendable, Equatable {
    /// The name.
    package let key: String
    /// Where the name stands.
    package let keyLocation: SourceLocation
    /// The value.
    package let value: ParameterNode

    /// Names a value.
    package init(key: String, keyLocation: SourceLocation, value: ParameterNode) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  /// What stands there.
  package let value: Value
  /// Where it begins; a text under `|` begins at its first line of text.
  package let location: SourceLocation

  /// Makes a node.
  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }

  /// The named values; none where this is a text or a list.
  package var entries: [Entry] {
    guard case .mapping(let entries) = value else { return [] }
    return entries
  }

  /// The items of a list; none where this is no list.
  package var items: [ParameterNode] {
    guard case .sequence(let items) = value else { return [] }
    return items
  }

  /// The text of a scalar.
  package var text: String? {
    guard case .scalar(let text, _) = value else { return nil }
    return text
  }

  /// The value with a name.
  package subscript(key: String) -> ParameterNode? {
    entries.first { $0.key == key }?.value
  }

  /// The same mapping with another value for a name, or with one name more.
  package func setting(_ key: Located<String>, to value: ParameterNode) -> ParameterNode {
    guard case .mapping(let entries) = self.value else { return self }
    let entry = Entry(key: key.value, keyLocation: key.location, value: value)
    return ParameterNode(
      .mapping(entries.filter { $0.key != key.value } + [entry]), at: location)
  }

  /// The same mapping without some of its names.
  package func without(_ keys: Set<String>) -> ParameterNode {
    guard case .mapping(let entries) = value else { return self }
    return ParameterNode(.mapping(entries.filter { !keys.contains($0.key) }), at: location)
  }
}
