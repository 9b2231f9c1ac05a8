/// The keys that a type asked for, in order.
///
/// A class, because the containers that a type is handed are copies.
final class ShapeRecorder {
  private(set) var keys: [ParameterShape.Key] = []
  private var optional: Set<String> = []

  /// Notes that a type looks first whether a key is there.
  func looks(for key: any CodingKey) { optional.insert(key.stringValue) }

  /// Notes a key and what is read under it.
  func asks(for key: any CodingKey, _ type: any Decodable.Type) {
    let name = key.stringValue
    keys.append(
      ParameterShape.Key(name, ParameterShape(of: type), isRequired: !optional.contains(name)))
  }
}

/// A decoder without a file: it notes what a type wants to know, and hands out stand-ins.
struct ShapeDecoder: Decoder {
  let recorder: ShapeRecorder
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(ShapedKeys<Key>(recorder: recorder))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NoKeys() }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw NoKeys() }

  /// The type asks for something else than keys.
  struct NoKeys: Error {}
}

/// A mapping that holds whatever it is asked for.
private struct ShapedKeys<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let recorder: ShapeRecorder
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool {
    recorder.looks(for: key)
    return true
  }

  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    recorder.asks(for: key, type)
    if let shaped = type as? any ShapedParameter.Type, let value = shaped.standIn as? Value {
      return value
    }
    return try DecodingProgress().standIn(type, at: SourceLocation(file: "", line: 1))
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) -> Value? {
    recorder.looks(for: key)
    recorder.asks(for: key, type)
    return nil
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    throw ShapeDecoder.NoKeys()
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw ShapeDecoder.NoKeys()
  }

  func superDecoder() throws -> any Decoder { throw ShapeDecoder.NoKeys() }

  func superDecoder(forKey key: Key) throws -> any Decoder { throw ShapeDecoder.NoKeys() }
}
