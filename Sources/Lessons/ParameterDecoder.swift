/// What a `Decodable` type sees of a node.
struct ParameterDecoder: Decoder {
  /// The node; `nil` where a stand-in is made.
  let node: ParameterNode?
  let location: SourceLocation
  let codingPath: [any CodingKey]
  let progress: DecodingProgress
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ node: ParameterNode, path: [any CodingKey], progress: DecodingProgress) {
    self.node = node
    location = node.location
    codingPath = path
    self.progress = progress
  }

  init(standInAt location: SourceLocation, progress: DecodingProgress) {
    node = nil
    self.location = location
    codingPath = []
    self.progress = progress
  }

  func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    if let node {
      guard case .mapping = node.value else {
        throw node.failure(needs: "keys and values such as `name: value`", path: codingPath)
      }
      progress.opens(node, keyedBy: type)
    }
    return KeyedDecodingContainer(KeyedParameters<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    if let node {
      guard case .sequence = node.value else {
        throw node.failure(needs: "a list such as `[a, b]`", path: codingPath)
      }
    }
    return ListedParameters(decoder: self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    SingleParameter(decoder: self)
  }

  /// Reads a value below this one.
  func value<Value: Decodable>(
    _ type: Value.Type, of node: ParameterNode?, key: (any CodingKey)?
  ) throws -> Value {
    guard let node else { return try progress.standIn(type, at: location) }
    return try progress.value(type, of: node, path: codingPath + (key.map { [$0] } ?? []))
  }
}

/// A value by itself.
private struct SingleParameter: SingleValueDecodingContainer {
  let decoder: ParameterDecoder
  var codingPath: [any CodingKey] { decoder.codingPath }

  func decodeNil() -> Bool { decoder.node == nil }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try decoder.value(type, of: decoder.node, key: nil)
  }
}
