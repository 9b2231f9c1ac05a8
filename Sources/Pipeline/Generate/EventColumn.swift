/// The codes of a column, one for each row, and what they stand for.
struct EventColumn: Sendable {
  /// What stands for no value.
  static let missing = UInt32.max

  let codes: [UInt32]
  let meaning: Meaning

  /// What a code stands for.
  enum Meaning: Sendable {
    /// The place in a list.
    case text(ListedTexts)
    /// The number itself.
    case number
    /// What a function writes, without characters that need quotes in a file.
    case written(@Sendable (Int, inout ByteBuffer) -> Void)
  }

  /// The bytes of a field, which may be made in those that are lent; none where it is missing.
  func bytes(_ row: Int, _ scratch: inout ByteBuffer) -> ArraySlice<UInt8> {
    if case .text(let list) = meaning {
      return codes[row] == Self.missing ? [] : list.texts[Int(codes[row])][...]
    }
    let code = Int(codes[row])
    scratch.removeAll()
    if case .written(let write) = meaning { write(code, &scratch) } else { scratch.append(code) }
    return scratch.bytes
  }

  /// The values as a table holds them.
  var values: Column.Values {
    if case .number = meaning { return .integer(codes.map { Int($0) }) }
    var scratch = ByteBuffer()
    return .text(
      codes.indices.map { row in
        codes[row] == Self.missing ? nil : String(decoding: bytes(row, &scratch), as: UTF8.self)
      })
  }
}

/// The texts that a column takes its values from.
struct ListedTexts: Sendable {
  let texts: [[UInt8]]
  /// The same as they stand in a file, after a comma and with quotes where they need them; before them
  /// that of no value.
  let written: WrittenFields

  init(_ texts: [String]) {
    self.texts = texts.map { Array($0.utf8) }
    var written = WrittenFields()
    for text in [nil] + texts {
      written.append { bytes in
        bytes.append(.comma)
        bytes.append(contentsOf: CSVWriter.line([text]).dropLast())
      }
    }
    self.written = written
  }
}
