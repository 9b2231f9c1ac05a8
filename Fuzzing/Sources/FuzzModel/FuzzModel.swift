import Forest
import Fuzzing
import Pipeline

/// Reads whatever comes as a model, each with the digest that belongs to it, and asks the models that
/// pass for scores.
@main
enum FuzzModel {
  static func main() { unsafe fuzz(checkInput) }
}

/// Checks an input, by the name under which libFuzzer looks for it.
@_cdecl("LLVMFuzzerTestOneInput")
func checkInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// Reads a model file, given all its members but the digest, without the last brace.
private func check(_ body: [UInt8]) {
  let file = body + Array(",\"digest\":\"\(Model.digest(of: body))\"}\n".utf8)
  guard let model = try? Model(json: file, file: "model.json") else { return }
  let again = try? Model(json: model.json(), file: "again.json")
  precondition(again == model, "a model that is written and read again is another one")
  let values = [0, -1, 1e9, .nan, 0.5]
  let columns = (0..<model.forest.featureCount).map { column in
    values.indices.map { values[($0 + column) % values.count] }
  }
  for score in model.forest.scoreSamples(FeatureMatrix(columns: columns)) {
    precondition((-1.0...0.0).contains(score), "\(score) is no score")
  }
}
