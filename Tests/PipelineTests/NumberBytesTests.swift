import Forest
import Testing

@testable import Pipeline

/// Numbers that are written into a file without becoming text first.
@Suite struct NumberBytesTests {
  @Test(arguments: try FloatText.cases())
  func `numbers are written as Python writes them`(_ text: FloatText.Case) throws {
    #expect(written(try #require(text.number)) == text.repr)
  }

  @Test(arguments: [
    0, -0.0, 0.1, -0.5, 1, 100, 0.0001, 0.00009999999999999999, 9999999999999998, 1e16, 1e300,
    .leastNonzeroMagnitude, .infinity, -.infinity, .pi, 1 / 3, 0x1p53, 0x1.0000000000001p53,
  ])
  func `every kind of number is written`(number: Double) {
    #expect(written(number) == PythonText.repr(number))
    #expect(written(number.nextUp) == PythonText.repr(number.nextUp))
    #expect(written(-number.nextDown) == PythonText.repr(-number.nextDown))
  }

  @Test func `powers of two and of ten and their neighbours are written`() {
    let powers = sequence(first: 0x1p-20) { $0 * 2 }.prefix(80)
    let tens = sequence(first: 1e-8) { $0 * 10 }.prefix(30)
    for number in Array(powers) + Array(tens) {
      for near in [number.nextDown, number, number.nextUp] {
        #expect(written(near) == PythonText.repr(near))
      }
    }
  }

  @Test func `drawn numbers are written with the digits that Swift finds`() {
    var random = PythonRandom(seed: 7)
    for _ in 0..<50_000 {
      let score = random.uniform(-0.5, 0.5)
      let any = Double(bitPattern: random.bits(64))
      #expect(written(score) == PythonText.repr(score))
      #expect(written(any) == PythonText.repr(any))
    }
  }

  @Test(arguments: [
    0, 1, -1, 9, 10, 99, 100, 12_345_678, 123_456_789, 9_999_999_999_999_999,
    10_000_000_000_000_000, .max, .min,
  ])
  func `whole numbers are written`(number: Int) {
    var writer = CSVWriter()
    writer.number(number)
    #expect(String(decoding: writer.take(), as: UTF8.self) == String(number))
  }

  @Test(arguments: 1...19)
  func `a number of decimals is that of the text`(decimals: Int) {
    var random = PythonRandom(seed: UInt64(decimals))
    let drawn = (0..<2000).flatMap { _ in
      [random.uniform(-0.5, 0.5), random.uniform(-1e5, 1e5), Double(bitPattern: random.bits(64))]
    }
    let halves = (0..<64).map { 0x1p-10 + Double($0) / 128 }
    let others = [0, -0.0, 0.5, 0.00005, 9.99995, 1e15, 0x1p53, 1e300, .infinity, -.infinity, .nan]
    for number in drawn + halves + others {
      var bytes = ByteBuffer()
      bytes.append(number, decimals: decimals)
      #expect(
        String(decoding: bytes.bytes, as: UTF8.self)
          == PythonText.fixed(number, decimals: decimals))
    }
  }

  private func written(_ number: Double) -> String {
    var writer = CSVWriter()
    writer.number(number)
    return String(decoding: writer.take(), as: UTF8.self)
  }
}
