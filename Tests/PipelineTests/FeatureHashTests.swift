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
}
