/// The generator MT19937, the source of every draw in Python's `random` and numpy's `RandomState`.
///
/// Matsumoto and Nishimura (1998), with both of their ways to start: from one word, as numpy does,
/// and from a key of words, as Python does.
package struct MersenneTwister: Sendable, Equatable {
  private var words: [UInt32]
  /// The word that the next draw returns; none is left at the end.
  private var cursor = wordCount

  /// Starts from one word, as numpy does with its seed.
  package init(word: UInt32) {
    words = []
    words.reserveCapacity(wordCount)
    var word = word
    for index in 1...UInt32(wordCount) {
      words.append(word)
      word = (word ^ (word >> 30)) &* 1_812_433_253 &+ index
    }
  }

  /// Starts from a key of at least one word, as Python does.
  package init(key: [UInt32]) {
    precondition(!key.isEmpty, "a key has at least one word")
    self.init(word: 19_650_218)
    var index = 1
    for round in 0..<max(wordCount, key.count) {
      let position = round % key.count
      stir(&index, by: 1_664_525) { $0 &+ key[position] &+ UInt32(position) }
    }
    for _ in 1..<wordCount {
      let position = UInt32(index)
      stir(&index, by: 1_566_083_941) { $0 &- position }
    }
    words[0] = 0x8000_0000
  }

  /// Renews the word at `index` from the one before it, and goes on to the next index.
  private mutating func stir(
    _ index: inout Int, by factor: UInt32, finish: (UInt32) -> UInt32
  ) {
    let previous = words[index - 1]
    words[index] = finish(words[index] ^ ((previous ^ (previous >> 30)) &* factor))
    index += 1
    if index == wordCount {
      words[0] = words[wordCount - 1]
      index = 1
    }
  }

  /// Renews all words, whatever is left of them; loops this plain work on several words at once.
  mutating func renew() {
    precondition(words.count == wordCount)
    var words = words.mutableSpan
    for index in 0..<wordCount - distance {
      words[index] = words[index + distance] ^ twisted(words[index], words[index + 1])
    }
    for index in wordCount - distance..<wordCount - 1 {
      words[index] =
        words[index + distance - wordCount] ^ twisted(words[index], words[index + 1])
    }
    words[wordCount - 1] = words[distance - 1] ^ twisted(words[wordCount - 1], words[0])
    cursor = 0
  }

  /// Renews all words, and gives what as many draws would give.
  mutating func nextRound(_ draws: inout [UInt32]) {
    renew()
    cursor = wordCount
    if draws.isEmpty { draws = words }
    precondition(draws.count == wordCount)
    let words = words.span
    var draws = draws.mutableSpan
    for index in 0..<wordCount { draws[index] = tempered(words[index]) }
  }

  /// Draws 32 bits.
  package mutating func next() -> UInt32 {
    if cursor == wordCount { renew() }
    defer { cursor += 1 }
    return tempered(words[cursor])
  }

  /// Draws 64 bits: the high half first.
  package mutating func nextUInt64() -> UInt64 {
    let high = UInt64(next())
    return high << 32 | UInt64(next())
  }

  /// Draws a number in [0, 1), a multiple of 2⁻⁵³.
  package mutating func nextUnit() -> Double {
    let high = next()
    return unitNumber(high, next())
  }

  /// How many numbers `nextUnit` draws between two renewals.
  static let unitsPerRenewal = wordCount / 2

  /// The number that `nextUnit` draws as the one with this place since the last renewal.
  func unit(at place: Int) -> Double {
    unitNumber(tempered(words[2 * place]), tempered(words[2 * place + 1]))
  }

}

/// The number in [0, 1), a multiple of 2⁻⁵³, that two draws give.
func unitNumber(_ high: UInt32, _ low: UInt32) -> Double {
  (Double(high >> 5) * 67_108_864.0 + Double(low >> 6)) / 9_007_199_254_740_992.0
}

private let wordCount = 624
/// How far ahead the word stands that goes into a new one.
private let distance = 397

/// What a word and the next one give for a new word.
private func twisted(_ word: UInt32, _ next: UInt32) -> UInt32 {
  let joined = (word & 0x8000_0000) | (next & 0x7FFF_FFFF)
  return (joined >> 1) ^ (0 &- (joined & 1)) & 0x9908_B0DF
}

/// The number that is drawn where a word is the next one.
private func tempered(_ word: UInt32) -> UInt32 {
  var word = word
  word ^= word >> 11
  word ^= (word << 7) & 0x9D2C_5680
  word ^= (word << 15) & 0xEFC6_0000
  return word ^ (word >> 18)
}
