import Testing

@testable import lernlog

/// What bytes of a terminal mean as keys.
@Suite struct `keys from bytes` {
  /// Reads keys from bytes that are all there, to their end.
  private func keys(_ bytes: [UInt8]) -> [String?] {
    var rest = bytes[...]
    var keys: [String?] = []
    while !rest.isEmpty {
      keys.append(KeyReader(next: { rest.popFirst() }, isWaiting: { !rest.isEmpty }, end: 4).key())
    }
    return keys
  }

  @Test(arguments: [
    ("b", ["b"]), ("\n", [""]), ("\r", [""]), ("?q", ["?", "q"]), ("üx", ["ü", "x"]),
    ("\u{1B}", ["\u{1B}"]), ("\u{1B}[Aq", ["\u{1B}[A", "q"]), ("\u{1B}OPn", ["\u{1B}OP", "n"]),
    ("\u{1B}[3~q", ["\u{1B}[3~", "q"]), ("\u{1B}[1;5Cq", ["\u{1B}[1;5C", "q"]),
    ("\u{1B}b", ["\u{1B}b"]), ("日q", ["日", "q"]), ("😀q", ["😀", "q"]), ("\u{0}", ["\u{0}"]),
  ])
  func `are whole characters and sequences`(typed: String, expected: [String]) {
    #expect(keys(Array(typed.utf8)) == expected)
  }

  @Test func `Ctrl-D is the end, and bytes that are no text are one key`() {
    #expect(keys([4]) == [nil])
    #expect(keys([0xFF, 0x71]).compactMap(\.self).joined().contains("\u{FFFD}"))
    #expect(keys([0xE6]) == ["\u{FFFD}"])
  }
}
