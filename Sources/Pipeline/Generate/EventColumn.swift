/// The codes of a column, one for each row, and what they stand for.
struct EventColumn: Sendable {
  /// What stands for no value.
  static let missing = -1

  let codes: [Int]
  let meaning: Meaning

  /// What a code stands for.
  enum Meaning: Sendable {
    /// The place in a list.
    case text(ListedTexts)
    /// The number itself.
    case number
    /// What a function writes, without characters that need quotes in a file.
    case written(@Sendable (Int, inout [UInt8]) -> Void)
  }

  /// The bytes of a field; none where it is missing.
  func bytes(_ row: Int) -> [UInt8] {
    let code = codes[row]
    switch meaning {
    case .text(let list): return code == Self.missing ? [] : list.texts[code]
    case .number: return Array(String(code).utf8)
    case .written(let write):
      var bytes: [UInt8] = []
      write(code, &bytes)
      return bytes
    }
  }

  func write(_ row: Int, to writer: inout CSVWriter) {
    let code = codes[row]
    switch meaning {
    case .text(let list): writer.written(code == Self.missing ? [] : list.written[code])
    case .number: writer.number(code)
    case .written(let write): writer.plainField { write(code, &$0) }
    }
  }

  /// The values as a table holds them.
  var values: Column.Values {
    if case .number = meaning { return .integer(codes) }
    return .text(
      codes.indices.map { row in
        codes[row] == Self.missing ? nil : String(decoding: bytes(row), as: UTF8.self)
      })
  }
}

/// The texts that a column takes its values from.
struct ListedTexts: Sendable {
  let texts: [[UInt8]]
  /// The same as they stand in a file, with quotes where they need them.
  let written: [[UInt8]]

  init(_ texts: [String]) {
    self.texts = texts.map { Array($0.utf8) }
    written = texts.map(CSVWriter.field)
  }
}
