package import Pipeline

/// Values as JSON: exact, and readable in `expected.json`.
///
/// Numbers with the shortest digits that read back as the same one; what JSON has no number for is
/// the text `nan`, `inf` or `-inf`; an optional without a value is `null`.
extension ExerciseValue {
  /// Writes the value.
  package func write(to json: inout JSONWriter) {
    switch self {
    case .int(let number): json.integer(number)
    case .double(let number) where number.isFinite: json.number(number)
    case .double(let number): json.text(number.isNaN ? "nan" : number > 0 ? "inf" : "-inf")
    case .bool(let truth): json.boolean(truth)
    case .string(let text): json.text(text)
    case .array(let values): json.array { json in for value in values { value.write(to: &json) } }
    case .nothing: json.null()
    case .dictionary(let entries):
      json.object { json in
        for (key, value) in entries { json.member(key) { value.write(to: &$0) } }
      }
    }
  }

  /// Reads a value of a type; `nil` where the JSON is none.
  init?(_ json: JSONValue, as type: ExerciseType) {
    switch (type, json) {
    case (.int, .number(let text)):
      guard let number = Int(text) else { return nil }
      self = .int(number)
    case (.double, .number(let text)):
      guard let number = Double(text), number.isFinite else { return nil }
      self = .double(number)
    case (.double, .text("nan")): self = .double(.nan)
    case (.double, .text("inf")): self = .double(.infinity)
    case (.double, .text("-inf")): self = .double(-.infinity)
    case (.double, .text(let text)):
      guard let number = Double(bits: text) else { return nil }
      self = .double(number)
    case (.bool, .boolean(let truth)): self = .bool(truth)
    case (.string, .text(let text)): self = .string(text)
    case (.optional, .null): self = .nothing
    case (.optional(let wrapped), _): self.init(json, as: wrapped)
    case (.array(let element), .array(let values)):
      let read = values.compactMap { ExerciseValue($0, as: element) }
      guard read.count == values.count else { return nil }
      self = .array(read)
    case (.dictionary(let type), .object(let members)):
      let read = members.compactMap { member in
        ExerciseValue(member.value, as: type).map { (key: member.name, value: $0) }
      }
      guard read.count == members.count else { return nil }
      self = .dictionary(unsorted: read)
    default: return nil
    }
  }
}

extension Double {
  /// Reads the 16 hexadecimal digits of a number's bits, as the results channel has them.
  fileprivate init?(bits text: String) {
    guard text.utf8.count == 16, let bits = UInt64(text, radix: 16) else { return nil }
    self.init(bitPattern: bits)
  }
}
