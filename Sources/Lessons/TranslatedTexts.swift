/// The texts that a twin was translated from, section by section.
///
/// They are kept beside the course, so that it can be said what was changed in the first language since.
/// `verify --translated` writes them; a twin without them is compared by its hashes alone.
package struct TranslatedTexts: Sendable, Equatable {
  /// The texts by the hash of their section.
  private let sections: [(hash: String, texts: [String])]

  /// The texts that stand in the first language now, where the twin has its section.
  ///
  /// - Parameters:
  ///   - twin: The lesson in another language.
  ///   - first: The lesson in the first language.
  package init(of twin: Lesson, from first: Lesson) {
    sections = TranslationPairs(first, twin).pairs.compactMap { index, _ in
      guard first.blocks[index].sectionTitle != nil else { return nil }
      let section = Section(of: first, at: index)
      return (section.hash, section.texts.map { wordsOnOneLine($0.value) })
    }
  }

  /// What was kept; lines that were not written by `bytes` are passed over.
  package init(_ source: SourceText) {
    var sections: [(hash: String, texts: [String])] = []
    for number in 1..<source.lineCount + 1 {
      let line = source.line(number)
      if line.hasPrefix(Self.sectionMark) {
        sections.append((String(line.dropFirst(Self.sectionMark.count)), []))
      } else if line.hasPrefix(Self.textMark), let last = sections.indices.last {
        sections[last].texts.append(String(line.dropFirst(Self.textMark.count)))
      }
    }
    self.sections = sections
  }

  private static let sectionMark = "of: "
  private static let textMark = "  "

  /// Where the texts of a twin are kept, in the course's folder: `translated/3-train.de.txt`.
  ///
  /// - Parameter twin: The name of the twin's file.
  /// - Returns: The path.
  package static func path(of twin: String) -> String {
    "translated/\(twin.hasSuffix(".md") ? String(twin.dropLast(3)) : twin).txt"
  }

  /// The texts as they are kept: a line for each, below the hash of their section.
  ///
  /// - Parameter twin: The name of the twin's file.
  /// - Returns: The bytes of the file.
  package func bytes(for twin: String) -> [UInt8] {
    let head = "What \(twin) was translated from. 'lernlog verify --translated' writes this file."
    let lines = sections.flatMap { section in
      ["", "\(Self.sectionMark)\(section.hash)"] + section.texts.map { Self.textMark + $0 }
    }
    return Array(([head] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }

  /// The hashes of the sections, in order.
  package var hashes: [String] { sections.map(\.hash) }

  /// The texts of a section; `nil` where they are not known, or are not those of the hash.
  func texts(of hash: String) -> [String]? {
    let texts = sections.first { $0.hash == hash }?.texts
    return texts.flatMap { Section.hash(of: $0) == hash ? $0 : nil }
  }

  package static func == (first: Self, second: Self) -> Bool {
    first.sections.elementsEqual(second.sections, by: ==)
  }
}

/// A text without its line breaks, which a translator need not care for.
func wordsOnOneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
