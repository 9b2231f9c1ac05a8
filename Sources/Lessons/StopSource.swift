extension Lesson {
  /// What is written in some blocks, to notice that an author has changed it.
  ///
  /// Line breaks and blanks do not count, nor do recorded outputs, which follow from the rest, nor the
  /// name of a block, which progress knows it by.
  ///
  /// - Parameter blocks: The indices of the blocks.
  /// - Returns: Their words.
  package func words(of blocks: Range<Int>) -> String {
    self.blocks[blocks].flatMap { $0.words(in: source) }.joined(separator: " ")
  }
}

extension Block {
  fileprivate func words(in source: SourceText) -> [String] {
    if case .expect = kind { return [] }
    let texts =
      parameters.map { node in
        node.leaves().filter { !isName($0.path) }.map { path, leaf in
          "\(path.map(\.word).joined(separator: ".")): \(leaf.text ?? "")"
        }
      } ?? [source.text(lines: lines)]
    return texts.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  /// Whether a value only says what the block is called.
  private func isName(_ path: [ParameterStep]) -> Bool {
    let names: [ParameterStep] =
      switch kind {
      case .question: [.key("question"), .key("id"), .key("was")]
      case .reveal: [.key("reveal"), .key("id"), .key("was")]
      default: [.key("id"), .key("was")]
      }
    return path.count == 1 && names.contains(path[0])
  }
}

extension ParameterStep {
  /// The name or the number.
  fileprivate var word: String {
    switch self {
    case .key(let name): name
    case .item(let number): "\(number)"
    }
  }
}
