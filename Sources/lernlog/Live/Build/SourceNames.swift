import Exercises

/// Under which names sources are written for the compiler, and which names messages show for them.
///
/// A name that could be taken for an option, a path or another file is not written: the file gets one of
/// ours. A plain one is kept, because a program that crashes says it.
struct SourceNames {
  /// For each source, the name in the folder.
  let written: [String]
  /// For each source, the name that the learner knows.
  let shown: [String]

  /// Names for sources.
  init(_ source: ProgramSource) {
    shown = source.files.map(\.name)
    var used: Set<String> = []
    var names: [String] = []
    for (index, name) in shown.enumerated() {
      // The last of several holds the start of the program, and only that one may be called so.
      let mayBeMain = index == shown.count - 1
      let isFree = Self.isPlain(name) && (name != "main.swift" || mayBeMain)
      let written = isFree && !used.contains(name.lowercased()) ? name : "Source\(index + 1).swift"
      used.insert(written.lowercased())
      names.append(written)
    }
    written = names
  }

  /// Whether a name consists of ASCII letters, digits and `_`, and begins with a letter.
  private static func isPlain(_ name: String) -> Bool {
    guard name.hasSuffix(".swift"), name.utf8.count <= 64 else { return false }
    let stem = name.utf8.dropLast(6)
    let isWord = stem.allSatisfy { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
    }
    return isWord && stem.first.map(isLetter) ?? false && !name.lowercased().hasPrefix("source")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
