import Crypto
import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct FeatureHashTests {
  struct Case: Decodable {
    let text: String
    let value: Double
  }

  @Test func `texts hash as in Python`() throws {
    for hash in try Fixtures.json("feature_hash.json", as: [Case].self) {
      #expect(featureHash(hash.text).bitPattern == hash.value.bitPattern, "\(hash.text)")
    }
  }

  @Test(arguments: 0...200)
  func `a text of any length hashes as SHA-256 says`(length: Int) {
    var random = RandomState(seed: UInt32(length))
    for _ in 0..<20 {
      // What stands before and after the text must not matter.
      let bytes = (0..<length + 2).map { _ in UInt8(random.integer(below: 256)) }
      let text = bytes[1..<length + 1]
      let start = SHA256.hash(data: Array(text)).prefix(4).reduce(0) { $0 * 256 + Double($1) }
      #expect(quickFeatureHash(of: text.span) == start / 4_294_967_295)
    }
  }
}
