/// A list, as a `Decodable` type sees it.
struct ListedParameters: UnkeyedDecodingContainer {
  let decoder: ParameterDecoder
  private(set) var currentIndex = 0
  /// The items and their numbers, but for those that are known to be wrong.
  private let items: [(offset: Int, element: ParameterNode)]
  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { items.count }
  var isAtEnd: Bool { currentIndex >= items.count }

  init(decoder: ParameterDecoder) {
    self.decoder = decoder
    let items = decoder.node?.items ?? []
    self.items = items.enumerated().filter { !decoder.progress.isLeftOut($0.element) }
  }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let item = isAtEnd ? nil : items[currentIndex]
    let key = item.map { ItemKey(index: $0.offset) }
    let value = try decoder.value(type, of: item?.element, key: key)
    currentIndex += 1
    return value
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    guard !isAtEnd else {
      return ParameterDecoder(standInAt: decoder.location, progress: decoder.progress)
    }
    defer { currentIndex += 1 }
    let (number, item) = items[currentIndex]
    let path = codingPath + [ItemKey(index: number)]
    return ParameterDecoder(item, path: path, progress: decoder.progress)
  }
}

/// The place of an item in its list.
struct ItemKey: CodingKey {
  let index: Int
  var intValue: Int? { index }
  var stringValue: String { "\(index)" }

  init(index: Int) { self.index = index }

  init?(intValue: Int) { index = intValue }

  init?(stringValue: String) { nil }
}
