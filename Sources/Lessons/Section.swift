/// A level-2 heading of a lesson and everything to the next one.
struct Section: Equatable {
  /// Where the heading stands.
  let location: SourceLocation
  /// The texts that a translator translates, in order, as they stand in the file.
  let texts: [Located<String>]

  /// Collects the texts of a section.
  ///
  /// - Parameters:
  ///   - lesson: The lesson in the first language.
  ///   - heading: The index of the heading's block.
  init(of lesson: Lesson, at heading: Int) {
    let below = lesson.blocks[(heading + 1)...]
    let end = below.firstIndex { $0.sectionTitle != nil } ?? lesson.blocks.endIndex
    location = lesson.blocks[heading].location
    texts = lesson.blocks[heading..<end].flatMap { $0.texts(in: lesson.source) }
  }

  /// The hash of the texts: eight hexadecimal digits, the same however their lines are broken.
  var hash: String { Self.hash(of: texts.map(\.value)) }

  /// The hash of some texts.
  static func hash(of texts: [String]) -> String {
    let words = texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }
    let digits = String(fnv1a(words.joined(separator: " ")), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension Block {
  /// The texts that are translated: prose as written, and the own texts of a block that runs.
  fileprivate func texts(in source: SourceText) -> [Located<String>] {
    switch kind {
    case .prose, .heading, .details: [Located(source.text(lines: lines), at: location)]
    default:
      (parameters?.leaves() ?? []).filter { ownTexts.contains($0.path) }.compactMap { _, node in
        node.text.map { Located($0, at: node.location) }
      }
    }
  }
}

/// The 32-bit hash of Fowler, Noll and Vo, variant 1a, of a text's UTF-8.
func fnv1a(_ text: String) -> UInt32 {
  text.utf8.reduce(2_166_136_261) { hash, byte in (hash ^ UInt32(byte)) &* 16_777_619 }
}
