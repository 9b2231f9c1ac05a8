/// A mapping, as a `Decodable` type sees it.
struct KeyedParameters<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: ParameterDecoder
  private let entries: [String: ParameterNode.Entry]
  var codingPath: [any CodingKey] { decoder.codingPath }

  init(decoder: ParameterDecoder) {
    self.decoder = decoder
    let entries = (decoder.node?.entries ?? []).map { ($0.key, $0) }
    self.entries = Dictionary(entries) { first, _ in first }
  }

  /// The keys that the type knows, but for those whose values are known to be wrong.
  var allKeys: [Key] {
    (decoder.node?.entries ?? [])
      .filter { !decoder.progress.isLeftOut($0.value) }
      .compactMap { Key(stringValue: $0.key) }
  }

  func contains(_ key: Key) -> Bool { entry(key) != nil }

  func decodeNil(forKey key: Key) -> Bool {
    entry(key).map { decoder.progress.isReplaced(.value($0.value.location)) } ?? true
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try decoder.value(type, of: node(key), key: key)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    guard let node = try node(key) else {
      return ParameterDecoder(standInAt: decoder.location, progress: decoder.progress)
    }
    return ParameterDecoder(node, path: codingPath + [key], progress: decoder.progress)
  }

  private func entry(_ key: Key) -> ParameterNode.Entry? {
    guard let node = decoder.node else { return nil }
    decoder.progress.asks(for: key, in: node)
    return entries[key.stringValue]
  }

  /// The value of a key that must be there; `nil` where a stand-in is to be made.
  private func node(_ key: Key) throws -> ParameterNode? {
    guard let mapping = decoder.node else { return nil }
    if let entry = entry(key) { return entry.value }
    let cause = DecodingFailure.Cause.missingKey(key.stringValue, in: mapping.location)
    guard !decoder.progress.isReplaced(cause) else { return nil }
    let diagnostic = Diagnostic.missingKey(key.stringValue, at: mapping.location)
    throw DecodingFailure(cause: cause, diagnostic: diagnostic)
  }
}
