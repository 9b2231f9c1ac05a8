private import CYAML

/// Lets libyaml read YAML, and copies what it finds.
///
/// This is the only place that touches libyaml: its parser and its events are made and freed here. Let
/// `ParameterScanner` go first, which refuses a nesting that would be too deep to follow.
///
/// - Parameter text: One document, or nothing but blanks and comments.
/// - Returns: Its root; `nil` where nothing is written.
/// - Throws: What libyaml does not understand.
func parseYAML(_ text: String) throws(YAMLProblem) -> YAMLNode? {
  // No bytes may have no address, which libyaml does not take.
  guard !text.isEmpty else { return nil }
  return try unsafe Array(text.utf8).withUnsafeBufferPointer { bytes throws(YAMLProblem) in
    try unsafe YAMLEvents(of: bytes).root()
  }
}

/// What libyaml finds in a text, one after another.
@safe private struct YAMLEvents: ~Copyable {
  /// It points into itself, so it stays where it is.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter bytes: The text, which must outlive this.
  @unsafe init(of bytes: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      preconditionFailure("libyaml gives a parser where there is memory")
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The root of the only document; `nil` where there is none.
  func root() throws(YAMLProblem) -> YAMLNode? {
    guard let root = try node() else { return nil }
    guard let second = try node() else { return root }
    throw YAMLProblem(
      message: "did not find expected <document end>", place: second.place, start: nil)
  }

  /// The next node; `nil` at the end of the list, of the mapping, or of all.
  private func node() throws(YAMLProblem) -> YAMLNode? {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem }
      defer { unsafe yaml_event_delete(&event) }
      let value: YAMLNode.Value
      switch unsafe event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_SCALAR_EVENT: value = unsafe scalar(event)
      case YAML_SEQUENCE_START_EVENT: value = .sequence(try items())
      case YAML_MAPPING_START_EVENT: value = .mapping(try entries())
      case YAML_ALIAS_EVENT: value = .alias
      default: return nil
      }
      return unsafe YAMLNode(value: value, place: place(of: event.start_mark))
    }
  }

  /// What stands in a list that has begun.
  private func items() throws(YAMLProblem) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while let item = try node() { items.append(item) }
    return items
  }

  /// What stands in a mapping that has begun.
  private func entries() throws(YAMLProblem) -> [(key: YAMLNode, value: YAMLNode)] {
    var entries: [(key: YAMLNode, value: YAMLNode)] = []
    while let key = try node(), let value = try node() { entries.append((key, value)) }
    return entries
  }

  /// Why there is no next event.
  private var problem: YAMLProblem {
    let message = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let hasStart = unsafe parser.pointee.context != nil
    return unsafe YAMLProblem(
      message: message ?? "there is no memory for it",
      place: place(of: parser.pointee.problem_mark),
      start: hasStart ? place(of: parser.pointee.context_mark) : nil)
  }
}

/// The text of an event, and how it was written.
@unsafe private func scalar(_ event: yaml_event_t) -> YAMLNode.Value {
  let scalar = unsafe event.data.scalar
  let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
  let style: YAMLNode.Style =
    switch unsafe scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  return unsafe .scalar(String(decoding: bytes, as: UTF8.self), style)
}

/// A place in the text; libyaml counts characters, as we do.
private func place(of mark: yaml_mark_t) -> ParameterScanner.Place {
  ParameterScanner.Place(row: Int(mark.line), column: Int(mark.column))
}
