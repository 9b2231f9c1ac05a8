import Testing

import Forest

@Suite struct MersenneTwisterTests {
  @Test func `one word starts the numbers of numpy`() {
    var twister = MersenneTwister(word: 42)
    #expect(
      (0..<5).map { _ in twister.next() }
        == [1_608_637_542, 3_421_126_067, 4_083_286_876, 787_846_414, 3_143_890_026])
  }

  @Test func `a key starts the numbers of Python`() {
    var twister = MersenneTwister(key: [42])
    #expect(
      (0..<5).map { _ in twister.next() }
        == [2_746_317_213, 478_163_327, 107_420_369, 3_184_935_163, 1_181_241_943])
  }

  @Test func `the ten thousandth number is the one that every implementation checks`() {
    var twister = MersenneTwister(word: 5489)
    let numbers = (0..<10_000).map { _ in twister.next() }
    #expect(numbers.first == 3_499_211_612)
    #expect(numbers.last == 4_123_659_995)
  }

  @Test func `a key longer than the state counts to its last word`() {
    let long = [UInt32](repeating: 7, count: 700)
    var first = MersenneTwister(key: long)
    var second = MersenneTwister(key: long.dropLast() + [8])
    #expect(first.next() != second.next())
  }
}
